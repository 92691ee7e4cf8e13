import type { InboxRule } from './evidence.js';

/** Names of rules that Outlook and Exchange make for themselves (microsoft-apis.md B4, T2). */
const SYSTEM_NAMES: readonly RegExp[] = [
  /^junk e-?mail rule$/i,
  /^microsoft\.exchange\.oof\./i,
  /^delegate rule -?\d+$/i,
  /^clear categories on mail/i,
];

/** True when the name says that Outlook or Exchange made it. `judgeRule` finds an imitation that sends mail outside. */
export function hasSystemName({ name }: InboxRule): boolean {
  return SYSTEM_NAMES.some((pattern) => pattern.test(name.trim()));
}
