import type { RemedyFactory } from './shared/factory.js';
import { isAtRisk, isInState, readRisk, RISKY_USERS_PAGE } from './shared/userRisk.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'confirm-compromised': true;
  }
}

/**
 * Reports the break-in to Identity Protection. It sets the risk to high and learns from it (microsoft-apis.md A13; P2).
 */
export const confirmCompromised: RemedyFactory = ({ changes }) => ({
  id: 'confirm-compromised',
  treats: [],
  order: 33,
  permission: 'IdentityRiskyUser.ReadWrite.All',
  ownedByActiveDirectory: false,
  conflictsWith: 'dismiss-risk',
  offered: { giveBack: ({ findings }) => (isAtRisk(findings) ? [{ advised: false }] : []) },
  isNeeded: () => 'yes',
  portal: () => RISKY_USERS_PAGE,
  read: (subject) => readRisk(changes, subject),
  isAlreadyFine: (before) => isInState(before, 'confirmedCompromised'),
  async run(subject) {
    await changes.confirmCompromised(subject.id);
    return 'made';
  },
  confirm: async (subject) => isInState(await readRisk(changes, subject), 'confirmedCompromised'),
});
