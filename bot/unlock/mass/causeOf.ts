import type { Advice } from '../diagnosis/advice.js';
import type { Diagnosis, DiagnosisInput } from '../diagnosis/diagnosis.js';
import { reportedError } from '../diagnosis/signInLog.js';
import type { Cause } from './massLockout.js';

/** Each of these is one person's own affair, or the recipient's, however many have it. */
const NOBODY_ELSES: ReadonlySet<Advice> = new Set<Advice>([
  'recipient-address',
  'recipient-permission',
  'recipient-mailbox',
  'recipient-system',
  'message',
  'send-as',
  'wrong-account',
  'cross-tenant',
  'home-organisation',
  'sign-in-again',
  'interrupt',
  'pass-used',
  'password-changed',
]);

/**
 * Returns what other people may have too: the incident of Microsoft, or the error that was pasted or is the newest in the
 * log. `undefined` where there is none. A break-in is told to nobody, so it is never counted.
 */
export function causeOf(about: DiagnosisInput, conclusion: Diagnosis): Cause | undefined {
  if (conclusion.kind === 'contain') return undefined;
  if (conclusion.kind === 'outage') {
    const { id, title } = conclusion.outage;
    return { kind: 'outage', id, title };
  }
  const error = reportedError(about);
  if (!error || (error.advice && NOBODY_ELSES.has(error.advice))) return undefined;
  return { kind: 'code', code: error.code };
}
