import type { MessageAddress } from './conversationAddress.js';

/** A message about a request, as the bot posted it. */
export interface PostedCard extends MessageAddress {
  readonly requestId: string;
  /** The kind of message, e.g. `approvals` or `status:<id>`. A request has one of each. */
  readonly audience: string;
  /** Digest of the content. The bot does not update an unchanged card. */
  readonly drawn: string;
}

/** The places of all cards of a request, so that one function can redraw them. */
export interface CardStore {
  find(requestId: string): Promise<readonly PostedCard[]>;
  /** Stores a posted card. A new one for the same audience replaces the old one. */
  remember(card: PostedCard): Promise<void>;
}
