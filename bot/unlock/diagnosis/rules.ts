import type { DiagnosisInput, Diagnosis, Declined } from './diagnosis.js';
import { adviceFor, isEnabled, isOnlyLocked, lockoutOf, neededFor, symptomOf, wantsPass } from './causes.js';
import { isLinkedMailbox, isRestricted, isSharedMailbox } from '../accountKind.js';
import { knownToBe } from '../findings.js';
import { isFineThere, isResetThere, keptFrom } from './there.js';
import {
  hasEnded,
  isLockedThere,
  isReached,
  cannotChangePassword,
  neverExpires,
  isSynced as isOfActiveDirectory,
  onPremisesAccount,
} from '../onPremises/found.js';
import { standsStillSince } from '../onPremises/standstill.js';
import { refusedFor, type Withheld } from '../plan/withheld.js';
import { outageFor } from './outages.js';
import { reportedError } from './signInLog.js';
import type { HandOffReason } from '../request/request.js';

/** One row of the table: when it applies, and what the bot then concludes. */
export interface Row {
  readonly when: string;
  readonly concludes: (about: DiagnosisInput) => Diagnosis | undefined;
}

/**
 * The table. First come break-ins and advice, then accounts that the bot may not touch, then what needs no admin, then
 * what an admin can allow.
 */
export const ROWS: readonly Row[] = [
  {
    when: 'someone else may be in an account that is out of our reach: a human does it',
    concludes: (about) => (isBreakIn(about) && isOutOfReach(about) ? handOff('compromised') : undefined),
  },
  {
    when: 'someone else may be in the account',
    concludes: (about) => (isBreakIn(about) ? { kind: 'contain' } : undefined),
  },
  {
    when: 'the error, pasted or the newest in the log, is one that no remedy of ours changes',
    concludes(about) {
      const found = adviceFor(about);
      return found && unlessTried(about, { kind: 'advice', ...found });
    },
  },
  {
    when: 'the account or its special rights could not be read',
    concludes: (about) => (isUnread(about) ? handOff('rights-not-read') : undefined),
  },
  {
    when: 'the account has, or can switch on, special rights',
    concludes: (about) => (isPrivileged(about) ? handOff('privileged') : undefined),
  },
  {
    when: 'a guest of another organisation',
    concludes: (about) => (isGuest(about) ? handOff('guest') : undefined),
  },
  {
    when: 'a mailbox of several people, a room or equipment: nobody signs in to it',
    concludes: (about) =>
      isSharedMailbox(about.findings) && symptomOf(about) !== 'cannot-send-mail'
        ? handOff('shared-mailbox')
        : undefined,
  },
  {
    when: 'a mailbox of an account in another forest: what lets the person in is kept there',
    concludes: (about) =>
      isLinkedMailbox(about.findings) && symptomOf(about) !== 'cannot-send-mail'
        ? handOff('linked-mailbox')
        : undefined,
  },
  {
    when: 'told what the error is, the person wants a human all the same',
    concludes: (about) => (adviceFor(about) ? handOff('advice-given') : undefined),
  },
  {
    when: 'cannot send, and has no mailbox',
    concludes: (about) =>
      symptomOf(about) === 'cannot-send-mail' && !about.findings.hasMailbox
        ? handOff('no-mailbox')
        : undefined,
  },
  {
    when: 'Microsoft reports an incident, and nothing else explains the problem',
    concludes(about) {
      const outage = outageFor(about);
      return outage && unlessTried(about, { kind: 'outage', outage });
    },
  },
  {
    when: 'Microsoft 365 has heard nothing from Active Directory for hours, and nothing there explains the problem',
    concludes: (about) =>
      isKeptOutBySync(about) ? unlessTried(about, { kind: 'advice', advice: 'sync-stopped' }) : undefined,
  },
  {
    when: "the organisation's own identity provider keeps the password that has to be changed",
    concludes: (about) =>
      !isWrittenBack(about) && isRefused(about, 'federated') ? handOff('federated') : undefined,
  },
  {
    when: 'the account itself ended in Active Directory: who gave it that end decides',
    concludes: (about) =>
      isAboutSignIn(about) && isReached(about.findings) && hasEnded(about.findings, about.now)
        ? handOff('account-expired')
        : undefined,
  },
  {
    when: 'locked out in Active Directory, and the person can end that alone',
    // It works with password writeback and a setting of the tenant, and nobody can see either. So it says "if".
    concludes: (about) =>
      isReached(about.findings) &&
      isLockedThere(about.findings) &&
      isAboutSignIn(about) &&
      canResetAlone(about)
        ? unlessTried(about, { kind: 'self-service', unlocks: true })
        : undefined,
  },
  {
    when: 'too many attempts: locked out for a while',
    concludes(about) {
      const lockout = symptomOf(about) === 'password-not-accepted' ? lockoutOf(about) : undefined;
      const selfService = canResetAlone(about);
      return lockout && unlessTried(about, { kind: 'locked-out', ...lockout, selfService });
    },
  },
  {
    when: 'the person can reset the password alone',
    // Also for a synced account. It works with password writeback, and only Microsoft knows whether that is on.
    concludes: (about) =>
      symptomOf(about) === 'password-not-accepted' && canResetAlone(about)
        ? unlessTried(about, { kind: 'self-service' })
        : undefined,
  },
  {
    when: 'what has to be changed belongs to Active Directory',
    concludes: (about) =>
      isSynced(about) && neededFor(about).some((remedy) => remedy.ownedByActiveDirectory)
        ? handOff('directory-synced')
        : undefined,
  },
  {
    when: 'what has to be changed is in Active Directory, where the bot may not touch it or could not read it',
    concludes(about) {
      const reason = neededFor(about).some(({ delegated }) => delegated) ? keptFrom(about) : undefined;
      return reason && handOff(reason);
    },
  },
  {
    when: 'what would help is a new password in Active Directory, and nobody would be asked to change it',
    concludes: (about) =>
      neverExpires(about.findings) && neededFor(about).some(isResetThere)
        ? handOff('password-never-expires')
        : undefined,
  },
  {
    when: 'what would help is a new password in Active Directory, and the person may not change it',
    concludes: (about) =>
      cannotChangePassword(about.findings) && neededFor(about).some(isResetThere)
        ? handOff('password-cannot-change')
        : undefined,
  },
  {
    when: 'told that the sync stands still, the person wants a human, and nothing is wrong in Active Directory',
    concludes: (about) =>
      isKeptOutBySync(about) && isFineThere(about) ? handOff('sync-stopped') : undefined,
  },
  {
    when: 'only administrators of its restricted unit may make the change',
    concludes: (about) =>
      isRefused(about, 'restricted-management') ? handOff('restricted-management') : undefined,
  },
  {
    when: 'what has to be changed could not be read',
    concludes: (about) =>
      neededFor(about).some((remedy) => remedy.isNeeded(about.findings) === 'unknown')
        ? handOff('cause-not-read')
        : undefined,
  },
  {
    when: 'what would help is a Temporary Access Pass, and those are not allowed here',
    concludes: (about) =>
      wantsPass(about) && !isOnlyLocked(about) && knownToBe(about.findings.passAllowed, (allowed) => !allowed)
        ? handOff('pass-not-allowed')
        : undefined,
  },
  {
    when: 'nobody knows what is wrong, and the look did not tell',
    concludes: (about) =>
      symptomOf(about) === 'not-sure' && neededFor(about).length === 0 ? handOff('not-sure') : undefined,
  },
  {
    when: 'nothing is wrong any more, or it is not what it looked like',
    concludes(about) {
      if (neededFor(about).length > 0) return undefined;
      return unlessTried(about, { kind: 'already-fine' }) ?? handOff('already-fine');
    },
  },
  {
    when: 'an admin can allow what helps',
    concludes(about) {
      const remedies = neededFor(about);
      return {
        kind: 'plan',
        remedies: remedies.map(({ id }) => id),
        needsSecured: remedies.some(({ givesSendingBack }) => givesSendingBack === true),
      };
    },
  },
];

