import type { DiagnosisInput } from './diagnosis.js';
import { knownToBe } from '../findings.js';
import { reportedError, isWithin, recentFailures } from './signInLog.js';
import type { Advice } from './errorCodes.js';
import type { RemedyFacts } from '../plan/remedy.js';
import type { Symptom } from '../symptoms.js';

/** A smart lockout lasts a minute or more. A lockout from an hour ago is over (microsoft-apis.md C4). */
const LOCKOUT_MS = 60 * 60_000;
const LOCKED = '50053';
/** The password is too old, or the directory has none. Waiting does not help. */
const EXPIRED: readonly string[] = ['50055', '50056', '50144'];

/**
 * Returns the symptom that the bot works on. People call every closed door "blocked". When sign-in is allowed and the
 * error is about the password, the symptom is the password. With "not sure" the bot believes a pasted error.
 */
export function symptomOf(about: DiagnosisInput): Symptom {
  const { symptom } = about;
  const said = reportedError(about)?.symptom;
  if (symptom === 'not-sure') return said ?? symptom;
  const isPassword = said === 'password-not-accepted' && symptom === 'sign-in-blocked' && isEnabled(about);
  return isPassword ? said : symptom;
}

/** Returns the advice for the error, where no remedy for the symptom helps (microsoft-apis.md C5). */
export function adviceFor(about: DiagnosisInput): { advice: Advice; code: string } | undefined {
  const error = reportedError(about);
  return error?.advice && isNews(error.advice, symptomOf(about))
    ? { advice: error.advice, code: error.code }
    : undefined;
}

/** False for "the second factor fails" to a person who lost it, because they know that. */
export function isNews(advice: Advice, symptom: Symptom): boolean {
  return !(advice === 'second-factor' && symptom === 'lost-sign-in-method');
}

/**
 * Returns a lockout when nothing else prevents sign-in. Waiting does not help a disabled account or an expired
 * password. There the remedy for the other cause also ends the lockout.
 */
export function lockoutOf(about: DiagnosisInput): { maliciousAddress: boolean } | undefined {
  const { answers, findings, now } = about;
  if (reportedError(about)?.code !== `AADSTS${LOCKED}` || !isEnabled(about) || isExpired(about))
    return undefined;
  const logged = recentFailures(findings, now).find(({ code }) => code === LOCKED);
  if (!answers.errorCode && !(logged && isWithin(LOCKOUT_MS, logged, now))) return undefined;
  return { maliciousAddress: logged?.maliciousAddress ?? false };
}

/**
 * Returns the remedies for the symptom, and those for a disabled account, because a disabled account can neither send
 * nor sign in.
 */
export function neededFor(about: DiagnosisInput): readonly RemedyFacts[] {
  const { findings, remedies } = about;
  const wanted = remedies.for(symptomOf(about)).filter((remedy) => remedy.isNeeded(findings) !== 'no');
  const forDisabled = isEnabled(about) ? [] : remedies.for('sign-in-blocked');
  const besides = forDisabled.filter((remedy) => remedy.isNeeded(findings) === 'yes');
  return [...new Set([...wanted, ...besides])].toSorted((a, b) => a.order - b.order);
}

/** True when a remedy for the symptom hands out a Temporary Access Pass. */
export function wantsPass(about: DiagnosisInput): boolean {
  return about.remedies
    .for(symptomOf(about))
    .some(({ credential }) => credential === 'temporary-access-pass');
}

/** True when sign-in is known to be allowed. */
export function isEnabled({ findings }: DiagnosisInput): boolean {
  return knownToBe(findings.account, ({ enabled }) => enabled);
}

/** A password that the person changed after the error is a new one. */
function isExpired({ findings, now }: DiagnosisInput): boolean {
  const { account } = findings;
  const changed = account.known ? Date.parse(account.value.lastPasswordChange ?? '') : NaN;
  return recentFailures(findings, now).some(
    ({ code, at }) => EXPIRED.includes(code) && !(changed > Date.parse(at)),
  );
}
