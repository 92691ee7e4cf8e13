import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { INPUTS } from '../../cards/actions.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import type { TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { BotProcess, until } from '../helpers/botProcess.js';
import { reportAs } from '../helpers/conversation.js';
import { canMount, postgresBin, PostgresServer } from '../helpers/postgresServer.js';
import { teamsAt } from '../helpers/teamsAt.js';
import { freshFolder } from '../helpers/world.js';

// The database server itself fails under a bot that goes on running: it is killed, and its disk is full. The log of the simulated
// tenant is the judge.

const { anna, lena, otto, nora } = people;
const REASON = { [INPUTS.overrideReason]: 'Switched off by mistake' };
/** Enough for the bot's tables, and soon full. */
const DISK_MB = 200;
const PATCH = { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ };
/** An interrupted job begins anew after a minute or two. */
const TAKEN_UP_MS = 180_000;

describe.skipIf(!postgresBin)('PostgreSQL under a bot that runs', { timeout: 300_000 }, () => {
  const folder = freshFolder();
  let server: PostgresServer;
  let sandbox: Sandbox;
  let bot: BotProcess;
  let teams: TeamsClient;

  beforeAll(async () => {
    server = await PostgresServer.start(canMount ? { diskMb: DISK_MB } : {});
    sandbox = await startSandbox();
    bot = await BotProcess.start(sandbox, folder, { DATABASE_URL: server.url });
    teams = await teamsAt(bot, sandbox);
    for (const person of [anna, lena, otto, nora]) await teams.as(person).install();
  }, 180_000);
  afterEach(() => {
    sandbox.faults.clear();
    sandbox.calls.clear();
  });
  afterAll(async () => {
    await bot.kill();
    await sandbox.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const isReady = async (): Promise<boolean> => (await fetch(`${bot.url}/readyz`)).ok;
  const lastTold = (person: Person): string => {
    const said = teams
      .as(person)
      .chat()
      .filter(({ from }) => from === 'bot');
    return textOf(said.at(-1)!.activity);
  };

  /** Waits for the card about `subject` that has *Approve*, and returns how to approve. */
  async function approvalOf(subject: Person, mark: number, inputs = {}): Promise<() => Promise<unknown>> {
    const isAbout = ({ activity }: PostedActivity) =>
      textOf(activity).includes(subject.displayName) && JSON.stringify(activity).includes('"verb":"approve"');
    const post = await teams.channel('Approvals').waitFor(isAbout, { after: mark, timeoutMs: 60_000 });
    return () => teams.as(anna).click(cardOf(post), 'approve', inputs);
  }

  async function solved(subject: Person, mark: number): Promise<void> {
    const isSolved = ({ activity }: PostedActivity) =>
      textOf(activity).includes(subject.displayName) && textOf(activity).includes('Solved');
    await teams.channel('Approvals').waitFor(isSolved, { after: mark, timeoutMs: TAKEN_UP_MS });
  }

  const changesOf = (person: Person) =>
    sandbox.calls.writes().filter(({ path, status }) => path.includes(person.id) && status === 204).length;

  it('killed while a change is made, and started again: the change is made once, and everybody hears', async () => {
    sandbox.tenant.arrange(lena.id, { accountEnabled: false });
    const mark = sandbox.teams.mark();
    await reportAs(teams.as(lena), 'my account is blocked', {});
    const approve = await approvalOf(lena, mark);
    sandbox.faults.add({ match: PATCH, phase: 'after', delayMs: 1_000 });
    const clicked = approve();
    await until(() => sandbox.faults.pending().length === 0, 60_000, 'the change');
    server.kill();
    await clicked.catch(() => undefined);
    await until(async () => !(await isReady()), 60_000, 'it to say that it is not ready');
    await server.startAgain();
    await until(isReady, 60_000, 'it to be ready again');
    await solved(lena, mark);
    expect(changesOf(lena)).toBe(1);
    expect(sandbox.tenant.user(lena.id).accountEnabled).toBe(true);
  });

  it('while it is gone, tells whoever writes to try again, and answers them when it is back', async () => {
    server.kill();
    await until(async () => !(await isReady()), 60_000, 'it to say that it is not ready');
    await teams.as(nora).say('my account is blocked');
    expect(lastTold(nora)).toContain('Please try again in a minute');
    await server.startAgain();
    await until(isReady, 60_000, 'it to be ready again');
    await teams.as(nora).say('my account is blocked');
    expect(lastTold(nora)).not.toContain('Please try again in a minute');
  });

  it.skipIf(!canMount)('with a full disk it is not ready, and works again once there is space', async () => {
    sandbox.tenant.arrange(otto.id, { accountEnabled: false });
    const mark = sandbox.teams.mark();
    const giveBack = await server.fillDisk();
    await until(async () => !(await isReady()), 60_000, 'it to say that it is not ready');
    for (const words of ['my account is blocked', 'Yes']) await teams.as(otto).say(words);
    expect(changesOf(otto)).toBe(0);
    expect(bot.output).toContain('No space left on device');
    await giveBack();
    await until(isReady, 60_000, 'it to be ready again');
    for (const words of ['cancel', 'my account is blocked', 'Yes']) await teams.as(otto).say(words);
    const approve = await approvalOf(otto, mark, REASON);
    await approve();
    await solved(otto, mark);
    expect(changesOf(otto)).toBe(1);
  });
});
