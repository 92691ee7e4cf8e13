import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { entraUserPage } from './shared/portals.js';
import { field } from './shared/snapshot.js';

/** Lets nobody sign in until it is allowed again (apis.md A3). Undone by `enable-sign-in`. */
export function blockSignIn(directory: Directory, changes: AccountChanges): Remedy {
  return {
    id: 'block-sign-in',
    treats: [],
    order: 29,
    permission: { api: 'Microsoft Graph', name: 'User.EnableDisableAccount.All', role: 'User Administrator' },
    // The next synchronisation would undo it.
    ownedByActiveDirectory: true,
    isNeeded: () => 'yes',
    portal: entraUserPage,
    async read(subject) {
      const { enabled } = await directory.account(subject.id);
      return { enabled };
    },
    isAlreadyFine: (before) => field(before, 'enabled') === false,
    async run(subject) {
      await changes.blockSignIn(subject.id);
      return 'made';
    },
    confirm: async (subject) => !(await directory.account(subject.id)).enabled,
  };
}
