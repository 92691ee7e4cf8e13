import type { Instant } from '../values.js';
import type { HandOffReason } from '../request/request.js';
import type { Diagnosis, DiagnosisInput } from './diagnosis.js';
import { pastedError, recentFailures, SIGN_IN_SYMPTOMS } from './signInLog.js';

/** What the sign-in log of the last 24 hours tells whoever asks about the account. */
export type SignInsSeen =
  | {
      readonly kind: 'failed';
      /** Digits of the AADSTS code of the newest failure, whatever it means. */
      readonly code: string;
      /** Only about their own account: when a colleague signs in is not for others. */
      readonly at?: Instant;
      /** Microsoft refused the internet address, and no password was looked at. */
      readonly maliciousAddress?: true;
      /** A later sign-in succeeded, perhaps in another app or on another device. */
      readonly overtaken?: true;
      /** Digits of the code from which the bot concluded, where that is not the newest. */
      readonly earlier?: string;
    }
  /** The log has no failure. It is minutes late. */
  | { readonly kind: 'none' }
  /** What was read has no failure, and there was more. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'unread' };

/** Who looks at a log of such an account from outside may be who tries to get in. */
const ONLY_TO_OWNER: readonly HandOffReason[] = ['privileged', 'rights-not-read'];

/** A conclusion, with what is said of the log beside it. */
export function withSignIns<C extends Diagnosis>(
  about: DiagnosisInput,
  conclusion: C,
  isOwn: boolean,
): C & { readonly signIns?: SignInsSeen } {
  const signIns = signInsSeen(about, conclusion, isOwn);
  return signIns ? { ...conclusion, signIns } : conclusion;
}

/**
 * Returns what is said of the log beside a conclusion. `undefined` where the log is not about the symptom, and where
 * somebody else may be in the account: what the log then shows is for approvers.
 * @param isOwn they ask about their own account
 */
export function signInsSeen(
  about: DiagnosisInput,
  conclusion: Diagnosis,
  isOwn: boolean,
): SignInsSeen | undefined {
  if (!SIGN_IN_SYMPTOMS.includes(about.symptom) || isKept(conclusion, isOwn)) return undefined;
  const { failedSignIns, signInsCut, signedInAt } = about.findings;
  if (!failedSignIns.known) return { kind: 'unread' };
  const [newest] = failedSignIns.value;
  if (!newest) return { kind: signInsCut ? 'cut' : 'none' };
  const earlier = causeInLog(about, conclusion);
  return {
    kind: 'failed',
    code: newest.code,
    ...(isOwn && { at: newest.at }),
    ...(newest.maliciousAddress && { maliciousAddress: true }),
    ...(Date.parse(signedInAt ?? '') > Date.parse(newest.at) && { overtaken: true }),
    ...(earlier !== undefined && earlier !== newest.code && { earlier }),
  };
}

function isKept(conclusion: Diagnosis, isOwn: boolean): boolean {
  if (conclusion.kind === 'contain') return true;
  if (conclusion.kind !== 'hand-off') return false;
  return conclusion.reason === 'compromised' || (!isOwn && ONLY_TO_OWNER.includes(conclusion.reason));
}

/** The failure from which the bot concluded. A pasted error comes before the log. */
function causeInLog(about: DiagnosisInput, conclusion: Diagnosis): string | undefined {
  const failures = recentFailures(about.findings, about.now);
  if (conclusion.kind === 'advice') return failures.find(({ error }) => error.code === conclusion.code)?.code;
  return pastedError(about.answers) ? undefined : failures[0]?.code;
}
