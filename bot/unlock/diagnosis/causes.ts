import type { DiagnosisInput } from './diagnosis.js';
import { knownToBe } from '../findings.js';
import { isLockedThere, isReached, needsNewPassword, onPremisesAccount } from '../onPremises/found.js';
import { withheldFrom, type Withheld } from '../plan/withheld.js';
import { adviceThere } from './onPremisesCauses.js';
import { reportedError, isWithin, pastedError, recentFailures } from './signInLog.js';
import type { Advice } from './advice.js';
import { knownError, type KnownError } from './errorCodes.js';
import type { RemedyFacts } from '../plan/remedy.js';
import type { Hint, Reported, Symptom } from '../symptoms.js';

/** A smart lockout lasts a minute or more. A lockout from an hour ago is over (microsoft-apis.md C4). */
const LOCKOUT_MS = 60 * 60_000;
const LOCKED: readonly string[] = ['50053', '500532'];
/** The password is too old, or the directory has none. Waiting does not help. */
const EXPIRED: readonly string[] = ['50055', '50056', '50144'];

/**
 * Returns the symptom that the bot works on. People call every closed door "blocked". When sign-in is allowed and the
 * error is about the password, the symptom is the password. With "not sure" the bot believes a pasted error.
 */
export function symptomOf(about: DiagnosisInput): Symptom {
  const { symptom } = about;
  const said = reportedError(about)?.symptom;
  if (symptom === 'not-sure') return said ?? (isPasswordThere(about) ? 'password-not-accepted' : symptom);
  if (symptom !== 'sign-in-blocked' || !isEnabled(about)) return symptom;
  return said === 'password-not-accepted' || isPasswordThere(about) ? 'password-not-accepted' : symptom;
}

/** Active Directory itself shows that the password is what keeps the person out. */
function isPasswordThere({ findings }: DiagnosisInput): boolean {
  return isReached(findings) && (isLockedThere(findings) || needsNewPassword(findings));
}

/**
 * Microsoft saw a risk. A pass would register a new second step for whoever causes it, so these never lead to one
 * (microsoft-apis.md C5).
 */
const RISK: readonly string[] = ['53004', '50131', '530034', '53011'];

/** The second step was asked for. Whoever has it confirms or registers it, and needs no pass. */
export const SECOND_STEP: ReadonlySet<Advice> = new Set<Advice>(['second-factor', 'register']);

/** Returns the advice for the error, where no remedy for the symptom helps (microsoft-apis.md C5). */
export function adviceFor(about: DiagnosisInput): { advice: Advice; code?: string } | undefined {
  const there = adviceThere(about, symptomOf(about));
  if (there) return { advice: there };
  const error = (wantsPass(about) ? riskIn(about) : undefined) ?? reportedError(about);
  const advice = error && adviceOf(error, about);
  if (advice) return { advice, code: error.code };
  return isOldOnPhone(about) ? { advice: 'password-changed' } : undefined;
}

/**
 * Signing in again on the phone comes before a second new password. Its mail app tries the old one, so "wrong password"
 * and a lockout in the log are what that looks like. Not for a password that has expired, or a disabled account.
 */
function isOldOnPhone(about: DiagnosisInput): boolean {
  const isSaid = about.answers.hint === 'password-changed' && !pastedError(about.answers);
  return isSaid && symptomOf(about) === 'password-not-accepted' && isEnabled(about) && !isExpired(about);
}

/** The newest error that shows a risk, pasted or of the last day. */
function riskIn({ answers, findings, now }: DiagnosisInput): KnownError | undefined {
  const codes = [answers.errorCode, ...recentFailures(findings, now).map(({ error }) => error.code)];
  const found = codes.find((code) => code !== undefined && RISK.includes(code.replace('AADSTS', '')));
  return found === undefined ? undefined : knownError(found);
}

/** Returns the advice of a code, of its two meanings the one that the person's words say. */
export function meantBy({ code, advice }: KnownError, hint: Hint | undefined): Advice | undefined {
  return code === '5.2.2' && hint === 'mailbox-full' ? 'recipient-mailbox' : advice;
}

function adviceOf(error: KnownError, about: DiagnosisInput): Advice | undefined {
  const { answers, findings } = about;
  const advice = meantBy(error, answers.hint);
  // On Microsoft's list an admin can unblock them, once the account is secured.
  const isListed = knownToBe(findings.restriction, (entry) => entry !== undefined);
  if (advice === 'account-banned' && isListed) return undefined;
  return advice && isNews(advice, symptomOf(about), answers) ? advice : undefined;
}

