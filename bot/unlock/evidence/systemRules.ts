import type { InboxRule } from './evidence.js';

/** Rules that Outlook and Exchange make for themselves (microsoft-apis.md B4, T2). */
const SYSTEM_NAMES: readonly RegExp[] = [
  /^junk e-?mail rule$/i,
  /^microsoft\.exchange\.oof\./i,
  /^delegate rule -?\d+$/i,
  /^clear categories on mail/i,
];

/** Made by Outlook or Exchange, by its name. Whoever only imitates the name is found by what the rule does. */
export function hasSystemName({ name }: InboxRule): boolean {
  return SYSTEM_NAMES.some((pattern) => pattern.test(name.trim()));
}
