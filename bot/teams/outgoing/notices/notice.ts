import type { ConversationAddress } from '../../ports/conversationAddress.js';
import type { OutgoingMessage } from '../../ports/outgoingMessage.js';
import type { Conversations } from '../conversations.js';
import type { CardRenderer } from '../cardRenderer.js';
import type { Language } from '../../../unlock/person.js';
import type { Remedies } from '../../../unlock/plan/remedy.js';

/** One message that has to stand somewhere, as it should look now. */
export interface Notice {
  /** Names the message among those of its request. */
  readonly audience: string;
  readonly recipient: () => Promise<ConversationAddress | undefined>;
  readonly message: OutgoingMessage;
  /** It stands in the thread of this other message, where that is still to be found. */
  readonly inThreadOf?: { readonly requestId: string; readonly audience: string };
  /** Said once: never drawn again. */
  readonly sendOnce?: boolean;
  /** Said when it cannot be delivered. */
  readonly fallback?: readonly Notice[];
  /** Not being able to deliver it is normal: nobody was promised anything. */
  readonly optional?: boolean;
  /** For the log, when it cannot be delivered: what the operator should do. */
  readonly operatorHint: string;
}

export interface NoticesOptions {
  readonly conversations: Conversations;
  readonly renderer: CardRenderer;
  readonly remedies: Remedies;
  /** The tenant's language, for channels. */
  readonly language: Language;
  readonly now: () => Date;
  /** Tells the manager too when an account was changed because a colleague asked. */
  readonly notifyManager: boolean;
}
