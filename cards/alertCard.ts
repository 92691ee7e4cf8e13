import type { Freeze, Lift } from '../bot/unlock/request/freeze.js';
import { DECIDERS_NEEDED } from '../bot/unlock/limits/countDeciders.js';
import type { Card, Element } from './kit/template.js';
import { buttons, execute } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** A freeze has no version. People can only lift it, once. */
const FREEZE_VERSION = 1;

/** Shows the helpdesk whose requests the bot stopped, why, what that means and who may lift the freeze. */
export function alertCard(
  freeze: Freeze,
  facts: CardFacts & { readonly deciders?: number | undefined },
): Card {
  const view = viewOf(facts, freeze.at);
  const { t, times } = view;
  const { kind, count, lifted } = freeze;
  const name = nameOf(freeze.person);
  const header = {
    icon: lifted ? '✓' : '⚠',
    style: lifted ? ('emphasis' as const) : ('attention' as const),
    state: t(lifted ? 'cards:alert.lifted' : 'cards:alert.stopped'),
    title: t(`cards:alert.title.${kind}`, { name, count }),
    lines: [
      t('cards:alert.since', { time: times.moment(freeze.at) }),
      ...(lifted ? [liftedLine(lifted, view)] : []),
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
      fewDeciders(facts.deciders, view),
    ],
    freeze.id,
  );
}

/** Warns when fewer than two people can decide. Nothing when that is not known. */
function fewDeciders(n: number | undefined, { t }: View): readonly Element[] {
  if (n === undefined || n >= DECIDERS_NEEDED) return [];
  return note('attention', t('cards:alert.few', { n }), [t('cards:alert.fewMeans')]);
}

/** Says who lifted something, and when. */
export function liftedLine({ by, at, isOperator }: Lift, { t, times }: View): string {
  const time = times.moment(at);
  return isOperator
    ? t('cards:alert.liftedByOperator', { time })
    : t('cards:alert.liftedBy', { by: nameOf(by), time });
}
