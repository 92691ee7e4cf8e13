import { readBack, readThere, targetIn } from './shared/onPremises.js';
import type { RemedyFactory } from './shared/factory.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'disable-ad-account': true;
  }
}

/**
 * Switches an account off in Active Directory. Microsoft 365 follows with the next synchronisation, so it locks an
 * intruder out of the organisation's own network first.
 */
export const disableAdAccount: RemedyFactory = (ports) => ({
  id: 'disable-ad-account',
  treats: [],
  order: 29.95,
  delegated: ['userAccountControl'],
  ownedByActiveDirectory: false,
  locksOut: true,
  firstAid: 'always',
  undoneBy: 'enable-ad-account',
  offered: {
    contain: ({ onPremises, judged: { risk } }) =>
      onPremises?.enabled === true
        ? [{ advised: risk?.level === 'high' || risk?.state === 'confirmedCompromised' }]
        : [],
  },
  isNeeded: () => 'yes',
  read: (subject) => readThere(ports, subject, ({ enabled }) => ({ enabled })),
  isAlreadyFine: (before) => field(before, 'enabled') === false,
  async run(_subject, { before }) {
    await ports.onPremises.disable(targetIn(before));
    return 'made';
  },
  confirm: async (_subject, before) => !(await readBack(ports.onPremises, before)).enabled,
});
