import type { Guard } from '../guard.js';

const REASONS = 'bot/unlock/evidence/signIns/reasons.ts';

/** Sign-ins from the victim's own city, and the thief who comes back. */
export const SIGN_INS: readonly Guard[] = [
  { line: 90, file: REASONS, find: '!habits?.protocols.includes(DEVICE_CODE)', replace: 'false' },
  {
    line: 90,
    file: REASONS,
    find: '&& device?.managed === false',
    replace: '&& device?.managed === undefined',
  },
  { line: 90, file: REASONS, find: 'used.length > 0 && !used.includes(value)', replace: 'false' },
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
