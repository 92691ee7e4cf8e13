import type { Instant } from '../bot/unlock/values.js';
import { bullets, cardWithout, paragraphs } from './kit/elements.js';
import type { Card } from './kit/template.js';
import { viewOf, type CardFacts } from './kit/view.js';

/** Tells the helpdesk, once, that Microsoft 365 hears nothing from Active Directory any more. */
export function syncStoppedCard(since: Instant, facts: CardFacts): Card {
  const view = viewOf(facts, since);
  const { t, times } = view;
  const header = {
    icon: '⚠',
    style: 'attention' as const,
    state: t('cards:syncStopped.state'),
    title: t('cards:syncStopped.title'),
    lines: [t('cards:syncStopped.since', { time: times.full(since) })],
  };
  const todo = [t('cards:syncStopped.connect'), t('cards:syncStopped.cloud'), t('cards:syncStopped.health')];
  const body = [paragraphs(t('cards:syncStopped.meaning')), bullets(t('cards:syncStopped.todo'), todo)];
  return cardWithout(view, header, body, t('cards:syncStopped.once'));
}
