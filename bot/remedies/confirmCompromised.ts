import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { isInState, readRisk, RISK_PERMISSION, RISKY_USERS_PAGE } from './shared/userRisk.js';

/** Tells Identity Protection that it was a break-in: the risk becomes high and it learns (apis.md A13; P2). */
export function confirmCompromised(changes: AccountChanges): Remedy {
  return {
    id: 'confirm-compromised',
    treats: [],
    order: 33,
    permission: RISK_PERMISSION,
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: () => RISKY_USERS_PAGE,
    read: (subject) => readRisk(changes, subject),
    isAlreadyFine: (before) => isInState(before, 'confirmedCompromised'),
    async run(subject) {
      await changes.confirmCompromised(subject.id);
      return 'made';
    },
    confirm: async (subject) => isInState(await readRisk(changes, subject), 'confirmedCompromised'),
  };
}
