import { TurnContext, type Activity, type ConversationReference } from 'botbuilder';
import type { ConversationAddress } from '../ports/conversationAddress.js';

/** The conversation of an activity, and its author. */
export function addressOf(activity: Activity): ConversationAddress {
  return TurnContext.getConversationReference(activity);
}

/** The address in the SDK's type. That type requires names, which Teams does not need and does not always send. */
export function referenceOf(address: ConversationAddress): Partial<ConversationReference> {
  return address as Partial<ConversationReference>;
}
