import { knownToBe } from '../unlock/findings.js';
import type { RemedyFactory } from './shared/factory.js';
import { entraUserPage } from './shared/portals.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'enable-sign-in': true;
  }
}

/** Allows sign-in to a disabled account (microsoft-apis.md A3). An admin can undo it by disabling the account. */
export const enableSignIn: RemedyFactory = ({ directory, changes }) => ({
  id: 'enable-sign-in',
  treats: ['sign-in-blocked'],
  order: 30,
  permission: 'User.EnableDisableAccount.All',
  // The next synchronisation would undo the change.
  ownedByActiveDirectory: true,
  gives: 'sign-in',
  givesBack: true,
  offered: {
    giveBack: ({ findings: { account } }) =>
      knownToBe(account, ({ enabled }) => !enabled) ? [{ advised: true }] : [],
  },
  isNeeded({ account }) {
    if (!account.known) return 'unknown';
    return account.value.enabled ? 'no' : 'yes';
  },
  portal: entraUserPage,
  async read(subject) {
    const { enabled } = await directory.account(subject.id);
    return { enabled };
  },
  isAlreadyFine: (before) => field(before, 'enabled') === true,
  async run(subject) {
    await changes.enableSignIn(subject.id);
    return 'made';
  },
  confirm: async (subject) => (await directory.account(subject.id)).enabled,
});
