import { z } from 'zod';
import type { FailedSignIn } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = { name: 'read the sign-ins of the account', permission: 'AuditLog.Read.All' };

const WITHIN_MS = 24 * 60 * 60_000;

/** The newest page is enough, so a listing may go on. */
const signIns = z.object({
  value: z.array(
    z.object({
      createdDateTime: z.string(),
      status: z.object({ errorCode: z.number(), failureReason: z.string().nullish() }),
      location: z.object({ countryOrRegion: z.string().nullish() }).nullish(),
    }),
  ),
});
type SignIn = z.infer<typeof signIns>['value'][number];

/** Interrupts, no failures, whatever came of them (apis.md C5). */
const INTERRUPTS: ReadonlySet<number> = new Set([50125, 50140]);
/** The prompt for a second factor is logged as a failure of its own, also of a sign-in that went well. */
const PROMPTS: ReadonlySet<number> = new Set([50072, 50074, 50076, 50079, 50097]);
const LOCKED = 50053;

/**
 * Sign-ins of the last 24 hours, newest first (apis.md A11; P1 or P2). Only `eq` is documented for the error code,
 * so the failures are picked here. The log is minutes behind: no entry is no proof.
 */
export function signInsGet(id: string, now: Date): BatchGet {
  const since = `${new Date(now.getTime() - WITHIN_MS).toISOString().slice(0, 19)}Z`;
  const filter = `userId%20eq%20${literal(id)}%20and%20createdDateTime%20ge%20${since}`;
  return { operation, url: `/auditLogs/signIns?$filter=${filter}&$top=25`, optional: true };
}

/** The failures, one entry for each code, in the order of their newest. Throws `RemoteError`. */
export function failedSignInsFrom(answer: BatchAnswer): readonly FailedSignIn[] {
  const newestFirst = bodyOf(operation, signIns, answer).value.toSorted(
    (a, b) => Date.parse(b.createdDateTime) - Date.parse(a.createdDateTime),
  );
  const success = newestFirst.findIndex(({ status }) => status.errorCode === 0);
  const failures = newestFirst.filter(({ status: { errorCode } }, place) => {
    const isPassed = PROMPTS.has(errorCode) && success !== -1 && place > success;
    return errorCode !== 0 && !INTERRUPTS.has(errorCode) && !isPassed;
  });
  const codes = [...new Set(failures.map(({ status }) => status.errorCode))];
  return codes.map((code) => summary(failures.filter(({ status }) => status.errorCode === code)));
}

function summary(sameCode: readonly SignIn[]): FailedSignIn {
  const [newest] = sameCode as readonly [SignIn, ...SignIn[]];
  const country = newest.location?.countryOrRegion;
  return {
    code: String(newest.status.errorCode),
    at: newest.createdDateTime,
    count: sameCode.length,
    ...(country && { country }),
    maliciousAddress: isMaliciousAddress(newest),
  };
}

/**
 * 50053 stands for two things (apis.md C4), and the sentence beside the code is the only documented sign of which
 * (entra-docs, reference-error-codes: "sign in to the admin center to determine which failure reason"). Microsoft
 * may change or translate it: without its English words this says "locked out", which then is a guess.
 */
function isMaliciousAddress({ status }: SignIn): boolean {
  return status.errorCode === LOCKED && /malicious|\bIP address/i.test(status.failureReason ?? '');
}
