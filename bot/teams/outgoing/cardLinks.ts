import type { CardStore } from '../ports/cardStore.js';
import type { Conversations } from './conversations.js';
import { channelIdOf, messageLink } from './messageLink.js';

export interface CardLinksOptions {
  readonly cards: Pick<CardStore, 'find'>;
  readonly conversations: Pick<Conversations, 'groupOf'>;
  readonly tenantId: string;
  /** Where people of this cloud open Teams, with a slash at the end. */
  readonly teamsUrl: string;
}

/** Leads to the card of a request in the approvals channel. */
export class CardLinks {
  constructor(private readonly options: CardLinksOptions) {}

  /** `undefined` where no card stands in a channel. */
  async to(requestId: string): Promise<string | undefined> {
    const { cards, conversations, tenantId, teamsUrl } = this.options;
    const card = (await cards.find(requestId)).find(({ audience }) => audience === 'approvals');
    if (!card) return undefined;
    const groupId = await conversations.groupOf(channelIdOf(card.conversation.conversation?.id));
    return messageLink(card, tenantId, teamsUrl, groupId);
  }
}
