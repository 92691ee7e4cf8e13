import type { ChannelRole } from '../incoming/channelCommands.js';
import type { Posted, Reference } from './messenger.js';

/** A message about a request, as it was posted. */
export interface PostedCard extends Posted {
  readonly requestId: string;
  /** Which of the request's messages it is, e.g. `approvals` or `status:<id>`: one each. */
  readonly audience: string;
  /** Digest of what it shows: an unchanged card is left alone. */
  readonly drawn: string;
}

/** Where every card of a request stands, so that one function can redraw them all. */
export interface CardStore {
  find(requestId: string): Promise<readonly PostedCard[]>;
  /** Remembers a posted card; one that was posted anew for the same audience takes the old one's place. */
  remember(card: PostedCard): Promise<void>;
}

/** How a person is reached. */
export interface PersonalConversation {
  /** The private chat; without `conversation` when only Teams' id of the person is known, in `user`. */
  readonly reference: Reference;
  readonly locale?: string;
}

/** How people and channels are reached, without being asked first. Ids are taken in either case. */
export interface ConversationStore {
  find(personId: string): Promise<PersonalConversation | undefined>;
  remember(personId: string, conversation: PersonalConversation): Promise<void>;
  /** Safe to repeat. */
  forget(personId: string): Promise<void>;
  channel(role: ChannelRole): Promise<Reference | undefined>;
  setChannel(role: ChannelRole, reference: Reference): Promise<void>;
}
