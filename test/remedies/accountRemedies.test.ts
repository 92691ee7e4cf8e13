import { describe, expect, it } from 'vitest';
import { enableSignIn } from '../../bot/remedies/enableSignIn.js';
import { resetPassword } from '../../bot/remedies/resetPassword.js';
import { revokeSessions } from '../../bot/remedies/revokeSessions.js';
import { known, type Findings } from '../../bot/unlock/findings.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { SENT, findingsOf, julia, tenantOf } from './ports.js';

const EARLIER = '2026-02-02T09:30:00Z';
const LATER = '2026-08-20T07:30:00Z';
const context = { requestId: 'R1', secret: 'Not-a-real-password-2345' };

function findings(enabled: boolean | undefined): Findings {
  if (enabled === undefined) return findingsOf();
  return findingsOf({ account: known({ enabled, directorySynced: false, guest: false }) });
}

describe('reset-password', () => {
  it('remembers when the password was last changed, and is done when that is later', async () => {
    const { ports, state, asked } = tenantOf({ lastPasswordChange: EARLIER });
    const remedy = resetPassword(ports);
    const before = await remedy.read(julia);
    expect(before).toEqual({ lastPasswordChange: EARLIER });
    expect(remedy.isAlreadyFine(before)).toBe(false);
    expect(await remedy.run(julia, context)).toBe(state.answer);
    expect(asked).toEqual([['setPassword', julia.id, context.secret]]);
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
    state.account = { ...state.account, lastPasswordChange: LATER };
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(true);
  });

  it('sets nothing without a password', async () => {
    const { ports, asked } = tenantOf();
    const error = await remoteErrorFrom(resetPassword(ports).run(julia, { requestId: 'R1' }));
    expect(error).toMatchObject({ kind: 'rejected', code: 'NoPassword' });
    expect(asked).toEqual([]);
  });

  it('is needed whenever somebody says so', () => {
    expect(resetPassword(tenantOf().ports).isNeeded(findings(undefined))).toBe('yes');
  });
});

describe('revoke-sessions', () => {
  it('remembers from when sessions are valid, and is done when that is later', async () => {
    const { ports, state, asked } = tenantOf({ sessionsValidFrom: EARLIER });
    const remedy = revokeSessions(ports);
    const before = await remedy.read(julia);
    expect(before).toEqual({ sessionsValidFrom: EARLIER });
    expect(await remedy.run(julia, context)).toBe(state.answer);
    expect(asked).toEqual([['revokeSessions', julia.id]]);
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
    state.account = { ...state.account, sessionsValidFrom: LATER };
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(true);
  });
});

describe.each([
  ['reset-password', resetPassword, 'lastPasswordChange'],
  ['revoke-sessions', revokeSessions, 'sessionsValidFrom'],
] as const)('%s is confirmed by a moment that moved forward', (_id, make, property) => {
  it.each([
    [LATER, EARLIER, false],
    [EARLIER, EARLIER, false],
    [EARLIER, LATER, true],
    [undefined, LATER, true],
    [EARLIER, undefined, false],
    [undefined, undefined, false],
    ['2026-02-02T09:30:00Z', '2026-02-02T09:30:00.000Z', false],
  ])('%s, then %s: %s', async (before, now, done) => {
    const remembered = await make(tenantOf({ [property]: before }).ports).read(julia);
    expect(await make(tenantOf({ [property]: now }).ports).confirm(julia, remembered, undefined, SENT)).toBe(
      done,
    );
  });
});

describe.each([
  ['reset-password', resetPassword, 'lastPasswordChange'],
  ['revoke-sessions', revokeSessions, 'sessionsValidFrom'],
] as const)('%s waits a second before the change', (_id, make, property) => {
  it.each([
    ['where the account was changed in the second of the look', LATER, 1_000],
    ['and not otherwise', EARLIER, 0],
  ])('%s', async (_where, moment, ms) => {
    const remedy = make(tenantOf({ [property]: moment, readAt: LATER }).ports);
    expect(remedy.pauseBefore?.(await remedy.read(julia))).toBe(ms);
  });
});

describe('the moment of the sessions that a new password moved', () => {
  const before = { sessionsValidFrom: EARLIER, readAt: LATER };
  const remedy = revokeSessions(tenantOf({ lastPasswordChange: LATER, sessionsValidFrom: LATER }).ports);

  it('proves no sign-out that nobody answered', async () => {
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
  });

  it('proves a sign-out of the same second that Microsoft took', async () => {
    const taken = { ...SENT, accepted: true, acceptedAt: LATER };
    expect(await remedy.confirm(julia, before, undefined, taken)).toBe(true);
  });

  it('is told from one that a later sign-out moved', async () => {
    const later = revokeSessions(
      tenantOf({ lastPasswordChange: LATER, sessionsValidFrom: '2026-08-20T07:30:01Z' }).ports,
    );
    expect(await later.confirm(julia, before, undefined, SENT)).toBe(true);
  });
});

describe('enable-sign-in', () => {
  it('enables a disabled account, and is done when it is enabled', async () => {
    const { ports, state, asked } = tenantOf({ enabled: false });
    const remedy = enableSignIn(ports);
    const before = await remedy.read(julia);
    expect(before).toEqual({ enabled: false });
    expect(remedy.isAlreadyFine(before)).toBe(false);
    expect(await remedy.run(julia, context)).toBe('made');
    expect(asked).toEqual([['enableSignIn', julia.id]]);
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(false);
    state.account = { ...state.account, enabled: true };
    expect(await remedy.confirm(julia, before, undefined, SENT)).toBe(true);
  });

  it('is already fine where the account is enabled, and only there', async () => {
    const remedy = enableSignIn(tenantOf().ports);
    expect(remedy.isAlreadyFine(await remedy.read(julia))).toBe(true);
    expect(remedy.isAlreadyFine(null)).toBe(false);
    expect(remedy.isAlreadyFine([])).toBe(false);
  });

  it.each([
    [true, 'no'],
    [false, 'yes'],
    [undefined, 'unknown'],
  ])('enabled %s: needed %s', (enabled, needed) => {
    expect(enableSignIn(tenantOf().ports).isNeeded(findings(enabled))).toBe(needed);
  });
});
