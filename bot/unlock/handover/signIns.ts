import type { SecretKind } from '../plan/remedy.js';
import type { SignInLook } from '../request/handover.js';
import type { Instant } from '../values.js';

const MINUTE_MS = 60_000;

/** After the opening. The log is minutes late (microsoft-apis.md A11), so one look is not enough. */
const LOOK_AFTER_MINUTES = [2, 5, 10, 15, 30, 60] as const;

/** One row of the sign-in log. */
export interface LoggedSignIn {
  readonly at: Instant;
  /** 0 is success. */
  readonly code: number;
}

/** Signed in, or stopped after that with a question: about a registration, or "stay signed in" (microsoft-apis.md C5). */
const IN: readonly number[] = [0, 50125, 50140];
/**
 * The password is right and has to be changed. Right after a reset that is what the person meets first. A wrong one, or
 * the old one, gives 50126 (microsoft-apis.md C5).
 */
const MUST_CHANGE = 50055;

/** Plans the looks for a sign-in, from the moment at which the credential was opened. */
export function looksAfter(opened: Instant): readonly SignInLook[] {
  return LOOK_AFTER_MINUTES.map((minutes) => ({
    due: new Date(Date.parse(opened) + minutes * MINUTE_MS).toISOString(),
  }));
}

/**
 * Returns when they first signed in since somebody could know the credential. `undefined` when the log does not show it
 * yet. A second factor that was asked for (50072, 50074, 50076, 50079) shows that the password arrived, and not that they
 * are in.
 */
export function firstSignIn(
  rows: readonly LoggedSignIn[],
  since: Instant,
  kind: SecretKind,
): Instant | undefined {
  // Microsoft dates in whole seconds, so the second of the opening itself is not before it.
  const from = Math.floor(Date.parse(since) / 1000);
  const isIn = ({ code }: LoggedSignIn) => IN.includes(code) || (kind === 'password' && code === MUST_CHANGE);
  return rows
    .filter((row) => isIn(row) && Math.floor(Date.parse(row.at) / 1000) >= from)
    .map(({ at }) => at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
}
