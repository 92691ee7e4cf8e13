import type { ConversationAddress } from './conversationAddress.js';

/** Channels that the bot posts to. */
export type ChannelKind = 'approvals' | 'incidents';

/** How a person is reached. */
export interface PersonalConversation {
  /** The private chat. Without `conversation` only Teams' id of the person is known, in `user`. */
  readonly reference: ConversationAddress;
  readonly locale?: string;
}

/** How people and channels are reached, without being asked first. The case of an id does not matter. */
export interface ConversationStore {
  find(personId: string): Promise<PersonalConversation | undefined>;
  /** Keeps the locale that is known when the new one has none. */
  remember(personId: string, conversation: PersonalConversation): Promise<void>;
  /** Safe to repeat. */
  forget(personId: string): Promise<void>;
  channel(kind: ChannelKind): Promise<ConversationAddress | undefined>;
  setChannel(kind: ChannelKind, address: ConversationAddress): Promise<void>;
}
