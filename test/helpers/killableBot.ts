import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { BotProcess } from './botProcess.js';
import { later } from './later.js';
import { teamsAt } from './teamsAt.js';
import { freshFolder } from './world.js';

export interface KillableBot {
  readonly sandbox: Sandbox;
  readonly bot: BotProcess;
  readonly teams: TeamsClient;
}

export interface KillableBotOptions {
  /** Who has the app. */
  readonly installed: readonly Person[];
  /** Variables besides those that every such bot has. Asked when it starts. */
  readonly env?: () => Record<string, string>;
  /** What there is in the tenant before the bot starts. */
  readonly arrange?: (sandbox: Sandbox) => void;
}

/** Longer than it takes to kill a process, which so never gets an answer that is held for so long. */
export const NEVER_MS = 1_500;

/**
 * A bot in a process of its own that the tests may kill, on an embedded database and a sandbox of its own, and the people's
 * Teams. It starts before the first test and is gone after the last. All three can be named at once.
 */
export function killableBot({ installed, env, arrange }: KillableBotOptions): KillableBot {
  let folder: string | undefined;
  let sandbox: Sandbox | undefined;
  let bot: BotProcess | undefined;
  let teams: TeamsClient | undefined;
  beforeAll(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    arrange?.(sandbox);
    bot = await BotProcess.start(sandbox, folder, env?.());
    teams = await teamsAt(bot, sandbox);
    for (const person of installed) await teams.as(person).install();
  }, 180_000);
  afterAll(async () => {
    await bot?.kill();
    await sandbox?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return {
    sandbox: later('sandbox', () => sandbox),
    bot: later('bot', () => bot),
    teams: later('Teams', () => teams),
  };
}
