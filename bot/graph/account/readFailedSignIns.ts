import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { FailedSignIn } from '../../unlock/findings.js';
import { UNEXPECTED_ANSWER } from '../../microsoft/remoteErrors.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { bodyOf } from '../client/odataPage.js';
import {
  codeOf,
  INTERRUPTS,
  readingSignIns,
  signInRow,
  signInsPath,
  type SignInRow,
} from '../resources/signIn.js';

const WITHIN_MS = 24 * 60 * 60_000;
const MOST = 25;

/** The newest page is enough, so a listing may go on. */
const newestPage = z.object({ value: z.array(signInRow) });

type SignIn = SignInRow & { readonly code: number };

/** The prompt for a second factor is logged as a failure of its own, also of a sign-in that went well. */
const PROMPTS: ReadonlySet<number> = new Set([50072, 50074, 50076, 50079, 50097]);
const LOCKED = 50053;

/**
 * Sign-ins of the last 24 hours, newest first (microsoft-apis.md A11; P1 or P2). Only `eq` is documented for the error
 * code, so the failures are picked here. The log is minutes behind: no entry is no proof.
 */
export function signInsGet(id: string, now: Date): BatchGet {
  const since = `${new Date(now.getTime() - WITHIN_MS).toISOString().slice(0, 19)}Z`;
  return { operation: readingSignIns, url: signInsPath(id, since, MOST), optional: true };
}

/** The failures, one entry for each code, in the order of their newest. Throws `RemoteError`. */
export function failedSignInsFrom(answer: BatchAnswer): readonly FailedSignIn[] {
  const newestFirst = bodyOf(readingSignIns, newestPage, answer)
    .value.map(withCode)
    .toSorted((a, b) => Date.parse(b.createdDateTime) - Date.parse(a.createdDateTime));
  const success = newestFirst.findIndex(({ code }) => code === 0);
  const failures = newestFirst.filter(({ code }, place) => {
    const isPassed = PROMPTS.has(code) && success !== -1 && place > success;
    return code !== 0 && !INTERRUPTS.has(code) && !isPassed;
  });
  const codes = [...new Set(failures.map(({ code }) => code))];
  return codes.map((code) => summary(failures.filter((failure) => failure.code === code)));
}

/** A line that does not say how the sign-in ended makes the page one that says nothing. */
function withCode(row: SignInRow): SignIn {
  const code = codeOf(row);
  if (code !== undefined) return { ...row, code };
  throw new RemoteError(readingSignIns.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
}

function summary(sameCode: readonly SignIn[]): FailedSignIn {
  const [newest] = sameCode as readonly [SignIn, ...SignIn[]];
  const country = newest.location?.countryOrRegion;
  return {
    code: String(newest.code),
    at: newest.createdDateTime,
    count: sameCode.length,
    ...(country && { country }),
    maliciousAddress: isMaliciousAddress(newest),
  };
}

/**
 * 50053 stands for two things (microsoft-apis.md C4), and the sentence beside the code is the only documented sign of
 * which (entra-docs, reference-error-codes: "sign in to the admin center to determine which failure reason"). Microsoft
 * may change or translate it: without its English words this says "locked out", which then is a guess.
 */
function isMaliciousAddress({ code, status }: SignIn): boolean {
  return code === LOCKED && /malicious|\bIP address/i.test(status?.failureReason ?? '');
}
