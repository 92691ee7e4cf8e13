import type { CloudAdapter } from 'botbuilder';
import { Messenger, Unreachable } from '../../bot/teams/outgoing/messenger.js';
import type { ConversationAddress, MessageAddress } from '../../bot/teams/ports/conversationAddress.js';
import type { OutgoingMessage } from '../../bot/teams/ports/outgoingMessage.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { Activity as Readable } from '../../sandbox/connector/activity.js';

interface Trouble {
  readonly place: string;
  times: number;
  readonly happens: () => void | Promise<void>;
}

/**
 * Teams in memory. It replaces the messenger. A place is a channel (`approvals`), the thread of a message in a channel
 * (`approvals;messageid=m1`) or a person's chat (`chat of <id>`).
 */
export class FakeTeams extends Messenger {
  /** Ids of people who do not have the app. The bot cannot open a chat with them. */
  readonly without = new Set<string>();
  /** Places from which the bot was removed, or in which it is blocked. */
  readonly closed = new Set<string>();
  /** Messages that are there, and that Teams says are not. */
  readonly unseen = new Set<string>();
  /** What was done, in order: `post approvals`, `update approvals`. */
  readonly happened: string[] = [];
  private posted = 0;
  private readonly messages = new Map<string, { readonly place: string; message: OutgoingMessage }>();
  private readonly troubles: Trouble[] = [];

  constructor() {
    super({ adapter: {} as CloudAdapter, botAppId: '', tenantId: '', audience: '' });
  }

  /** The next `times` messages to this place fail. Later ones work. */
  fails(place: string, times = 1): void {
    const happens = () => {
      throw new Error(`Teams does not answer for ${place}`);
    };
    this.troubles.push({ place, times, happens });
  }

  /** Calls `happens` while the bot sends the next message to this place. */
  during(place: string, happens: () => void | Promise<void>): void {
    this.troubles.push({ place, times: 1, happens });
  }

  /** All texts in a place, oldest first. */
  texts(place: string): string[] {
    return [...this.messages.values()]
      .filter((one) => one.place === place)
      .map(({ message }) => textOf(message as unknown as Readable));
  }

  /** Deletes all messages in a place, as a person could. */
  clear(place: string): void {
    for (const [id, one] of this.messages) if (one.place === place) this.messages.delete(id);
  }

  override async post(to: ConversationAddress, message: OutgoingMessage): Promise<MessageAddress> {
    const place = placeOf(to);
    await this.onTheWay('post', place);
    if (this.closed.has(place)) throw new Unreachable(403);
    const activityId = `m${++this.posted}`;
    this.messages.set(activityId, { place, message });
    return { conversation: to, activityId };
  }

  override async update(
    { conversation, activityId }: MessageAddress,
    message: OutgoingMessage,
  ): Promise<boolean> {
    const place = placeOf(conversation);
    await this.onTheWay('update', place);
    const there = this.messages.get(activityId);
    if (!there || this.closed.has(place) || this.unseen.has(activityId)) return false;
    there.message = message;
    return true;
  }

  override async openPersonal(personId: string): Promise<ConversationAddress> {
    if (this.without.has(personId)) throw new Unreachable(403);
    return addressOf(`chat of ${personId}`);
  }

  private async onTheWay(what: string, place: string): Promise<void> {
    this.happened.push(`${what} ${place}`);
    const trouble = this.troubles.find((one) => one.place === place && one.times > 0);
    if (!trouble) return;
    trouble.times--;
    await trouble.happens();
  }
}

export function addressOf(place: string): ConversationAddress {
  return { conversation: { id: place, isGroup: false, conversationType: 'personal', name: '' } };
}

function placeOf({ conversation }: ConversationAddress): string {
  return conversation?.id ?? 'nowhere';
}
