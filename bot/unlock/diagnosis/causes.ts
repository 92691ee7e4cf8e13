import type { DiagnosisInput } from './diagnosis.js';
import { knownToBe } from '../findings.js';
import { reportedError, isWithin, recentFailures } from './signInLog.js';
import type { Advice } from './errorCodes.js';
import type { RemedyFacts } from '../plan/remedy.js';
import type { Symptom } from '../symptoms.js';

/** Smart lockouts last from a minute upwards; one of an hour ago is over (microsoft-apis.md C4). */
const LOCKOUT_MS = 60 * 60_000;
const LOCKED = '50053';
/** A password that is too old, or that the directory does not have: no waiting makes it good again. */
const EXPIRED: readonly string[] = ['50055', '50056', '50144'];

/**
 * What is really looked for. "Blocked" is what people call any closed door: when sign-in is allowed and the error
 * speaks of the password, it is the password. Who is not sure is believed to have pasted the truth.
 */
export function symptomOf(about: DiagnosisInput): Symptom {
  const { symptom } = about;
  const said = reportedError(about)?.symptom;
  if (symptom === 'not-sure') return said ?? symptom;
  const isPassword = said === 'password-not-accepted' && symptom === 'sign-in-blocked' && isEnabled(about);
  return isPassword ? said : symptom;
}

/** The advice for the error, where no remedy for what is looked for would change it (microsoft-apis.md C5). */
export function adviceFor(about: DiagnosisInput): { advice: Advice; code: string } | undefined {
  const error = reportedError(about);
  return error?.advice && isNews(error.advice, symptomOf(about))
    ? { advice: error.advice, code: error.code }
    : undefined;
}

/** That the second factor fails is no news to somebody who lost it. */
export function isNews(advice: Advice, symptom: Symptom): boolean {
  return !(advice === 'second-factor' && symptom === 'lost-sign-in-method');
}

/**
 * Locked out for a while, and nothing else in the way: a disabled account or an expired password is not helped by
 * waiting, so there the lockout is left out and what helps the other cause ends it too.
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
 * The remedies for what is looked for, and for a second cause that stands in the same way: a disabled account
 * neither sends nor signs in, whatever else is wrong with it.
 */
export function neededFor(about: DiagnosisInput): readonly RemedyFacts[] {
  const { findings, remedies } = about;
  const wanted = remedies.for(symptomOf(about)).filter((remedy) => remedy.isNeeded(findings) !== 'no');
  const forDisabled = isEnabled(about) ? [] : remedies.for('sign-in-blocked');
  const besides = forDisabled.filter((remedy) => remedy.isNeeded(findings) === 'yes');
  return [...new Set([...wanted, ...besides])].toSorted((a, b) => a.order - b.order);
}

/** Would a Temporary Access Pass be handed out? */
export function wantsPass(about: DiagnosisInput): boolean {
  return about.remedies
    .for(symptomOf(about))
    .some(({ credential }) => credential === 'temporary-access-pass');
}

/** Known to be allowed to sign in. */
export function isEnabled({ findings }: DiagnosisInput): boolean {
  return knownToBe(findings.account, ({ enabled }) => enabled);
}

/** A password that was changed since then is a new one. */
function isExpired({ findings, now }: DiagnosisInput): boolean {
  const { account } = findings;
  const changed = account.known ? Date.parse(account.value.lastPasswordChange ?? '') : NaN;
  return recentFailures(findings, now).some(
    ({ code, at }) => EXPIRED.includes(code) && !(changed > Date.parse(at)),
  );
}
