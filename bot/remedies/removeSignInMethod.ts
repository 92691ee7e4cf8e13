import { RemoteError } from '../unlock/errors.js';
import { METHOD_KINDS, type MethodKind } from '../unlock/evidence/evidence.js';
import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Target } from '../unlock/request/step.js';
import { entraUserPage } from './shared/portals.js';

/** Removes one registered sign-in method (apis.md A8). Cannot be undone: the person registers it again. */
export function removeSignInMethod(changes: AccountChanges): Remedy {
  return {
    id: 'remove-sign-in-method',
    treats: [],
    order: 28,
    permission: { api: 'Microsoft Graph', name: 'UserAuthenticationMethod.ReadWrite.All' },
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: entraUserPage,
    read: async (subject, target) => (await changes.method(subject.id, methodIn(target).id)) ?? null,
    isAlreadyFine: (before) => before === null,
    async run(subject, { target }) {
      const { id, kind } = methodIn(target);
      await changes.removeMethod(subject.id, kind, id);
      return 'made';
    },
    confirm: async (subject, _before, target) =>
      (await changes.method(subject.id, methodIn(target).id)) === undefined,
  };
}

function methodIn(target: Target | undefined): { id: string; kind: MethodKind } {
  const kind = METHOD_KINDS.find((known) => known === target?.kind);
  if (target && kind) return { id: target.id, kind };
  throw new RemoteError('remove the sign-in method', { kind: 'rejected', code: 'NoMethod' });
}
