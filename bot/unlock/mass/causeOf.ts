import type { Advice } from '../diagnosis/advice.js';
import type { Diagnosis, DiagnosisInput } from '../diagnosis/diagnosis.js';
import { reportedError, SIGN_IN_SYMPTOMS } from '../diagnosis/signInLog.js';
import { knownToBe } from '../findings.js';
import { isLockedThere, isReached } from '../onPremises/found.js';
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

/** What Entra ID answers to everybody whose account is switched off (entra-docs 50057). */
const SWITCHED_OFF = 'AADSTS50057';

/** What Entra ID answers to everybody whose account is locked (entra-docs 50053). */
const LOCKED = 'AADSTS50053';

/**
 * Returns what other people may have too: the incident of Microsoft, or the error that was pasted or is the newest in the
 * log. A log of thousands cannot be read within Microsoft's limit (microsoft-apis.md A19), so an account that is switched
 * off needs none. One that is locked in Active Directory has none in the log: whoever sprays passwords there locks
 * hundreds, and none of those should be unlocked before somebody sees that. `undefined` where there is none. A break-in is told to nobody, so it is never counted.
 */
export function causeOf(about: DiagnosisInput, conclusion: Diagnosis): Cause | undefined {
  if (conclusion.kind === 'contain') return undefined;
  if (conclusion.kind === 'outage') {
    const { id, title } = conclusion.outage;
    return { kind: 'outage', id, title };
  }
  if (isLockedOut(about)) return { kind: 'code', code: LOCKED };
  const error = reportedError(about);
  if (!error) return isSwitchedOff(about) ? { kind: 'code', code: SWITCHED_OFF } : undefined;
  if (error.advice && NOBODY_ELSES.has(error.advice)) return undefined;
  return { kind: 'code', code: error.code };
}

/** Where the newest sign-in that failed with this code came from. `undefined` where no log says it. */
export function addressOf(cause: Cause, { failedSignIns }: DiagnosisInput['findings']): string | undefined {
  if (cause.kind !== 'code' || !failedSignIns.known) return undefined;
  return failedSignIns.value.find(({ code }) => `AADSTS${code}` === cause.code)?.address;
}

function isLockedOut({ symptom, findings }: DiagnosisInput): boolean {
  return SIGN_IN_SYMPTOMS.includes(symptom) && isReached(findings) && isLockedThere(findings);
}

function isSwitchedOff({ symptom, findings }: DiagnosisInput): boolean {
  return SIGN_IN_SYMPTOMS.includes(symptom) && knownToBe(findings.account, ({ enabled }) => !enabled);
}
