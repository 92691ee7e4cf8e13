import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTeamsClient, type TeamsClient } from '../../connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../server.js';
import { channels, tenantId } from '../../tenant/seed.js';
import { MACHINE_TIME_ZONE, startBot, type BotProcess } from '../botProcess.js';
import type { Cleanup } from '../cleanup.js';
import type { Domain } from './domain.js';
import { openDomain } from './openDomain.js';

/** A bot, and the Teams clients of the people who use it. */
export interface Office {
  readonly bot: BotProcess;
  readonly teams: TeamsClient;
}

/** Everything that the stories need. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly office: Office;
  /** The bots with settings of their own that the stories need. They start during the first stories. */
  readonly others: ReadonlyMap<OtherBot, Promise<Office>>;
  /** The Active Directory of the stories that need one. */
  readonly domain: Domain | undefined;
  /** The log files of the bots. */
  readonly logs: readonly string[];
}

/** How long a request to the impatient bot waits for a decision. A reader needs this time. */
export const IMPATIENT_SECONDS = 4;

/** What sets each of the other bots apart. */
const SETTINGS = {
  /** Its requests expire within seconds. */
  impatient: { REQUEST_EXPIRES_HOURS: String(IMPATIENT_SECONDS / 3600) },
  /** Sign-in needs no proof of who asks for themselves, so such requests fold into one card (operate.md, “Many at once”). */
  trusting: { PROOF_SELF: 'sending:1,sign-in:0,password:1,pass:2,method:2' },
  /** It has a hand in Active Directory: `openDomain.ts` says where. */
  hybrid: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** A bot with settings of its own, which plays a story that needs them. */
export type OtherBot = keyof typeof SETTINGS;

/** Starts the tenant, the bot, and these other ones. `cleanup` stops all of them. */
export async function setStage(cleanup: Cleanup, needed: Iterable<OtherBot>): Promise<Stage> {
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
  const names = new Set(needed);
  const domain = names.has('hybrid') ? await openDomain(cleanup, process.env) : undefined;
  const envOf = (name: OtherBot) => (name === 'hybrid' ? (domain?.env ?? {}) : SETTINGS[name]);
  const others = new Map<OtherBot, Promise<Office>>();
  // One after the other, because the first stories are played meanwhile.
  let before: Promise<unknown> = Promise.resolve();
  for (const name of names) {
    const other = before.then(() => open(`${name}-bot`, { ...knownChannels(sandbox), ...envOf(name) }));
    // The story that needs this bot awaits it, and sees the error then.
    before = other.catch(() => undefined);
    others.set(name, other);
  }
  return { sandbox, office, others, domain, logs };
}

function clientOf(sandbox: Sandbox, bot: BotProcess): TeamsClient {
  const { serviceUrl, teams } = sandbox;
  return createTeamsClient({ botUrl: bot.url, serviceUrl, teams, tenantId, timeZone: MACHINE_TIME_ZONE });
}

/** The configuration names its channels, because no person chose any for this bot's own database. */
function knownChannels({ serviceUrl }: Sandbox): Record<string, string> {
  return {
    APPROVALS_CHANNEL_ID: channels.approvals.id,
    INCIDENTS_CHANNEL_ID: channels.helpdesk.id,
    TEAMS_SERVICE_URL: serviceUrl,
  };
}
