import { onPremisesAccount } from '../unlock/onPremises/found.js';
import { readBack, readThere, targetIn } from './shared/onPremises.js';
import type { RemedyFactory } from './shared/factory.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'enable-ad-account': true;
  }
}

/** Allows sign-in to an account that is switched off in Active Directory (microsoft-apis.md N-J). */
export const enableAdAccount: RemedyFactory = (ports) => ({
  id: 'enable-ad-account',
  treats: ['sign-in-blocked'],
  order: 31,
  delegated: ['userAccountControl'],
  ownedByActiveDirectory: false,
  gives: 'sign-in',
  givesBack: true,
  undoneBy: 'disable-ad-account',
  offered: {
    giveBack: ({ findings }) => (onPremisesAccount(findings)?.enabled === false ? [{ advised: true }] : []),
  },
  isNeeded(findings) {
    const account = onPremisesAccount(findings);
    if (!account) return 'unknown';
    return account.enabled ? 'no' : 'yes';
  },
  read: (subject) => readThere(ports, subject, ({ enabled }) => ({ enabled })),
  isAlreadyFine: (before) => field(before, 'enabled') === true,
  async run(_subject, { before }) {
    await ports.onPremises.enable(targetIn(before));
    return 'made';
  },
  confirm: async (_subject, before) => (await readBack(ports.onPremises, before)).enabled,
});
