import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { isInState, readRisk, RISK_PERMISSION, RISKY_USERS_PAGE } from './shared/userRisk.js';

/** Tells Identity Protection that the risk was dealt with (apis.md A13; P2). */
export function dismissRisk(changes: AccountChanges): Remedy {
  return {
    id: 'dismiss-risk',
    treats: [],
    order: 32,
    permission: RISK_PERMISSION,
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: () => RISKY_USERS_PAGE,
    read: (subject) => readRisk(changes, subject),
    isAlreadyFine: (before) => isInState(before, 'dismissed') || isInState(before, 'none'),
    async run(subject) {
      await changes.dismissRisk(subject.id);
      return 'made';
    },
    confirm: async (subject) => isInState(await readRisk(changes, subject), 'dismissed'),
  };
}
