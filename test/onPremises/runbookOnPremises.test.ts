import { describe, expect, it } from 'vitest';
import { RunbookOnPremises, type RunbookOnPremisesOptions } from '../../bot/onPremises/runbookOnPremises.js';
import type { CallSeen } from '../../bot/telemetry/ports/calls.js';
import { remoteErrorFrom, useNock } from '../helpers/nockGraph.js';
import { ACCOUNT, CONTROLLER, FakeRunbook, HOST, opened, SECRET, SID } from './fakeRunbook.js';

useNock();

const TARGET = { sid: SID, controller: CONTROLLER };
const PASSWORD = 'Kermis-Zolder-4821';

function setUp(overrides: Partial<RunbookOnPremisesOptions> = {}) {
  const runbook = new FakeRunbook();
  const logged: string[] = [];
  const seen: CallSeen[] = [];
  const clocks = new Map<number, AbortController>();
  let at = Date.parse('2026-08-20T07:30:00Z');
  const note = (facts: object, message: string): void => void logged.push(JSON.stringify({ facts, message }));
  const onPremises = new RunbookOnPremises({
    url: `${HOST}/api/latchkey-ad?code=function-key`,
    secret: SECRET,
    log: { debug: note, info: note, warn: note },
    onCall: (call) => void seen.push(call),
    now: () => new Date(at),
    deadline: (ms) => {
      const clock = new AbortController();
      clocks.set(ms, clock);
      return clock.signal;
    },
    ...overrides,
  });
  const timeOut = (ms: number): void =>
    clocks.get(ms)!.abort(new DOMException('The operation timed out', 'TimeoutError'));
  const pass = (minutes: number): void => void (at += minutes * 60_000);
  return { onPremises, runbook, logged, seen, clocks, timeOut, pass };
}

const CHANGES = {
  unlock: (to: RunbookOnPremises) => to.unlock(TARGET),
  'set-password': (to: RunbookOnPremises) => to.resetPassword(TARGET, PASSWORD),
  enable: (to: RunbookOnPremises) => to.enable(TARGET),
  disable: (to: RunbookOnPremises) => to.disable(TARGET),
} as const;
const ACTIONS = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

describe('reading an account through the runbook', () => {
  it('gives what the runbook found, and leaves out what is not set', async () => {
    const { onPremises } = setUp();
    const { expiresAt: _, ...rest } = ACCOUNT;
    expect(await onPremises.account(SID)).toEqual({
      ...rest,
      lockedOutSince: '2026-08-20T07:12:44.123Z',
      lastWrongPassword: '2026-08-20T07:12:44.000Z',
      passwordSetAt: '2026-05-02T08:00:00.000Z',
    });
  });

  it('asks for the account by its SID, on any controller or on that one', async () => {
    const { onPremises, runbook } = setUp();
    await onPremises.account(SID);
    await onPremises.account(SID, CONTROLLER);
    expect(runbook.asked).toMatchObject([
      { action: 'account', sid: SID },
      { action: 'account', sid: SID, controller: CONTROLLER },
    ]);
    expect(runbook.asked[0]).not.toHaveProperty('controller');
  });

  it.each(Object.keys(ACCOUNT))('does not take an account without %s for one that is fine', async (field) => {
    const { onPremises, runbook } = setUp();
    runbook.answers(200, { account: { ...ACCOUNT, [field]: undefined } });
    expect(await remoteErrorFrom(onPremises.account(SID))).toMatchObject({
      kind: 'unavailable',
      code: 'UnexpectedAnswer',
      maybeMade: false,
    });
  });

  it('does not touch an account for a reason to leave it alone that it does not know', async () => {
    const { onPremises, runbook } = setUp();
    runbook.answers(200, { account: { ...ACCOUNT, wall: [{ why: 'something-new' }] } });
    expect(await remoteErrorFrom(onPremises.account(SID))).toMatchObject({ kind: 'unavailable' });
  });

  it('tells every wall', async () => {
    const { onPremises, runbook } = setUp();
    const wall = [
      { why: 'admin-count' },
      { why: 'protected-group', group: 'Account Operators' },
      { why: 'outside' },
    ];
    runbook.answers(200, { account: { ...ACCOUNT, wall } });
    expect((await onPremises.account(SID)).wall).toEqual(wall);
  });
});

