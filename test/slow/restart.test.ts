import { reportAs } from '../helpers/conversation.js';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Card, cardOf, textOf } from '../../sandbox/connector/readable.js';
import { adaptiveCardOf, type PostedActivity } from '../../sandbox/connector/activity.js';
import type { Clicked } from '../../sandbox/connector/teamsPerson.js';
import type { Fault } from '../../sandbox/http/faults.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { killableBot, NEVER_MS } from '../helpers/killableBot.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// The test kills the process (SIGKILL) in the middle of each step and starts it again on the same folder. The bot loses
// nothing that it acknowledged, and does nothing twice.

const { sandbox, bot, teams } = killableBot({
  installed: [people.anna, people.nora, people.lena, people.rita],
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.calls.clear();
});
const PATCH = { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ };
const APPROVALS = () => teams.channel('Approvals');

/** Makes a request. Resolves when the bot has acknowledged it. The messages to others may come later. */
async function ask(person: Person, words: string, forWhom = person): Promise<void> {
  await reportAs(teams.as(person), words, forWhom.id === person.id ? {} : { whose: forWhom });
}

/** A button that approves, with or without a form. */
const isApprove = (title: string) => /^(Approve|Unblock anyway)/.test(title);
/** Nora asks for a colleague, so the approver says how she made sure. The form is open before anything is killed. */
async function formFor(subject: Person, mark = 0): Promise<() => Promise<Clicked>> {
  const anna = teams.as(people.anna);
  const card = await cardFor(subject, mark);
  await anna.click(card, 'check');
  const form = cardOf(anna.see(card.post));
  return () => anna.click(form, 'approve', { proof: 'in-person' });
}

/** Waits for a card about `subject` in the approvals channel that has an *Approve* button. */
async function cardFor(subject: Person, mark = 0): Promise<Card> {
  const canApprove = (post: PostedActivity) =>
    adaptiveCardOf(post.activity) !== undefined && cardOf(post).buttons.some(isApprove);
  const isAbout = (post: PostedActivity) => textOf(post.activity).includes(subject.displayName);
  const found = await APPROVALS().waitFor((post) => isAbout(post) && canApprove(post), {
    after: mark,
    timeoutMs: 40_000,
  });
  return cardOf(found);
}

/** Kills the bot when the tenant gets a call that matches the fault, and starts the bot again. */
async function killedAt(fault: Fault, during: () => Promise<unknown>): Promise<void> {
  sandbox.faults.add({ delayMs: NEVER_MS, ...fault });
  const met = until(() => sandbox.faults.pending().length === 0, 30_000, 'the call to kill the bot at');
  // The answer may be lost with the process.
  const under = during().catch(() => undefined);
  await met;
  await killAndRestart();
  await under;
}

/** Resolves when the interrupted call is also in the log of calls, so that a test can count the writes. */
async function killAndRestart(): Promise<void> {
  const met = Date.now();
  await bot.kill();
  await bot.restart();
  await until(() => Date.now() > met + NEVER_MS + 100);
}

async function solved(subject: Person, mark: number): Promise<void> {
  const isSolved = (post: PostedActivity) => {
    const text = textOf(post.activity);
    // A new password is not solved before somebody has it.
    const isOver = text.includes('Solved') || text.includes('Waits to be handed over');
    return text.includes(subject.displayName) && isOver;
  };
  const patience = { after: mark, timeoutMs: 60_000 };
  await APPROVALS().waitFor(isSolved, patience);
  await teams.channel('Helpdesk').waitFor(isSolved, patience);
}

/** Counts the changes that the tenant got. It counts the interrupted call when the answer of that call is ready. */
async function writesTo(path: string): Promise<number> {
  const mine = () =>
    sandbox.calls.writes().filter((call) => call.path.includes(path) || call.cmdlet === path);
  await until(() => mine().length > 0, 10_000, `a write to ${path}`);
  return mine().length;
}

const told = (person: Person, words: string) =>
  teams
    .as(person)
    .chat()
    .filter(({ activity }) => (activity.text ?? '').startsWith(words)).length;

