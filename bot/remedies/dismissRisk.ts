import type { RemedyFactory } from './shared/factory.js';
import { isAtRisk, isInState, readRisk, RISKY_USERS_PAGE } from './shared/userRisk.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'dismiss-risk': true;
  }
}

/** Reports to Identity Protection that the risk was dealt with (microsoft-apis.md A13; P2). */
export const dismissRisk: RemedyFactory = ({ changes }) => ({
  id: 'dismiss-risk',
  treats: [],
  order: 32,
  permission: 'IdentityRiskyUser.ReadWrite.All',
  ownedByActiveDirectory: false,
  gives: true,
  conflictsWith: 'confirm-compromised',
  offered: {
    giveBack: ({ findings, isSecured }) => (isAtRisk(findings) ? [{ advised: isSecured }] : []),
  },
  isNeeded: () => 'yes',
  portal: () => RISKY_USERS_PAGE,
  read: (subject) => readRisk(changes, subject),
  isAlreadyFine: (before) => isInState(before, 'dismissed') || isInState(before, 'none'),
  async run(subject) {
    await changes.dismissRisk(subject.id);
    return 'made';
  },
  confirm: async (subject) => isInState(await readRisk(changes, subject), 'dismissed'),
});
