import { LIFTS_NEEDED } from '../bot/unlock/limits/stop.js';
import type { Lift } from '../bot/unlock/request/freeze.js';
import type { Stop } from '../bot/unlock/request/stop.js';
import { liftedLine } from './alertCard.js';
import { buttons, execute } from './kit/buttons.js';
import { card, note, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** A stop has no version. Each approver can only lift it, once. */
const STOP_VERSION = 1;

/** Shows approvers and helpdesk that everything that gives is stopped, by whom, what that means, and who may lift it. */
export function stopCard(stop: Stop, facts: CardFacts): Card {
  const view = viewOf(facts, stop.at);
  const { t, times } = view;
  const isOver = stop.endedAt !== undefined;
  const header = {
    icon: isOver ? '✓' : '⚠',
    style: isOver ? ('emphasis' as const) : ('attention' as const),
    state: t(isOver ? 'cards:alert.lifted' : 'cards:stop.state'),
    title: t('cards:stop.title', { name: nameOf(stop.by) }),
    lines: [
      t('cards:alert.since', { time: times.moment(stop.at) }),
      ...stop.lifts.map((lift) => wantsItLine(lift, isOver, view)),
    ],
  };
  if (isOver) return card(view, header, [], stop.id);
  const n = LIFTS_NEEDED - stop.lifts.length;
  const lift = execute({ id: stop.id, version: STOP_VERSION }, 'lift', t('cards:alert.lift'));
  return card(
    view,
    header,
    [
      paragraphs(t('cards:stop.meaning')),
      note('warning', t('cards:alert.first'), [
        t('cards:stop.check', { name: nameOf(stop.by) }),
        n === 1 ? t('cards:stop.oneMore') : t('cards:stop.more', { n, name: nameOf(stop.by) }),
      ]),
      buttons(lift),
    ],
    stop.id,
  );
}

function wantsItLine(lift: Lift, isOver: boolean, view: View): string {
  if (isOver) return liftedLine(lift, view);
  return view.t('cards:stop.wants', { name: nameOf(lift.by), time: view.times.moment(lift.at) });
}
