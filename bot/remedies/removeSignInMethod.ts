import { RemoteError } from '../unlock/errors.js';
import { isRemovable, type MethodKind } from '../unlock/evidence/evidence.js';
import type { Target } from '../unlock/request/step.js';
import type { RemedyFactory } from './shared/factory.js';
import { entraUserPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'remove-sign-in-method': true;
  }
}

/** Removes one registered sign-in method (microsoft-apis.md A8). Only the person can undo it, by registering again. */
export const removeSignInMethod: RemedyFactory = ({ changes }) => ({
  id: 'remove-sign-in-method',
  treats: [],
  order: 28,
  permission: 'UserAuthenticationMethod.ReadWrite.All',
  ownedByActiveDirectory: false,
  // The way is free for another one.
  gives: 'method',
  // The default method goes last.
  afterItsKind: true,
  mostOffered: 15,
  offered: {
    contain: ({ judged: { methods, indicators } }) =>
      methods
        .filter(({ method }) => isRemovable(method.kind))
        .toSorted((a, b) => Number(b.recent) - Number(a.recent))
        .map(({ method, recent }) => ({
          target: { id: method.id, name: method.name ?? '', kind: method.kind },
          advised: recent && indicators.includes('recent-method'),
        })),
  },
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
});

function methodIn(target: Target | undefined): { id: string; kind: MethodKind } {
  const kind = target?.kind ?? '';
  if (target && isRemovable(kind)) return { id: target.id, kind };
  throw new RemoteError('remove the sign-in method', { kind: 'rejected', code: 'NoMethod' });
}
