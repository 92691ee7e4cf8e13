import { canBeAnswered } from '../bot/unlock/handover/decideHelped.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { buttons, execute } from './kit/buttons.js';
import { card, paragraphs } from './kit/elements.js';
import type { Card, Element } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { topic } from './kit/words.js';

/**
 * Asks the person once, in their private chat, whether it helped. Afterwards it shows what they said.
 * @param request as this reader may know it (`asTold`)
 */
export function helpedCard(request: UnlockRequest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const answer = request.helped?.answer;
  const header = {
    icon: answer === 'yes' ? '✓' : '?',
    style: answer === 'yes' ? ('good' as const) : ('accent' as const),
    state: t(`cards:helped.state.${answer ?? 'asked'}`),
    title: topic(request, t),
    lines: [],
  };
  return card(
    view,
    header,
    [
      paragraphs(questionOf(request, view), ...otherwise(request, view)),
      buttons(...helpedButtons(request, view)),
    ],
    request.id,
  );
}

function questionOf(request: UnlockRequest, { t, times }: View): string {
  const { helped, handover } = request;
  if (helped) return t(`cards:helped.thanks.${helped.answer}`);
  const { signedIn } = handover ?? {};
  return signedIn?.how === 'log'
    ? t('cards:helped.questionSignedIn', { time: times.moment(signedIn.at) })
    : t('cards:helped.question');
}

/** What to do when it did not help. */
function otherwise(request: UnlockRequest, { t }: View): readonly string[] {
  return request.helped?.answer === 'yes' ? [] : [t('cards:helped.stillNot')];
}

/** "Yes, it helped", for whoever waited for it, until they said so. */
export function helpedButtons(request: UnlockRequest, { t }: View): readonly Element[] {
  if (!canBeAnswered(request) || request.helped?.answer === 'yes') return [];
  return [execute(request, 'helped-yes', t('cards:helped.yes'), 'positive')];
}
