import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import type { Sandbox } from '../../sandbox/server.js';
import { tenantId } from '../../sandbox/tenant/seed.js';
import type { BotProcess } from './botProcess.js';
import { chooseChannels } from './world.js';

/** The people's Teams, for a bot in a process of its own. An approver has chosen both channels. */
export async function teamsAt(bot: BotProcess, sandbox: Sandbox): Promise<TeamsClient> {
  const { serviceUrl, teams } = sandbox;
  const client = createTeamsClient({ botUrl: bot.url, serviceUrl, teams, tenantId });
  await chooseChannels(client);
  return client;
}
