import { goesOnFor, maySayStill } from '../bot/unlock/after/mayGoOn.js';
import { canBeAnswered } from '../bot/unlock/handover/decideHelped.js';
import type { UnlockRequest } from '../bot/unlock/request/request.js';
import { askerButtonsAfter, askerPartAfter } from './kit/after.js';
import { buttons, execute } from './kit/buttons.js';
import { card, paragraphs } from './kit/elements.js';
import type { Card, Element } from './kit/template.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { topicFor } from './kit/words.js';

export interface HelpedFacts extends CardFacts {
  /** The person whose chat has the card. */
  readonly readerId: string;
}

/**
 * Asks the person once, in their private chat, whether it helped. Afterwards it shows what they said.
 * @param request as this reader may know it (`asTold`)
 */
export function helpedCard(request: UnlockRequest, cardFacts: HelpedFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const { t } = view;
  const { readerId } = cardFacts;
  const answer = request.helped?.answer;
  const header = {
    icon: answer === 'yes' ? '✓' : '?',
    style: answer === 'yes' ? ('good' as const) : ('accent' as const),
    state: t(`cards:helped.state.${answer ?? 'asked'}`),
    title: topicFor(request, readerId, t),
    lines: [],
  };
  return card(
    view,
    header,
    [
      paragraphs(questionOf(request, view), ...otherwise(request, readerId, view)),
      goesOnFor(request, readerId) ? askerPartAfter(request, readerId, view) : [],
      buttons(
        ...helpedButtons(request, view),
        ...(answer === 'yes' ? [] : askerButtonsAfter(request, readerId, view)),
      ),
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

/** What to do when it did not help, for whoever has no button for that, and where it does not go on already. */
export function otherwise(request: UnlockRequest, readerId: string, { t }: View): readonly string[] {
  if (request.helped?.answer === 'yes' || maySayStill(request, readerId)) return [];
  return goesOnFor(request, readerId) ? [] : [t('cards:helped.stillNot')];
}

/** "Yes, it helped", for whoever waited for it, until they said so. */
export function helpedButtons(request: UnlockRequest, { t }: View): readonly Element[] {
  if (!canBeAnswered(request) || request.helped?.answer === 'yes') return [];
  return [execute(request, 'helped-yes', t('cards:helped.yes'), 'positive')];
}