describe('a person who waits for the look', () => {
  it('waits ten seconds, and who looks next gets the answer that came later', async () => {
    const { onPremises, runbook, timeOut } = setUp();
    const answer = runbook.holds();
    const look = remoteErrorFrom(onPremises.account(SID));
    timeOut(10_000);
    expect(await look).toMatchObject({ kind: 'unavailable', code: 'TimeoutError', maybeMade: false });
    answer(200, { account: ACCOUNT });
    expect(await onPremises.account(SID)).toMatchObject({ controller: CONTROLLER });
    expect(runbook.asked).toHaveLength(1);
  });

  it('gets no answer that is older than two minutes', async () => {
    const { onPremises, runbook, pass } = setUp();
    await onPremises.account(SID);
    pass(1);
    await onPremises.account(SID);
    expect(runbook.asked).toHaveLength(1);
    pass(1);
    await onPremises.account(SID);
    expect(runbook.asked).toHaveLength(2);
  });

  it('gets no answer from before a change', async () => {
    const { onPremises, runbook } = setUp();
    await onPremises.account(SID);
    runbook.answers(200, { done: true });
    await onPremises.unlock(TARGET);
    runbook.answers(200, { account: { ...ACCOUNT, lockedOutSince: null } });
    expect(await onPremises.account(SID)).not.toHaveProperty('lockedOutSince');
  });

  it.each([
    ['that was made', 200, { done: true }],
    ['of which nobody knows whether it was made', 500, { error: { kind: 'unavailable' } }],
  ])('gets no answer that was asked for during a change %s', async (_, status, body) => {
    const { onPremises, runbook } = setUp();
    const answer = runbook.holds();
    const change = onPremises.unlock(TARGET).catch(() => undefined);
    await expect.poll(() => runbook.asked.length).toBe(1);
    runbook.answers(200, { account: ACCOUNT });
    await onPremises.account(SID);
    answer(status, body);
    await change;
    runbook.answers(200, { account: { ...ACCOUNT, lockedOutSince: null } });
    expect(await onPremises.account(SID)).not.toHaveProperty('lockedOutSince');
  });

  it('gets a new answer after one that failed', async () => {
    const { onPremises, runbook } = setUp();
    runbook.answers(503, { error: { kind: 'throttled', code: 'NoJob' } });
    await remoteErrorFrom(onPremises.account(SID));
    runbook.answers(200, { account: ACCOUNT });
    expect(await onPremises.account(SID)).toMatchObject({ controller: CONTROLLER });
  });
});

describe('reading before a change', () => {
  it('is never an answer from before', async () => {
    const { onPremises, runbook } = setUp();
    await onPremises.account(SID);
    runbook.answers(200, { account: { ...ACCOUNT, wall: [{ why: 'admin-count' }] } });
    expect(await onPremises.account(SID, undefined, { anew: true })).toMatchObject({
      wall: [{ why: 'admin-count' }],
    });
  });

  it('waits longer than a person does: a worker asks for jobs every 30 seconds', async () => {
    const { onPremises, runbook, clocks } = setUp();
    const answer = runbook.holds();
    const read = onPremises.account(SID, undefined, { anew: true });
    await expect.poll(() => runbook.asked.length).toBe(1);
    expect([...clocks.keys()]).toEqual([120_000]);
    answer(200, { account: ACCOUNT });
    expect(await read).toMatchObject({ controller: CONTROLLER });
  });
});

describe('reading back on the controller that made the change', () => {
  it('is never an answer from before', async () => {
    const { onPremises, runbook } = setUp();
    await onPremises.account(SID);
    await onPremises.account(SID, CONTROLLER);
    await onPremises.account(SID, CONTROLLER);
    expect(runbook.asked).toHaveLength(3);
  });
});

