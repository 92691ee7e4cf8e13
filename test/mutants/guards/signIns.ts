import type { Guard } from '../guard.js';

const REASONS = 'bot/unlock/evidence/signIns/reasons.ts';
const HABITS = 'bot/unlock/evidence/signIns/habits.ts';

/** Sign-ins from the victim's own city, and the thief who comes back. */
export const SIGN_INS: readonly Guard[] = [
  { line: 90, file: REASONS, find: '!habits?.usual?.protocol.includes(DEVICE_CODE)', replace: 'false' },
  {
    line: 90,
    file: REASONS,
    find: '&& device?.managed === false',
    replace: '&& device?.managed === undefined',
  },
  { line: 90, file: REASONS, find: 'used.length > 0 && !used.includes(value)', replace: 'false' },
  { line: 90, file: HABITS, find: 'const HABIT_DAYS = 2', replace: 'const HABIT_DAYS = 1' },
  { line: 90, file: HABITS, find: 'isClean && !isSuspect', replace: 'isClean' },
  {
    line: 90,
    file: HABITS,
    find: 'makesHabits ? isOnlyNews(trait, fresh) : fresh.length === 0',
    replace: 'true',
  },
  { line: 90, file: HABITS, find: '!isSuspect && fresh.every(isOfPlace)', replace: 'true' },
  {
    line: 90,
    file: 'bot/remedies/revokeSessions.ts',
    find: 'contain: () => [{ advised: true }]',
    replace: 'contain: () => [{ advised: false }]',
  },
  {
    line: 90,
    file: 'bot/unlock/incident/gatekeeper.ts',
    find: '!isBack && request.origin !== undefined',
    replace: 'request.origin !== undefined',
  },
];
