import { template, type Element } from './template.js';
import hiddenJson from '../templates/hidden.json' with { type: 'json' };
import toggleJson from '../templates/toggle.json' with { type: 'json' };
import type { View } from './view.js';

const hidden = template<{ id: string; items: readonly Element[] }>(hiddenJson);
const toggle = template<{ title: string; target: string }, Element>(toggleJson);

/** A card has one such part, so one name is enough. */
const ID = 'all';

/** What is not needed to decide. `button` shows and hides `rest`; both are empty when there is nothing. */
export interface Fold {
  readonly button: readonly Element[];
  readonly rest: readonly Element[];
}

/**
 * Puts the rest of a card behind a button, so that the first button is in the first view of a phone. Teams shows and
 * hides it without asking the bot (microsoft-apis.md D12).
 */
export function fold(
  parts: readonly (readonly Element[])[],
  { t }: View,
  title = t('cards:button.more'),
): Fold {
  const items = parts.flat();
  if (items.length === 0) return { button: [], rest: [] };
  return { button: [toggle({ title, target: ID })], rest: hidden({ id: ID, items }) };
}
