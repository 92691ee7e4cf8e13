import type { Hold } from '../../bot/unlock/queue/hold.js';
import type { Row } from './elements.js';
import type { View } from './view.js';
import { nameOf } from './words.js';

/** Who looks at the request now, for its card. */
export function holdRow(view: View): Row | undefined {
  const { hold, t } = view;
  return hold && { label: t('queue:fact.held'), value: holdText(hold, view) };
}

/** "Anna Smit, until 14:32 (handed by Ben Okafor)". */
export function holdText({ by, until, handedBy }: Hold, { t, times }: View): string {
  const values = { name: nameOf(by), until: times.clock(until) };
  return handedBy
    ? t('queue:held.handed', { ...values, by: nameOf(handedBy) })
    : t('queue:held.taken', values);
}
