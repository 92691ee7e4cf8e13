import type { Case, Conclusion, Tried } from './conclude.js';
import { knownToBe, type FailedSignIn } from './findings.js';
import { adviceFor, SIGN_IN_SYMPTOMS } from './newestSignIn.js';
import type { Remedy } from './remedy.js';
import type { HandOffReason } from './request.js';

/** One line of the table: what it is about, and what it comes to when it holds. */
export interface Row {
  readonly when: string;
  readonly concludes: (about: Case) => Conclusion | undefined;
}

/** Smart lockouts last from a minute upwards; one of hours ago is over (apis.md C4). */
const LOCKOUT_MS = 60 * 60_000;

/** The table. Safety first, then what needs no admin, then what an admin can allow. */
export const ROWS: readonly Row[] = [
  {
    when: 'someone else may be in the account, or nobody knows what is wrong',
    concludes: ({ symptom }) =>
      symptom === 'compromised' || symptom === 'not-sure' ? handOff(symptom) : undefined,
  },
  {
    when: 'the account or its privileges could not be read',
    concludes: ({ findings: { account, privileges, eligible } }) =>
      !account.known || !privileges.known || (!eligible.known && eligible.why === 'unavailable')
        ? handOff('could-not-check')
        : undefined,
  },
  {
    when: 'the account has, or can switch on, special rights',
    concludes: ({ findings: { privileges, eligible } }) =>
      [privileges, eligible].some((finding) => knownToBe(finding, (names) => names.length > 0))
        ? handOff('privileged')
        : undefined,
  },
  {
    when: 'a guest of another organisation',
    concludes: ({ findings }) =>
      knownToBe(findings.account, ({ guest }) => guest) ? handOff('guest') : undefined,
  },
  {
    when: 'the error, pasted or in the sign-in log, is one that no remedy of ours changes',
    concludes: (about) => {
      const found = adviceFor(about);
      if (!found) return undefined;
      return about.tried.includes('advice') ? handOff('advice-given') : { kind: 'advice', ...found };
    },
  },
  {
    when: 'cannot send, and has no mailbox',
    concludes: ({ symptom, findings }) =>
      symptom === 'cannot-send-mail' && !findings.hasMailbox ? handOff('no-mailbox') : undefined,
  },
  {
    when: 'too many attempts: locked out for a while',
    concludes: (about) => {
      const lockout = lockoutIn(about);
      if (!lockout || !SIGN_IN_SYMPTOMS.includes(about.symptom)) return undefined;
      const { selfService } = about.findings;
      const conclusion = {
        kind: 'locked-out',
        maliciousAddress: lockout.maliciousAddress,
        selfService: knownToBe(selfService, (capable) => capable),
      } as const;
      return unlessTried(about, conclusion);
    },
  },
  {
    when: 'what has to be changed could not be read',
    concludes: (about) =>
      needed(about).some((remedy) => remedy.isNeeded(about.findings) === 'unknown')
        ? handOff('could-not-check')
        : undefined,
  },
  {
    when: 'what would help is a Temporary Access Pass, and those are not allowed here',
    concludes: ({ symptom, findings, remedies }) =>
      remedies.for(symptom).some(({ credential }) => credential === 'temporary-access-pass') &&
      knownToBe(findings.passAllowed, (allowed) => !allowed)
        ? handOff('pass-not-allowed')
        : undefined,
  },
  {
    when: 'nothing is wrong any more, or it is not what it looked like',
    concludes: (about) => {
      if (needed(about).length > 0) return undefined;
      return about.tried.includes('already-fine') ? handOff('already-fine') : { kind: 'already-fine' };
    },
  },
  {
    when: 'it belongs to Active Directory',
    concludes: (about) =>
      knownToBe(about.findings.account, ({ directorySynced }) => directorySynced) &&
      needed(about).some((remedy) => remedy.ownedByActiveDirectory)
        ? handOff('directory-synced')
        : undefined,
  },
  {
    when: 'the person can reset the password alone',
    concludes: (about) =>
      about.symptom === 'password-not-accepted' &&
      knownToBe(about.findings.selfService, (capable) => capable) &&
      knownToBe(about.findings.account, ({ enabled }) => enabled)
        ? unlessTried(about, { kind: 'self-service' })
        : undefined,
  },
  {
    when: 'an admin can allow what helps',
    concludes: (about) => {
      const remedies = needed(about);
      return {
        kind: 'plan',
        remedies: remedies.map(({ id }) => id),
        needsSecured: remedies.some(({ needsSecuredAccount }) => needsSecuredAccount === true),
      };
    },
  },
];

/**
 * The remedies for what the person sees, and for a second cause that stands in the same way: a disabled account
 * neither sends nor signs in, whatever else is wrong with it.
 */
function needed({ symptom, findings, remedies }: Case): readonly Remedy[] {
  const forSymptom = remedies.for(symptom).filter((remedy) => remedy.isNeeded(findings) !== 'no');
  const forDisabled = remedies.for('sign-in-blocked').filter((remedy) => remedy.isNeeded(findings) === 'yes');
  const isDisabledToo = forSymptom.length > 0 && symptom !== 'sign-in-blocked';
  const all = isDisabledToo ? [...forSymptom, ...forDisabled] : forSymptom;
  return [...new Set(all)].toSorted((a, b) => a.order - b.order);
}

function lockoutIn({ answers, findings, now }: Case): Pick<FailedSignIn, 'maliciousAddress'> | undefined {
  const logged = findings.failedSignIns.known
    ? findings.failedSignIns.value.find(
        ({ code, at }) => code === '50053' && now.getTime() - Date.parse(at) < LOCKOUT_MS,
      )
    : undefined;
  return logged ?? (answers.errorCode === 'AADSTS50053' ? { maliciousAddress: false } : undefined);
}

function unlessTried<C extends Conclusion & { kind: Tried }>({ tried }: Case, conclusion: C): C | undefined {
  return tried.includes(conclusion.kind) ? undefined : conclusion;
}

function handOff(reason: HandOffReason): Conclusion {
  return { kind: 'hand-off', reason };
}