/** False for "the second step is asked for" to a person who said that they no longer have it: they know that. */
export function isNews(advice: Advice, symptom: Symptom, { errorCode, hint }: Reported): boolean {
  const isByCode = errorCode !== undefined && knownError(errorCode)?.symptom === symptom;
  const isLost = symptom === 'lost-sign-in-method' && (hint === 'lost-method' || !isByCode);
  return !(isLost && SECOND_STEP.has(advice));
}

/**
 * Returns a lockout when nothing else prevents sign-in. Waiting does not help a disabled account or an expired
 * password. There the remedy for the other cause also ends the lockout.
 */
export function lockoutOf(about: DiagnosisInput): { maliciousAddress: boolean } | undefined {
  const { answers, findings, now } = about;
  // Microsoft's lock goes with the one of Active Directory, and that one the bot can end.
  if (isReached(findings) && isLockedThere(findings)) return undefined;
  const isLocked = LOCKED.includes(reportedError(about)?.code.replace('AADSTS', '') ?? '');
  if (!isLocked || !isEnabled(about) || isExpired(about)) return undefined;
  const logged = recentFailures(findings, now).find(({ code }) => LOCKED.includes(code));
  if (!pastedError(answers) && !(logged && isWithin(LOCKOUT_MS, logged, now))) return undefined;
  return { maliciousAddress: answers.hint === 'malicious-address' || (logged?.maliciousAddress ?? false) };
}

/** People open the mailbox with another account than its own. */
const OPENED_WITH_ANOTHER: readonly (Withheld | undefined)[] = ['shared-mailbox', 'linked-mailbox'];

/**
 * Returns the remedies for the symptom, and those for a disabled account: it stands in the way, because a disabled
 * account can neither send nor sign in. Not for a mailbox to which nobody signs in with this account: that can send all
 * the same.
 */
export function neededFor(about: DiagnosisInput): readonly RemedyFacts[] {
  const { findings, remedies } = about;
  const wanted = remedies.for(symptomOf(about)).filter((remedy) => remedy.isNeeded(findings) !== 'no');
  const forDisabled = isEnabled(about) ? [] : remedies.for('sign-in-blocked');
  const besides = forDisabled.filter((remedy) => remedy.isNeeded(findings) === 'yes');
  const helping = [...new Set([...wanted, ...besides])]
    .filter((remedy) => !OPENED_WITH_ANOTHER.includes(withheldFrom(remedy, findings)))
    .filter((remedy) => isMadeHere(remedy, about) && !isTooMuch(remedy, about))
    .toSorted((a, b) => a.order - b.order);
  return helping.filter(({ onlyAfter }) => !onlyAfter || helping.some(({ id }) => onlyAfter.includes(id)));
}

/**
 * Where the bot has a hand in Active Directory, it makes there what that directory owns. Without one it changes nothing
 * there, and what Active Directory owns stays in the list: a human has to make it.
 */
function isMadeHere(
  { delegated, ownedByActiveDirectory, writtenBack }: RemedyFacts,
  { findings }: DiagnosisInput,
) {
  return isReached(findings) ? !ownedByActiveDirectory && !writtenBack : !delegated;
}

/** Whoever has a password that Active Directory takes once it is unlocked needs no new one, and no pass. */
function isTooMuch({ credential }: RemedyFacts, about: DiagnosisInput): boolean {
  return credential !== undefined && isOnlyLocked(about);
}

/** True when the lock in Active Directory is all that is seen to be wrong. */
export function isOnlyLocked(about: DiagnosisInput): boolean {
  const { findings } = about;
  const isLocked = isReached(findings) && isLockedThere(findings) && !needsNewPassword(findings);
  return isLocked && symptomOf(about) === 'password-not-accepted';
}

/** True when a remedy for the symptom hands out a Temporary Access Pass. */
export function wantsPass(about: DiagnosisInput): boolean {
  return about.remedies
    .for(symptomOf(about))
    .some(({ credential }) => credential === 'temporary-access-pass');
}

/** True when sign-in is known to be allowed, in Active Directory too where that was read. */
export function isEnabled({ findings }: DiagnosisInput): boolean {
  const isAllowed = knownToBe(findings.account, ({ enabled }) => enabled);
  return isAllowed && onPremisesAccount(findings)?.enabled !== false;
}

/** A password that the person changed after the error is a new one. */
function isExpired({ findings, now }: DiagnosisInput): boolean {
  const { account } = findings;
  const changed = account.known ? Date.parse(account.value.lastPasswordChange ?? '') : NaN;
  return recentFailures(findings, now).some(
    ({ code, at }) => EXPIRED.includes(code) && !(changed > Date.parse(at)),
  );
}
