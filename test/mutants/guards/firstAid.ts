import type { Guard } from '../guard.js';

const DECIDE = 'bot/unlock/decide/firstAid.ts';

/** What one approver may do about a break-in without a second one. */
export const FIRST_AID: readonly Guard[] = [
  {
    line: 72,
    file: 'bot/unlock/limits/mayGoOn.ts',
    find: "['approve', 'first-aid',",
    replace: "['approve',",
  },
  {
    line: 72,
    file: DECIDE,
    find: "if (isGathering(request)) return refused({ kind: 'evidence-pending' });",
    replace: '',
  },
  {
    line: 72,
    file: DECIDE,
    find: "if (command.cardVersion !== request.version) return refused({ kind: 'stale' });",
    replace: '',
  },
  {
    line: 72,
    file: 'bot/unlock/plan/firstAid.ts',
    find: "return when === 'always' || (when === 'advised' && advised);",
    replace: 'return when !== undefined || advised;',
  },
  {
    line: 72,
    file: 'bot/unlock/decide/byApprover.ts',
    find: "if (request.firstAid) return refused({ kind: 'first-aid-given' });",
    replace: '',
  },
];
