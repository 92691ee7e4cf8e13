import type { ConversationAddress } from '../../ports/conversationAddress.js';
import type { OutgoingMessage } from '../../ports/outgoingMessage.js';
import type { Conversations } from '../conversations.js';
import type { CardRenderer } from '../cardRenderer.js';
import type { Language } from '../../../unlock/person.js';
import type { NotReached } from '../../../unlock/request/unreached.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import type { Remedies } from '../../../unlock/plan/remedy.js';

/** One message that should be in Teams, with its current content. */
export interface Notice {
  /** Identifies the message among those of its request. */
  readonly audience: string;
  readonly recipient: () => Promise<ConversationAddress | undefined>;
  readonly message: OutgoingMessage;
  /** What is posted while the message is not there yet: it notifies people. */
  readonly firstPost?: () => Promise<OutgoingMessage>;
  /** Posts into the thread of this other message, if the bot still knows it. */
  readonly inThreadOf?: { readonly requestId: string; readonly audience: string };
  /** The bot sends it once and never updates it. */
  readonly sendOnce?: boolean;
  /** It is for approvers: once Teams took it, an approver knows of the request. */
  readonly tellsApprovers?: boolean;
  /** The same for all requests that are folded into this card. */
  readonly tellsOfFolded?: boolean;
  /** Brings a message up to date that was posted before. It is not posted when it never was. */
  readonly onlyUpdate?: boolean;
  /** The bot sends these instead when it cannot deliver the message. */
  readonly fallback?: readonly Notice[];
  /** A failed delivery is normal, because the bot promised this message to no person. */
  readonly optional?: boolean;
  /** Who reads it. Named where approvers have to know when it does not reach them. */
  readonly whom?: NotReached;
  /** For the log after a failed delivery: what the operator should do. */
  readonly operatorHint: string;
}

export interface NoticesOptions {
  readonly conversations: Conversations;
  readonly renderer: CardRenderer;
  readonly remedies: Remedies;
  /** The tenant's language, for channels. */
  readonly language: Language;
  readonly now: () => Date;
  /** Names who is on duty at the top of the card that is posted for the first time. Absent: nobody is called. */
  readonly opening?: (request: UnlockRequest, card: OutgoingMessage) => Promise<OutgoingMessage>;
  /** Writes to the manager too when a colleague's request changed the account. */
  readonly notifyManager: boolean;
}