// The bot looks for 15 seconds for a change that was never made. The start of the bot takes more time.
describe('a bot that is killed', { timeout: 150_000 }, () => {
  it('in the middle of a conversation goes on with the question that was open', async () => {
    const nora = teams.as(people.nora);
    for (const line of ['a colleague forgot the password', people.omar.userPrincipalName])
      await nora.say(line);
    await bot.kill();
    await bot.restart();
    await nora.say('yes');
    await nora.say('since noon, he is abroad');
    const approvals = teams.channel('Approvals');
    await approvals.waitFor((post) => textOf(post.activity).includes('“since noon, he is abroad”'));
  });

  it('right after an approval was acknowledged, before anything is sent, carries it out once', async () => {
    const approve = await formFor(people.omar);
    const mark = sandbox.teams.mark();
    // This call reads the rights before the first step. The bot has changed nothing yet.
    await killedAt({ match: { path: /roleAssignments$/ } }, async () => {
      expect((await approve()).status).toBe(200);
    });
    await solved(people.omar, mark);
    expect(await writesTo(people.omar.id)).toBe(2);
    const offered = await teams.as(people.anna).waitFor('Ready to be shown', { after: mark });
    const shown = passwordIn(await teams.as(people.anna).click(offered, 'reveal'));
    const hash = createHash('sha256').update(shown).digest('hex');
    expect(sandbox.tenant.passwordHashOf(people.omar.id)).toBe(hash);
  });

  it.each([
    ['after a new password was set but before the answer came', { match: PATCH, phase: 'after' }],
    [
      'after the answer came but before its result was stored',
      { match: { method: 'GET', path: /^\/graph\/v1\.0\/users\/[^/]+$/ } },
    ],
    [
      'after the sessions were revoked but before the answer came',
      { match: { path: /revokeSignInSessions$/ }, phase: 'after' },
    ],
  ] as const)('%s, sends nothing again and shows the password the tenant has', async (_, fault) => {
    const longAgo = '2026-02-02T09:30:00Z';
    sandbox.tenant.arrange(people.omar.id, {
      lastPasswordChangeDateTime: longAgo,
      signInSessionsValidFromDateTime: longAgo,
    });
    const mark = sandbox.teams.mark();
    await ask(people.nora, 'I forgot my password', people.omar);
    const approve = await formFor(people.omar, mark);
    const later = 'phase' in fault ? fault : { ...fault, match: fault.match };
    if ('phase' in fault) await killedAt(later, approve);
    else await killedAfterThePatch(later, approve);
    await solved(people.omar, mark);
    expect(await writesTo('revokeSignInSessions')).toBe(1);
    expect(sandbox.calls.writes().filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    const offered = await teams.as(people.anna).waitFor('Ready to be shown', { after: mark });
    const shown = passwordIn(await teams.as(people.anna).click(offered, 'reveal'));
    const hash = createHash('sha256').update(shown).digest('hex');
    expect(sandbox.tenant.passwordHashOf(people.omar.id)).toBe(hash);
  });

  it('after a change was begun but never reached Microsoft, sends it', async () => {
    const mark = sandbox.teams.mark();
    await ask(people.lena, 'my account is blocked');
    const card = await cardFor(people.lena, mark);
    // The tenant refuses the call and changes nothing. The bot is killed before it gets this answer.
    await killedAt({ match: PATCH, phase: 'before', status: 503 }, () =>
      teams.as(people.anna).click(card, 'approve'),
    );
    await solved(people.lena, mark);
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(sandbox.calls.writes().map(({ status }) => status)).toEqual([503, 204]);
  });

  it('after a sender was unblocked but before the answer came, unblocks no second time', async () => {
    sandbox.tenant.overUnblockLimit.clear();
    const mark = sandbox.teams.mark();
    await ask(people.rita, "I can't send mail");
    const card = await cardFor(people.rita, mark);
    const cmdlet = 'Remove-BlockedSenderAddress';
    await killedAt({ match: { cmdlet }, phase: 'after' }, () =>
      teams.as(people.anna).click(card, 'approve', { overrideReason: 'Called her, it is secured' }),
    );
    await solved(people.rita, mark);
    expect(sandbox.tenant.isBlocked(people.rita.userPrincipalName)).toBe(false);
    expect(await writesTo(cmdlet)).toBe(1);
  });

  it('while it tells the admins about a request, tells them', async () => {
    sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    const mark = sandbox.teams.mark();
    const path = /\/connector\/v3\/conversations\/19:approvals/;
    await killedAt({ match: { method: 'POST', path }, status: 503 }, () =>
      ask(people.lena, 'my account is blocked'),
    );
    expect((await cardFor(people.lena, mark)).buttons).toContain('Approve');
    await teams.as(people.lena).waitFor('Waiting for an admin', { after: mark });
  });

  it('while it tells how it ended, tells it, and changes nothing again', async () => {
    const card = await cardFor(people.lena);
    const mark = sandbox.teams.mark();
    const before = told(people.lena, 'Solved: ');
    const approving = () => teams.as(people.anna).click(card, 'approve');
    sandbox.faults.add({
      match: { method: 'POST', path: /\/v3\/conversations\/a:/ },
      status: 503,
      delayMs: NEVER_MS,
    });
    await approving();
    await until(() => sandbox.faults.pending().length === 0, 30_000, 'the outcome to be told');
    await bot.kill();
    await bot.restart();
    await solved(people.lena, mark);
    await until(() => told(people.lena, 'Solved: ') > before, 30_000, 'Lena to be told');
    expect(told(people.lena, 'Solved: ')).toBe(before + 1);
    expect(await writesTo(people.lena.id)).toBe(1);
  });

  it('has said nothing of a password in all its lives', () => {
    expect(bot.output).toContain('Latchkey is listening');
    expect(bot.output).not.toMatch(/[A-Z][a-z]+(-[a-z]+){3,}-\d+/);
  });
});

/** Kills the bot at the look after the change, not at a look before it. */
async function killedAfterThePatch(fault: Fault, during: () => Promise<unknown>): Promise<void> {
  const before = sandbox.calls.writes().length;
  const under = during().catch(() => undefined);
  await until(() => sandbox.calls.writes().length > before, 30_000, 'the change');
  sandbox.faults.add({ delayMs: NEVER_MS, ...fault });
  await until(() => sandbox.faults.pending().length === 0, 30_000, 'the look after it');
  await killAndRestart();
  await under;
}
