import type { CardStore, PostedCard } from '../../bot/teams/ports/cardStore.js';
import type { ConversationAddress, MessageAddress } from '../../bot/teams/ports/conversationAddress.js';
import type {
  ChannelKind,
  ConversationStore,
  PersonalConversation,
} from '../../bot/teams/ports/conversationStore.js';

/** The places of cards, in memory. */
export class MemoryCards implements CardStore {
  readonly cards = new Map<string, PostedCard>();

  async find(requestId: string) {
    return [...this.cards.values()].filter((card) => card.requestId === requestId);
  }

  async remember(card: PostedCard) {
    this.cards.set(`${card.requestId} ${card.audience}`, card);
  }

  async isKnown({ activityId }: MessageAddress) {
    return [...this.cards.values()].some((card) => card.activityId === activityId);
  }

  async forget({ requestId, audience }: Pick<PostedCard, 'requestId' | 'audience'>) {
    this.cards.delete(`${requestId} ${audience}`);
  }
}

/** The addresses of people and channels, in memory. */
export class MemoryConversations implements ConversationStore {
  readonly people = new Map<string, PersonalConversation>();
  readonly channels = new Map<ChannelKind, ConversationAddress>();

  async find(personId: string) {
    return this.people.get(personId);
  }

  async remember(personId: string, conversation: PersonalConversation) {
    const known = this.people.get(personId);
    this.people.set(personId, { ...known, ...conversation });
    return known?.reference.conversation === undefined;
  }

  async speaks(personId: string, language: string) {
    const known = this.people.get(personId);
    if (known) this.people.set(personId, { ...known, language });
  }

  async forget(personId: string) {
    this.people.delete(personId);
  }

  readonly groups = new Map<string, string>();
  async groupOf(channelId: string) {
    return this.groups.get(channelId);
  }

  async rememberGroup(channelId: string, groupId: string) {
    this.groups.set(channelId, groupId);
  }

  async channel(kind: ChannelKind) {
    return this.channels.get(kind);
  }
}
