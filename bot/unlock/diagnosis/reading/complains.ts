import type { WordClass } from '../symptomWords.js';

/**
 * What a plain complaint says. Beside a sign of a break-in in the same clause it may explain the sign. In another clause it
 * explains nothing.
 */
export const COMPLAINS: readonly WordClass[] = [
  ...(['DEVICE', 'GONE', 'NO_CODE', 'NOT', 'FAILS', 'WRONG', 'ATTEMPTS', 'BLOCKED'] as const),
  ...(['CANNOT_IN', 'KEEPS_ASKING', 'NO_SEND', 'BOUNCE'] as const),
];
