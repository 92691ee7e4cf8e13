import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import type { Sandbox } from '../../sandbox/server.js';
import { tenantId } from '../../sandbox/tenant/seed.js';
import type { BotProcess } from './botProcess.js';
import { chooseChannels } from './world.js';

/** The people's Teams, with single sign-on, for a bot in a process of its own. An approver has chosen both channels. */
export async function teamsAt(bot: BotProcess, sandbox: Sandbox): Promise<TeamsClient> {
  const { serviceUrl, teams, entra } = sandbox;
  const client = createTeamsClient({
    ...{ botUrl: bot.url, serviceUrl, teams, tenantId },
    signIn: (person, resource) => entra.token(person, resource),
  });
  await chooseChannels(client);
  return client;
}
