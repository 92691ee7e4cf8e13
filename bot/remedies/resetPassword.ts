import { RemoteError } from '../unlock/errors.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { SecretKind, Remedy } from '../unlock/plan/remedy.js';
import { entraUserPage } from './shared/portals.js';
import { field, movedForward } from './shared/snapshot.js';

/** A new password that must be changed at the next sign-in (apis.md A5). Cannot be undone. */
export function resetPassword(directory: Directory, credential: SecretKind): Remedy {
  return {
    id: 'reset-password',
    // Where the operator chose passes, the password stays as it is.
    treats: credential === 'password' ? ['password-not-accepted'] : [],
    order: 10,
    permission: {
      api: 'Microsoft Graph',
      name: 'User-PasswordProfile.ReadWrite.All',
      role: 'User Administrator',
    },
    ownedByActiveDirectory: true,
    credential: 'password',
    // Whether the person remembers their password is not a fact of the directory: they say so.
    isNeeded: () => 'yes',
    portal: entraUserPage,
    async read(subject) {
      const { lastPasswordChange } = await directory.account(subject.id);
      return { lastPasswordChange: lastPasswordChange ?? null };
    },
    isAlreadyFine: () => false,
    async run(subject, { secret }) {
      if (!secret) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoPassword' });
      await directory.setPassword(subject.id, secret);
      return 'made';
    },
    async confirm(subject, before) {
      const { lastPasswordChange } = await directory.account(subject.id);
      return movedForward(field(before, 'lastPasswordChange'), lastPasswordChange);
    },
  };
}