describe('a change through the runbook', () => {
  it.each(ACTIONS)('%s names the account by its SID and its controller, once', async (action) => {
    const { onPremises, runbook } = setUp();
    runbook.answers(200, { done: true });
    await CHANGES[action](onPremises);
    expect(runbook.asked).toEqual([
      {
        action,
        sid: SID,
        controller: CONTROLLER,
        ...(action === 'set-password' && { sealed: expect.any(String) as string }),
        callId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        sentAt: '2026-08-20T07:30:00.000Z',
        // The bot gives up then. A job that waited for longer changes nothing any more.
        until: '2026-08-20T07:32:00.000Z',
      },
    ]);
  });

  it.each(ACTIONS)('%s that does not come back in time may have been made', async (action) => {
    const { onPremises, runbook, timeOut } = setUp();
    runbook.holds();
    const failed = remoteErrorFrom(CHANGES[action](onPremises));
    await expect.poll(() => runbook.asked.length).toBe(1);
    timeOut(120_000);
    expect(await failed).toMatchObject({ kind: 'unavailable', maybeMade: true });
  });

  it.each([
    [{ error: { kind: 'rejected', code: 'PasswordPolicy' } }, { kind: 'rejected', maybeMade: false }],
    [
      { error: { kind: 'forbidden', code: 'Walled' } },
      { kind: 'forbidden', code: 'Walled', maybeMade: false },
    ],
    [{ error: { kind: 'not-found' } }, { kind: 'not-found', maybeMade: false }],
    [{ error: { kind: 'throttled', code: 'TooLate' } }, { kind: 'throttled', maybeMade: false }],
    [{ error: { kind: 'unavailable', code: 'NotSeen' } }, { kind: 'unavailable', maybeMade: true }],
    [{ done: false }, { kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true }],
    // What a webhook of Azure Automation itself answers: nothing ran yet.
    [{ JobIds: ['a'] }, { kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true }],
  ])('answered with %j is not done', async (body, expected) => {
    const { onPremises, runbook } = setUp();
    runbook.answers(200, body);
    expect(await remoteErrorFrom(onPremises.unlock(TARGET))).toMatchObject(expected);
  });

  it.each(ACTIONS)('%s is not sent in a dry run, which names no password', async (action) => {
    const { onPremises, runbook } = setUp({ dryRun: true });
    const error = await remoteErrorFrom(CHANGES[action](onPremises));
    expect(error).toMatchObject({ kind: 'dry-run' });
    expect(error.call).toContain(SID);
    expect(error.call).not.toContain(PASSWORD);
    expect(runbook.asked).toEqual([]);
  });

  it('is a call to Active Directory in the metrics', async () => {
    const { onPremises, runbook, seen } = setUp();
    runbook.answers(200, { done: true });
    await onPremises.unlock(TARGET);
    expect(seen).toMatchObject([{ to: 'active-directory', endpoint: 'unlock', status: 200 }]);
  });
});

describe('a password on its way to the runbook', () => {
  it('is sealed: Azure keeps what a job was given', async () => {
    const { onPremises, runbook, logged } = setUp();
    runbook.answers(200, { done: true });
    await onPremises.resetPassword(TARGET, PASSWORD);
    expect(opened(runbook.asked[0]!)).toBe(PASSWORD);
    expect(runbook.bodies.join()).not.toContain(PASSWORD);
    expect(logged.join()).not.toContain(PASSWORD);
  });

  it('is sealed anew for each call, and opens with no other call', async () => {
    const { onPremises, runbook } = setUp();
    runbook.answers(200, { done: true });
    await onPremises.resetPassword(TARGET, PASSWORD);
    await onPremises.resetPassword(TARGET, PASSWORD);
    const [first, second] = runbook.asked;
    expect(first!.sealed).not.toBe(second!.sealed);
    const mixed = { ...second!, sealed: first!.sealed! };
    let read: string | undefined;
    try {
      read = opened(mixed);
    } catch {
      read = undefined;
    }
    expect(read).not.toBe(PASSWORD);
  });

  it('is in no error', async () => {
    const { onPremises, runbook } = setUp();
    runbook.answers(500, { error: { kind: 'unavailable' } });
    const error = await remoteErrorFrom(onPremises.resetPassword(TARGET, PASSWORD));
    expect(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`).not.toContain(PASSWORD);
  });

  it('never stands in a log line, and neither do the keys or whose account it is', async () => {
    const { onPremises, runbook, logged } = setUp();
    runbook.answers(200, { done: true });
    await onPremises.resetPassword(TARGET, PASSWORD);
    expect(logged.join()).toMatch(/callId.*"status":200/);
    expect(logged.join()).not.toMatch(/function-key|another-secret|S-1-5|Kermis/);
  });
});
