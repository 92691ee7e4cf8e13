import type { AutomaticReplies } from '../evidence/otherWays.js';
import type { Json } from '../values.js';
import type { Print } from './print.js';

const KEY = 'replies';

/** Automatic replies that are on, and whom they name. A thief lets them send everybody who writes elsewhere. */
export function repliesPrints({ on, addresses, links }: AutomaticReplies): readonly Print[] {
  const names = [...addresses, ...links];
  const [name] = names;
  if (!on) return [];
  return [
    {
      key: KEY,
      ...(name !== undefined && { name }),
      traits: names.map((one) => `names:${one.toLowerCase()}`),
    },
  ];
}

/** The key of replies that a step switched off, or on again: it stores `{ status, start, end }`. */
export function repliesKeysIn(stored: Json | undefined): readonly string[] {
  if (stored === undefined || stored === null || typeof stored !== 'object' || Array.isArray(stored))
    return [];
  const { status, start, end } = stored as { readonly [name: string]: Json | undefined };
  const isSwitch = typeof status === 'string' && start !== undefined && end !== undefined;
  return isSwitch ? [KEY] : [];
}
