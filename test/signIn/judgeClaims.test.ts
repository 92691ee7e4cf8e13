import { describe, expect, it } from 'vitest';
import { CLOCK_SKEW_S, judgeClaims } from '../../bot/signIn/judgeClaims.js';

// When a sign-in counts as fresh. Entra ID says the moment in whole seconds.

const TENANT = '5f6c0d1e-0000-4000-8000-0000000000ff';
const startedAt = new Date('2026-03-05T12:00:00.900Z');
const now = new Date('2026-03-05T12:01:00.000Z');
const START = Date.parse('2026-03-05T12:00:00Z') / 1000;

const judged = (authTime: unknown) => {
  const claims = { tid: TENANT, oid: '5f6c0d1e-0000-4000-8000-000000000004', auth_time: authTime };
  const verdict = judgeClaims(claims, {
    tenantId: TENANT,
    startedAt,
    now,
    context: undefined,
    onlyFor: undefined,
  });
  return typeof verdict === 'string' ? verdict : 'fresh';
};

describe('a sign-in', () => {
  it.each([
    ['in the very second in which the person was sent away is fresh', START, 'fresh'],
    ['a little before it is fresh, as far as clocks may differ', START - CLOCK_SKEW_S, 'fresh'],
    ['before that is not', START - CLOCK_SKEW_S - 1, 'not-fresh'],
    ['a little ahead of our clock is fresh', START + 60 + CLOCK_SKEW_S, 'fresh'],
    ['in the future is not', START + 60 + CLOCK_SKEW_S + 1, 'not-fresh'],
    ['at a moment that is no number says nothing', '1772712000', 'no-auth-time'],
    ['at no moment says nothing', Number.NaN, 'no-auth-time'],
  ])('counts as new or not: %s', (_what, authTime, expected) => {
    expect(judged(authTime)).toBe(expected);
  });

  it('may be so much older, and no more: half a minute', () => {
    expect(CLOCK_SKEW_S).toBe(30);
  });
});
