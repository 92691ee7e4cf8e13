import { RemoteError } from '../unlock/errors.js';
import { knownToBe, type Findings } from '../unlock/findings.js';
import { NOT_MADE, type Rights } from '../unlock/plan/rights.js';
import { entraUserPage } from './shared/portals.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { pauseAfter, showsChange } from './shared/moment.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'reset-password': true;
  }
}

/**
 * Sets a new password that the person must change at the next sign-in (microsoft-apis.md A5). It cannot be undone. With the
 * rights of the approver it goes by the password method (A6), which also reaches Active Directory.
 */
export const resetPassword: RemedyFactory = ({ directory, changes, handsOver, rights = BY_APP }) => ({
  id: 'reset-password',
  // When the operator chose passes, the password stays as it is.
  treats: handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 10,
  permission: 'User-PasswordProfile.ReadWrite.All',
  ...(rights.whose === 'approver' && { withRightsOf: 'approver' as const, isSentOnce: mayBeSynced }),
  ...(isWrittenBack(rights) && { writtenBack: true as const }),
  ownedByActiveDirectory: !isWrittenBack(rights),
  gives: 'password',
  credential: 'password',
  secures: { missing: 'password-not-reset', fact: 'password' },
  offered: {
    // Active Directory owns the password of a synced account, so an admin has to change it there.
    // Advised whatever the evidence shows: thieves leave no trace that the bot could count on (microsoft-apis.md C1).
    contain: ({ account }) => (account?.directorySynced && !isWrittenBack(rights) ? [] : [{ advised: true }]),
    // Nobody saw the password of the containment. So the person gets one here, with its own proof.
    giveBack: ({ needsPassword }) => (needsPassword && handsOver === 'password' ? [{ advised: true }] : []),
  },
  // The directory does not know whether the person remembers the password. The person says so.
  isNeeded: () => 'yes',
  portal: entraUserPage,
  async read(subject) {
    const { lastPasswordChange, readAt } = await directory.account(subject.id);
    return { lastPasswordChange: lastPasswordChange ?? null, ...(readAt && { readAt }) };
  },
  isAlreadyFine: () => false,
  pauseBefore: (before) => pauseAfter(earlier(before)),
  async run(subject, { secret, rights: hand }) {
    if (!secret) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoPassword' });
    if (rights.whose === 'app') return changes.setPassword(subject.id, secret);
    if (!hand) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoRights' });
    return hand.resetPassword(subject.id, secret);
  },
  async confirm(subject, before, _target, sent, hand) {
    // Microsoft's own word: for a synced account the directory learns of it with the next sync.
    if (hand && sent.operation !== undefined) {
      const status = await hand.status(sent.operation);
      if (status === 'failed')
        throw new RemoteError('reset the password', { kind: 'rejected', code: NOT_MADE });
      return status === 'succeeded';
    }
    const { lastPasswordChange } = await directory.account(subject.id);
    return showsChange(lastPasswordChange, earlier(before), sent);
  },
});

const BY_APP: Rights = { whose: 'app' };

function isWrittenBack(rights: Rights): boolean {
  return rights.whose === 'approver' && rights.writesBack;
}

/** The cloud dates the password of such an account late or never, so it does not show whether the change was made. */
function mayBeSynced(findings: Findings | undefined): boolean {
  return findings === undefined || !knownToBe(findings.account, ({ directorySynced }) => !directorySynced);
}

function earlier(before: Json) {
  return { moment: field(before, 'lastPasswordChange'), readAt: field(before, 'readAt') };
}
