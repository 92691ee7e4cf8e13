import { isEntraId, sameId } from '../unlock/person.js';
import type { Instant } from '../unlock/values.js';

/**
 * In seconds. By so much the clocks of Entra ID and of this machine may differ. A sign-in that is older than the link by
 * no more than this counts as fresh.
 */
export const CLOCK_SKEW_S = 30;

/** Why an id token that is genuine does not count. */
export type Unfit = 'other-tenant' | 'no-person' | 'no-auth-time' | 'not-fresh' | 'other-person';

export interface Expected {
  readonly tenantId: string;
  /** When the bot sent them to sign in. */
  readonly startedAt: Date;
  readonly now: Date;
  /** Authentication context of the tenant that proves a second factor, e.g. `c1`. */
  readonly context: string | undefined;
  /** Entra object id: nobody else counts. */
  readonly onlyFor: string | undefined;
}

/** Who signed in, when, and whether the token proves a second factor. */
export interface Fit {
  readonly personId: string;
  readonly at: Instant;
  readonly secondFactor: boolean;
}

/**
 * Judges the claims of an id token whose signature, issuer, audience, times and nonce were checked. Entra ID puts `oid`
 * and `tid` into each v2.0 id token with the scope `profile`. `auth_time` and `acrs` are optional claims of the app
 * (microsoft-apis.md D10).
 * @param claims of the token. Each is checked again for its form
 */
export function judgeClaims(claims: Readonly<Record<string, unknown>>, expected: Expected): Fit | Unfit {
  const { tid, oid, auth_time: authTime } = claims;
  if (typeof tid !== 'string' || !sameId(tid, expected.tenantId)) return 'other-tenant';
  if (!isEntraId(oid)) return 'no-person';
  if (typeof authTime !== 'number' || !Number.isFinite(authTime)) return 'no-auth-time';
  if (!isFresh(authTime, expected)) return 'not-fresh';
  if (expected.onlyFor !== undefined && !sameId(oid, expected.onlyFor)) return 'other-person';
  return {
    personId: oid.toLowerCase(),
    at: new Date(authTime * 1000).toISOString(),
    secondFactor: provesSecondFactor(claims, expected.context),
  };
}

/** `auth_time` has whole seconds. So a sign-in within the second of the start is not before it. */
function isFresh(authTime: number, { startedAt, now }: Expected): boolean {
  const start = Math.floor(startedAt.getTime() / 1000);
  return authTime >= start - CLOCK_SKEW_S && authTime <= now.getTime() / 1000 + CLOCK_SKEW_S;
}

/**
 * True with the tenant's authentication context in `acrs`. Or with `mfa` in `amr`, which Entra ID documents for v1.0
 * tokens and leaves out of v2.0 ones (microsoft-apis.md D10). What is missing proves nothing.
 */
function provesSecondFactor({ acrs, amr }: Readonly<Record<string, unknown>>, context?: string): boolean {
  return (context !== undefined && valuesOf(acrs).includes(context)) || valuesOf(amr).includes('mfa');
}

/** A claim with one value may come as a text. */
function valuesOf(claim: unknown): readonly unknown[] {
  return Array.isArray(claim) ? claim : [claim];
}
