import type { ConversationAddress } from './conversationAddress.js';

/** Channels that the bot posts to. */
export type ChannelKind = 'approvals' | 'incidents';

/** How the bot reaches a person. */
export interface PersonalConversation {
  /** The private chat. Without `conversation` the bot knows only Teams' id of the person, in `user`. */
  readonly reference: ConversationAddress;
  readonly locale?: string;
  /** In which the person is written to. Absent while only `locale` tells. */
  readonly language?: string;
}

/** Addresses of people and channels, so that the bot can write first. Ids are case-insensitive. */
export interface ConversationStore {
  find(personId: string): Promise<PersonalConversation | undefined>;
  /**
   * Keeps the stored locale when the new conversation has none.
   * @returns whether no private chat with them was known. Of two calls at once one alone hears that
   */
  remember(personId: string, conversation: PersonalConversation): Promise<boolean>;
  /** Keeps in which language somebody is written to. Nothing happens when their chat is not known. */
  speaks(personId: string, language: string): Promise<void>;
  /** Safe to repeat. */
  forget(personId: string): Promise<void>;
  /** The Microsoft 365 group of the team in which a channel is. `undefined` where Teams never named it. */
  groupOf(channelId: string): Promise<string | undefined>;
  rememberGroup(channelId: string, groupId: string): Promise<void>;
  /** The channel that was chosen in Teams. `ChannelChoices` stores it. */
  channel(kind: ChannelKind): Promise<ConversationAddress | undefined>;
}
