import type { Dealt } from '../bot/unlock/calls/realCalls.js';
import type { Instant } from '../bot/unlock/values.js';
import { buttons, execute } from './kit/buttons.js';
import { bullets, card, note, paragraphs } from './kit/elements.js';
import type { Card, Element } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** The button belongs to no request. The parser of clicks wants an id and a version. */
const NO_REQUEST = { id: 'CALL', version: 1 };

/** Says to somebody who is called whether an approver is dealing with them, since when, and which words to ask for. */
export function realCard(dealt: readonly Dealt[], facts: CardFacts & { readonly now: Instant }): Card {
  const view = viewOf(facts, facts.now);
  const { t } = view;
  const header = {
    icon: '☎',
    style: dealt.length > 0 ? ('accent' as const) : ('warning' as const),
    state: t('proof:real.state'),
    title: t(dealt.length > 0 ? 'proof:real.some' : 'proof:real.none'),
    lines: [],
  };
  const report = execute(NO_REQUEST, 'false-call', t('proof:real.report'), 'destructive');
  return card(
    view,
    header,
    [...dealt.map((one) => about(one, view)), paragraphs(t('proof:real.rule')), buttons(report)],
    NO_REQUEST.id,
  );
}

/** By what was asked, never by what the evidence made of it. */
function about({ request, dealings }: Dealt, view: View): readonly Element[] {
  const { t, times } = view;
  const what = t(`cards:topic.${request.symptom}`, { name: nameOf(request.subject) });
  const approval = 'approval' in request ? [{ by: request.approval.by, at: request.approval.at }] : [];
  const known = dealings.length > 0 ? dealings : approval;
  const who = known.map(({ by, at }) => t('proof:real.who', { by: nameOf(by), time: times.clock(at) }));
  // Also while a new password waits to be read out, when the request itself is over: that is when they call.
  const words = request.words?.join(' · ');
  return [
    ...bullets(what, who.length > 0 ? who : [t('proof:real.nobodyYet')]),
    ...(words ? note('emphasis', t('proof:real.words', { words }), [t('proof:words.hangUp')]) : []),
  ];
}
