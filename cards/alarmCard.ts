import type { Alarm } from '../bot/unlock/calls/alarm.js';
import { bullets, card, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** Tells the approvers that somebody is called by a person who is not one of them. */
export function alarmCard(alarm: Alarm, facts: CardFacts): Card {
  const view = viewOf(facts, alarm.at);
  const { t, times } = view;
  const name = nameOf(alarm.person);
  const header = {
    icon: '☎',
    style: 'attention' as const,
    state: t('proof:alarm.state'),
    title: t('proof:alarm.title', { name }),
    lines: [t('proof:alarm.since', { time: times.moment(alarm.at) })],
  };
  const requests = alarm.requests.map((id) => t('proof:alarm.request', { id }));
  const todo = [t('proof:alarm.call', { name }), t('proof:alarm.deny'), t('proof:alarm.history', { name })];
  return card(
    view,
    header,
    [
      paragraphs(t('proof:alarm.meaning', { name })),
      bullets(t('proof:alarm.todo'), todo),
      requests.length > 0 ? bullets(t('proof:alarm.open'), requests) : [],
    ],
    alarm.id,
  );
}
