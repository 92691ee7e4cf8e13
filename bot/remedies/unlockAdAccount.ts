import { RemoteError } from '../unlock/errors.js';
import { onPremisesAccount } from '../unlock/onPremises/found.js';
import { LOCKED_AGAIN } from '../unlock/plan/lookEnds.js';
import { readBack, readThere, targetIn } from './shared/onPremises.js';
import type { RemedyFactory } from './shared/factory.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'unlock-ad-account': true;
  }
}

/**
 * Ends a lock-out in Active Directory. The password stays as it is (microsoft-apis.md N-J). Nobody locks an account on
 * purpose, so there is no way back.
 */
export const unlockAdAccount: RemedyFactory = (ports) => ({
  id: 'unlock-ad-account',
  treats: ['password-not-accepted', 'sign-in-blocked'],
  // Before a new password: its first use is not to fail on the old lock.
  order: 8,
  delegated: ['lockoutTime'],
  ownedByActiveDirectory: false,
  gives: 'sign-in',
  isNeeded(findings) {
    const account = onPremisesAccount(findings);
    if (!account) return 'unknown';
    return account.lockedOutSince === undefined ? 'no' : 'yes';
  },
  read: (subject) =>
    readThere(ports, subject, ({ lockedOutSince, wrongPasswords }) => ({
      lockedOutSince: lockedOutSince ?? null,
      wrongPasswords,
    })),
  isAlreadyFine: (before) => field(before, 'lockedOutSince') === null,
  async run(_subject, { before }) {
    await ports.onPremises.unlock(targetIn(before));
    return 'made';
  },
  async confirm(_subject, before, _target, sent) {
    const { lockedOutSince: now } = await readBack(ports.onPremises, before);
    if (now === undefined) return true;
    // The controller dates both locks, so a later one began after the old one had ended. Without an answer nobody knows
    // what ended that, and the change is sent once more.
    const then = field(before, 'lockedOutSince');
    if (sent.accepted && typeof then === 'string' && Date.parse(now) > Date.parse(then))
      throw new RemoteError('unlock the account', { kind: 'rejected', code: LOCKED_AGAIN });
    return false;
  },
});
