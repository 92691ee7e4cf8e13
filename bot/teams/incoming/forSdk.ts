import type { TurnContext } from 'botbuilder';
import { cardMessage } from '../ports/outgoingMessage.js';

/** A message that is only a card, as the SDK takes it. */
export function forSdk(card: object): Parameters<TurnContext['sendActivity']>[0] {
  const { attachments = [], entities: _nobody, ...message } = cardMessage(card);
  return { ...message, attachments: [...attachments] };
}
