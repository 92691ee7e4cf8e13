import type { Judgement } from '../unlock/evidence/judgement.js';
import type { RemedyFactory } from './shared/factory.js';
import { entraUserPage } from './shared/portals.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'block-sign-in': true;
  }
}

/** Blocks sign-in until somebody allows it again (microsoft-apis.md A3). */
export const blockSignIn: RemedyFactory = ({ directory, changes }) => ({
  id: 'block-sign-in',
  treats: [],
  order: 29,
  permission: 'User.EnableDisableAccount.All',
  // The next synchronisation would undo the change.
  ownedByActiveDirectory: true,
  locksOut: true,
  firstAid: 'always',
  undoneBy: 'enable-sign-in',
  offered: {
    contain: ({ account, judged }) =>
      account?.directorySynced || account?.enabled === false ? [] : [{ advised: isUrgent(judged) }],
  },
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
});

function isUrgent({ risk }: Judgement): boolean {
  return risk?.level === 'high' || risk?.state === 'confirmedCompromised';
}
