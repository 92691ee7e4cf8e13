import type { CallRules } from '../../bot/unlock/duty/calls.js';
import { readHours } from '../../bot/unlock/duty/workingHours.js';

/** Office hours in UTC, a reminder after 15 minutes, of a break-in after 5, and no second group. */
export const CALL_RULES: CallRules = {
  hours: readHours('Mo-Fr 07:00-19:00', 'UTC')!,
  remindAfterMs: 15 * 60_000,
  breakInAfterMs: 5 * 60_000,
  escalateAfterMs: 'off',
};
