import type { Refusal } from '../../bot/unlock/decide/refusal.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { execute } from '../kit/buttons.js';
import { forOnlooker } from '../kit/onlooker.js';
import type { Card } from '../kit/template.js';
import type { View } from '../kit/view.js';

/**
 * Lets Teams ask for each reader's own view of the card, so that only those see buttons who may press them. Without a
 * list of people Teams does so in a conversation of up to 60 people. In a larger one, and in a client that does not know
 * this, everybody sees the buttons, and a click is refused with the reason (microsoft-apis.md D1).
 */
export function withOwnView(card: Card, request: UnlockRequest, view: View): Card {
  if (!JSON.stringify(card).includes('"Action.Execute"')) return card;
  const { fallback: _none, ...action } = execute(request, 'view', view.t('cards:button.back'));
  return { ...card, refresh: { action } };
}

/** The card for somebody who may not decide. It has no button of an approver, and says why. */
export function onlookersCard(card: Card, refusal: Refusal, { t }: View): Card {
  const own = refusal.kind === 'own-request' || refusal.kind === 'own-account' ? refusal.kind : 'other';
  return forOnlooker(card, t(`cards:onlooker.${own}`));
}