/** The person said it, or an error code shows it. */
function isBreakIn(about: DiagnosisInput): boolean {
  return [about.symptom, reportedError(about)?.symptom].includes('compromised');
}

function isOutOfReach(about: DiagnosisInput): boolean {
  return isUnread(about) || isPrivileged(about) || isGuest(about) || isRestricted(about.findings);
}

/** Something that would help is refused for this kind of account. */
function isRefused(about: DiagnosisInput, why: Withheld): boolean {
  return neededFor(about).some((remedy) => refusedFor(remedy, about.findings) === why);
}

function isSynced({ findings }: DiagnosisInput): boolean {
  return isOfActiveDirectory(findings);
}

/** The person is kept out, whatever they call it. */
function isAboutSignIn(about: DiagnosisInput): boolean {
  return (['password-not-accepted', 'sign-in-blocked', 'not-sure'] as const).some(
    (one) => one === symptomOf(about),
  );
}

/**
 * What was changed in Active Directory has not come through, and that can be why. Where the bot could look there, it found
 * nothing wrong. Where it could not, this is about a password alone: an account that is off has mostly been switched off.
 */
function isKeptOutBySync(about: DiagnosisInput): boolean {
  const { findings, now } = about;
  if (!isSynced(about) || !isAboutSignIn(about) || standsStillSince(findings, now) === undefined)
    return false;
  return onPremisesAccount(findings) ? isFineThere(about) : isEnabled(about) && !lockoutOf(about);
}

/** What the person sets at Microsoft reaches the organisation's own directory. Then the identity provider knows it. */
function isWrittenBack(about: DiagnosisInput): boolean {
  return isSynced(about) && canResetAlone(about);
}

/** Without the licence no person can switch on rights. Any other unread answer may hide some. */
function isUnread({ findings: { account, privileges, eligible } }: DiagnosisInput): boolean {
  return !account.known || !privileges.known || (!eligible.known && eligible.why !== 'not-licensed');
}

function isPrivileged({ findings: { privileges, eligible } }: DiagnosisInput): boolean {
  return [privileges, eligible].some((finding) => knownToBe(finding, (names) => names.length > 0));
}

function isGuest({ findings }: DiagnosisInput): boolean {
  return knownToBe(findings.account, ({ guest }) => guest);
}

/** Self-service refuses a disabled account. */
function canResetAlone(about: DiagnosisInput): boolean {
  return isEnabled(about) && knownToBe(about.findings.selfService, (capable) => capable);
}

function unlessTried<C extends Diagnosis & { kind: Declined }>(
  { tried }: DiagnosisInput,
  conclusion: C,
): C | undefined {
  return tried.includes(conclusion.kind) ? undefined : conclusion;
}

function handOff(reason: HandOffReason): Diagnosis {
  return { kind: 'hand-off', reason };
}
