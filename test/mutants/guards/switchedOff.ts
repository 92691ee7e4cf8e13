import type { Guard } from '../guard.js';

/** Why an account that was switched off is allowed to sign in again. */
export const SWITCHED_OFF: readonly Guard[] = [
  {
    line: 78,
    file: 'bot/unlock/decide/approve.ts',
    find: "if (isAsked && !isReason(why ?? '')) return { kind: 'reason-needed' };",
    replace: '',
  },
  {
    line: 78,
    file: 'bot/unlock/plan/switchedOff.ts',
    find: '(!isNamed || hasLeft)',
    replace: '!isNamed',
  },
];
