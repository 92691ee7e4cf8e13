import type { Directory } from '../unlock/ports/directory.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { entraUserPage } from './shared/portals.js';
import { field } from './shared/snapshot.js';

/** Allows sign-in to an account that is disabled (apis.md A3). Undone by disabling it. */
export function enableSignIn(directory: Directory): Remedy {
  return {
    id: 'enable-sign-in',
    treats: ['sign-in-blocked'],
    order: 30,
    permission: {
      api: 'Microsoft Graph',
      name: 'User.EnableDisableAccount.All',
      role: 'User Administrator',
    },
    // The next synchronisation would undo it.
    ownedByActiveDirectory: true,
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
      await directory.enableSignIn(subject.id);
      return 'made';
    },
    async confirm(subject) {
      return (await directory.account(subject.id)).enabled;
    },
  };
}
