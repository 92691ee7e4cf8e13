import type { MessageAddress } from './conversationAddress.js';

/** A message about a request, as it was posted. */
export interface PostedCard extends MessageAddress {
  readonly requestId: string;
  /** Which of the request's messages it is, e.g. `approvals` or `status:<id>`: one each. */
  readonly audience: string;
  /** Digest of what it shows: an unchanged card is left alone. */
  readonly drawn: string;
}

/** Where every card of a request stands, so that one function can redraw them all. */
export interface CardStore {
  find(requestId: string): Promise<readonly PostedCard[]>;
  /** Remembers a posted card. One that was posted anew for the same audience takes the old one's place. */
  remember(card: PostedCard): Promise<void>;
}
