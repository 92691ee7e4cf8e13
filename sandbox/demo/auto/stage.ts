import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTeamsClient, type TeamsClient } from '../../connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../server.js';
import { channels, tenantId } from '../../tenant/seed.js';
import { MACHINE_TIME_ZONE, startBot, type BotProcess } from '../botProcess.js';
import type { Cleanup } from '../cleanup.js';

/** A bot, and the Teams clients of the people who use it. */
export interface Office {
  readonly bot: BotProcess;
  readonly teams: TeamsClient;
}

/** Everything that the stories need. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly office: Office;
  /** A second bot, whose requests expire within seconds. It starts during the first stories. */
  readonly impatient: Promise<Office>;
  /** The log files of the bots. */
  readonly logs: readonly string[];
}

/** How long a request to the impatient bot waits for a decision. A reader needs this time. */
export const IMPATIENT_SECONDS = 4;

/** Starts the tenant and the bots. `cleanup` stops all of them. */
export async function setStage(cleanup: Cleanup): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-demo-'));
  cleanup.addPath(folder);
  const sandbox = await startSandbox();
  cleanup.add('the sandbox', () => sandbox.close());
  const logs: string[] = [];
  const open = async (name: string, env: Record<string, string>): Promise<Office> => {
    const logFile = `${folder}-${name}.log`;
    logs.push(logFile);
    cleanup.addPath(logFile);
    const bot = await startBot(
      { sandboxUrl: sandbox.url, folder: join(folder, name), logFile, env },
      cleanup,
    );
    return { bot, teams: clientOf(sandbox, bot) };
  };
  const office = await open('bot', {});
  const impatient = open('impatient-bot', impatience(sandbox));
  // The story that needs this bot awaits it, and sees the error then.
  impatient.catch(() => undefined);
  return { sandbox, office, impatient, logs };
}

function clientOf(sandbox: Sandbox, bot: BotProcess): TeamsClient {
  const { serviceUrl, teams } = sandbox;
  return createTeamsClient({ botUrl: bot.url, serviceUrl, teams, tenantId, timeZone: MACHINE_TIME_ZONE });
}

/** The configuration names its channels, because no person chose any for this bot's own database. */
function impatience({ serviceUrl }: Sandbox): Record<string, string> {
  return {
    REQUEST_EXPIRES_HOURS: String(IMPATIENT_SECONDS / 3600),
    APPROVALS_CHANNEL_ID: channels.approvals.id,
    INCIDENTS_CHANNEL_ID: channels.helpdesk.id,
    TEAMS_SERVICE_URL: serviceUrl,
  };
}
