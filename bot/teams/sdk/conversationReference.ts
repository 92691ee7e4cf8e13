import { TurnContext, type Activity, type ConversationReference } from 'botbuilder';
import type { ConversationAddress } from '../ports/conversationAddress.js';

/** Where an activity came from, and who wrote it. */
export function addressOf(activity: Activity): ConversationAddress {
  return TurnContext.getConversationReference(activity);
}

/** An address as the SDK takes it. It asks for names that Teams does not need, and that are not always there. */
export function referenceOf(address: ConversationAddress): Partial<ConversationReference> {
  return address as Partial<ConversationReference>;
}
