import type { MassWish } from '../bot/unlock/mass/massDeciding.js';
import { choice, own, text, type Data } from './actionInputs.js';
import type { Viewing } from './wishes.js';

/** The verbs of the card about many people. */
export const MASS_VERBS = [
  'mass-declare',
  'mass-all',
  'mass-chosen',
  'mass-none',
  'mass-some',
  'mass-card',
] as const;
export type MassVerb = (typeof MASS_VERBS)[number];

export function isOfMany(verb: string): verb is MassVerb {
  return (MASS_VERBS as readonly string[]).includes(verb);
}

/** What a button of that card sent. `undefined`: no card of the bot sends this. */
export function ofMany(
  kind: MassVerb,
  cardVersion: number,
  data: Data,
): MassWish | Pick<Viewing, 'kind' | 'cardVersion'> | undefined {
  switch (kind) {
    case 'mass-declare':
    case 'mass-some':
    case 'mass-card':
      return { kind, cardVersion };
    case 'mass-all':
    case 'mass-chosen':
    case 'mass-none':
      return decision(kind, cardVersion, data);
  }
}

/** A decision on many: on all, on those that were chosen on the form, or on none. */
function decision(
  kind: 'mass-all' | 'mass-chosen' | 'mass-none',
  cardVersion: number,
  data: Data,
): MassWish | undefined {
  const reason = text.safeParse(own(data, kind === 'mass-none' ? 'reason' : 'note'));
  if (!reason.success) return undefined;
  if (kind !== 'mass-chosen') return { kind, cardVersion, reason: reason.data };
  const chosen = choice.safeParse(own(data, 'choice'));
  // Nothing chosen is nobody, and never everybody.
  return chosen.success ? { kind, cardVersion, reason: reason.data, choice: chosen.data ?? [] } : undefined;
}
