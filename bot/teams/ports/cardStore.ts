import type { MessageAddress } from './conversationAddress.js';

/** A message about a request, as the bot posted it. */
export interface PostedCard extends MessageAddress {
  readonly requestId: string;
  /**
   * The kind of message, e.g. `approvals` or `status:<id>`. A request has one of each. One that was posted twice is a
   * copy, see `copyOf`.
   */
  readonly audience: string;
  /** Digest of the content. The bot does not update an unchanged card. */
  readonly drawn: string;
}

/** The places of all cards of a request, so that one function can redraw them. */
export interface CardStore {
  find(requestId: string): Promise<readonly PostedCard[]>;
  /** Stores a posted card. A new one for the same audience replaces the old one. */
  remember(card: PostedCard): Promise<void>;
  /** True when a card of any request stands there, in the same chat or channel. */
  isKnown(place: MessageAddress): Promise<boolean>;
  /** Forgets a card that is gone from Teams. Safe to repeat. */
  forget(card: Pick<PostedCard, 'requestId' | 'audience'>): Promise<void>;
}

/** The audience of a second post of the same message. Stored, so it never changes. */
export function copyOf(audience: string, activityId: string): string {
  return `${audience}+${activityId}`;
}

/** True for a copy of the message for this audience. */
export function isCopyOf(audience: string, of: string): boolean {
  return audience.startsWith(copyOf(of, ''));
}
