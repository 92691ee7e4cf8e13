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

/** The newest are enough, so the schema accepts a listing that goes on. */
const newestRows = z.object({ value: z.array(signInRow), '@odata.nextLink': z.string().optional() });

type SignIn = SignInRow & { readonly code: number };

/** Entra logs the prompt for a second factor as a failure, even when the sign-in then succeeds. */
const PROMPTS: ReadonlySet<number> = new Set([50072, 50074, 50076, 50079, 50097]);
const LOCKED = 50053;

/**
 * Asks for the newest sign-ins of the last 24 hours, newest first (microsoft-apis.md A11; P1 or P2). Microsoft documents only
 * `eq` for the error code, so `failedSignInsFrom` picks the failures. The log is minutes late, so a missing entry
 * proves nothing.
 */
export function signInsGet(id: string, now: Date): BatchGet {
  const since = `${new Date(now.getTime() - WITHIN_MS).toISOString().slice(0, 19)}Z`;
  return { operation: readingSignIns, url: signInsPath(id, since, MOST), optional: true, enough: MOST };
}

/** Returns the failures, one entry for each code, newest code first. Throws `RemoteError`. */
export function failedSignInsFrom(answer: BatchAnswer): readonly FailedSignIn[] {
  const newestFirst = signInsIn(answer);
  const success = newestFirst.findIndex(({ code }) => code === 0);
  const failures = newestFirst.filter(({ code }, place) => {
    const isPassed = PROMPTS.has(code) && success !== -1 && place > success;
    return code !== 0 && !INTERRUPTS.has(code) && !isPassed;
  });
  const codes = [...new Set(failures.map(({ code }) => code))];
  return codes.map((code) => summary(failures.filter((failure) => failure.code === code)));
}

/** Returns when the newest sign-in succeeded, of those that were read. Throws `RemoteError`. */
export function signedInAtFrom(answer: BatchAnswer): string | undefined {
  return signInsIn(answer).find(({ code }) => code === 0)?.createdDateTime;
}

/** True when the log of these 24 hours had more than was read: each count is at least. Throws `RemoteError`. */
export function isCutShort(answer: BatchAnswer): boolean {
  return bodyOf(readingSignIns, newestRows, answer)['@odata.nextLink'] !== undefined;
}

/** Newest first. */
function signInsIn(answer: BatchAnswer): readonly SignIn[] {
  return bodyOf(readingSignIns, newestRows, answer)
    .value.map(withCode)
    .toSorted((a, b) => Date.parse(b.createdDateTime) - Date.parse(a.createdDateTime));
}

/** Throws `RemoteError` for a row without an error code. Then the whole page counts as not known. */
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
    ...(newest.ipAddress && { address: newest.ipAddress }),
    ...(newest.id && { requestId: newest.id }),
    ...(newest.correlationId && { correlationId: newest.correlationId }),
    maliciousAddress: isMaliciousAddress(newest),
  };
}

/**
 * Error 50053 has two meanings (microsoft-apis.md C4). Only the sentence beside the code separates them (entra-docs,
 * reference-error-codes: "sign in to the admin center to determine which failure reason"). Microsoft may change or
 * translate it. Without its English words the bot says "locked out", and that is then a guess.
 */
function isMaliciousAddress({ code, status }: SignIn): boolean {
  const said = `${status?.failureReason ?? ''} ${status?.additionalDetails ?? ''}`;
  return code === LOCKED && /malicious|\bIP address/i.test(said);
}
