import { RemoteError } from '../unlock/errors.js';
import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Target } from '../unlock/request/step.js';
import { entraUserPage } from './shared/portals.js';

/**
 * Takes back what this person alone allowed an app; never what an admin allowed for everybody (apis.md A15). What
 * was there stays on record; only the person can allow it again.
 */
export function removeAppConsent(changes: AccountChanges): Remedy {
  return {
    id: 'remove-app-consent',
    treats: [],
    order: 27,
    permission: { api: 'Microsoft Graph', name: 'DelegatedPermissionGrant.ReadWrite.All' },
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: entraUserPage,
    // Among the grants of this person: an id of anybody else's is not found, and then nothing is removed.
    read: async (subject, target) => (await changes.consent(subject.id, grantIn(target))) ?? null,
    isAlreadyFine: (before) => before === null,
    async run(_subject, { target }) {
      await changes.removeConsent(grantIn(target));
      return 'made';
    },
    confirm: async (subject, _before, target) =>
      (await changes.consent(subject.id, grantIn(target))) === undefined,
  };
}

function grantIn(target: Target | undefined): string {
  if (target) return target.id;
  throw new RemoteError('remove the consent', { kind: 'rejected', code: 'NoGrant' });
}
