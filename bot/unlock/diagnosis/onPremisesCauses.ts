import { isReached, isLockedThere, onPremisesAccount, waitsForSync } from '../onPremises/found.js';
import { standsStillSince } from '../onPremises/standstill.js';
import type { Symptom } from '../symptoms.js';
import type { Advice } from './advice.js';
import type { DiagnosisInput } from './diagnosis.js';

/** Complaints that a setting of Active Directory can explain. */
const ABOUT_SIGN_IN: readonly Symptom[] = ['password-not-accepted', 'sign-in-blocked', 'not-sure'];

/**
 * Returns what Active Directory itself says keeps the person out, where no change of the bot helps: it is outside their
 * hours, only a smart card lets them in, only some computers do, or Microsoft 365 has not heard of the change yet.
 * @param symptom the one that the bot works on
 */
export function adviceThere({ findings, now }: DiagnosisInput, symptom: Symptom): Advice | undefined {
  const account = isReached(findings) ? onPremisesAccount(findings) : undefined;
  if (!account || !ABOUT_SIGN_IN.includes(symptom)) return undefined;
  if (!account.enabled) return undefined;
  if (account.logonHours === 'not-now') return 'logon-hours';
  if (account.smartCardOnly) return 'smart-card';
  // A sync that stands still is waited for in vain, and has a row of its own.
  const isStill = standsStillSince(findings, now) !== undefined;
  if (waitsForSync(findings)) return isStill ? undefined : 'waits-for-sync';
  // Whoever has the wrong password is helped at any computer, so this is for a closed door alone.
  const isOther = symptom === 'password-not-accepted' || isLockedThere(findings);
  return account.workstations.length > 0 && !isOther ? 'workstations' : undefined;
}
