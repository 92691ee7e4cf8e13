import type {
  CardStore,
  ConversationStore,
  PersonalConversation,
  PostedCard,
} from '../../bot/teams/outgoing/teamsStores.js';
import type { Reference } from '../../bot/teams/outgoing/messenger.js';

type ChannelRole = Parameters<ConversationStore['channel']>[0];

/** Where each card stands, in memory. */
export class MemoryCards implements CardStore {
  readonly cards = new Map<string, PostedCard>();

  async find(requestId: string) {
    return [...this.cards.values()].filter((card) => card.requestId === requestId);
  }

  async remember(card: PostedCard) {
    this.cards.set(`${card.requestId} ${card.audience}`, card);
  }
}

/** How people and channels are reached, in memory. */
export class MemoryConversations implements ConversationStore {
  readonly people = new Map<string, PersonalConversation>();
  readonly channels = new Map<ChannelRole, Reference>();

  async find(personId: string) {
    return this.people.get(personId);
  }

  async remember(personId: string, conversation: PersonalConversation) {
    this.people.set(personId, conversation);
  }

  async forget(personId: string) {
    this.people.delete(personId);
  }

  async channel(role: ChannelRole) {
    return this.channels.get(role);
  }

  async setChannel(role: ChannelRole, reference: Reference) {
    this.channels.set(role, reference);
  }
}
