import type { Freeze } from '../bot/unlock/request/freeze.js';
import type { Card } from './kit/template.js';
import { buttons, execute } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import { viewOf, type CardFacts } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** A freeze has no version. People can only lift it, once. */
const FREEZE_VERSION = 1;

/** Shows the helpdesk whose requests the bot stopped, why, what that means and who may lift the freeze. */
export function alertCard(freeze: Freeze, facts: CardFacts): Card {
  const view = viewOf(facts, freeze.at);
  const { t, times } = view;
  const { kind, count, lifted } = freeze;
  const name = nameOf(freeze.person);
  const header = {
    icon: lifted ? '✓' : '⚠',
    style: lifted ? ('emphasis' as const) : ('attention' as const),
    state: t(lifted ? 'cards:alert.lifted' : 'cards:alert.stopped'),
    title: t(`cards:alert.title.${kind}`, { name, n: count }),
    lines: [
      t('cards:alert.since', { time: times.moment(freeze.at) }),
      ...(lifted
        ? [t('cards:alert.liftedBy', { by: nameOf(lifted.by), time: times.moment(lifted.at) })]
        : []),
    ],
  };
  if (lifted) return card(view, header, [], freeze.id);
  const meaning = t(`cards:alert.meaning.${kind}`, { name, until: times.moment(freeze.until) });
  const lift = execute({ id: freeze.id, version: FREEZE_VERSION }, 'lift', t('cards:alert.lift'));
  return card(
    view,
    header,
    [
      paragraphs(meaning),
      note('warning', t('cards:alert.first'), [
        t(`cards:alert.check.${kind}`, { name }),
        t('cards:alert.history', { name }),
      ]),
      buttons(lift),
    ],
    freeze.id,
  );
}
