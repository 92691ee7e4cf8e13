import type { Activity } from 'botbuilder';
import { languageOf } from '../../texts/texts.js';
import type { Language, Person } from '../../unlock/person.js';
import { actorOf } from '../incoming/actor.js';
import type { ConversationAddress } from '../ports/conversationAddress.js';
import type { ChannelKind, ConversationStore } from '../ports/conversationStore.js';
import { addressOf } from '../sdk/conversationReference.js';
import { Unreachable, type Messenger } from './messenger.js';

export interface ConversationsOptions {
  readonly store: ConversationStore;
  readonly messenger: Messenger;
  /** From the configuration, where an operator would rather not choose in Teams. */
  readonly configured: {
    readonly approvals: string | undefined;
    readonly incidents: string | undefined;
    readonly serviceUrl: string;
  };
  readonly botAppId: string;
  readonly tenantId: string;
}

/** Where people and channels are reached. */
export class Conversations {
  constructor(private readonly options: ConversationsOptions) {}

  /**
   * Keeps the private chat an activity came in, so that its person can be told things later.
   * @returns whether it was not known before: Teams announces an installation more than once
   */
  async rememberPersonal(activity: Activity): Promise<boolean> {
    const actor = actorOf(activity);
    if (!actor) return false;
    const known = await this.options.store.find(actor.id);
    const reference = addressOf(activity);
    const { locale } = activity;
    await this.options.store.remember(actor.id, {
      reference: forLater(reference),
      ...(locale && { locale }),
    });
    return known?.reference.conversation === undefined;
  }

  /**
   * Keeps how somebody seen in a channel is called by Teams (`29:…`), in case a private chat has to be opened:
   * that is the id Microsoft documents for it, where the Entra id merely works.
   */
  async meet(activity: Activity): Promise<void> {
    const actor = actorOf(activity);
    if (!actor || (await this.options.store.find(actor.id))) return;
    const { bot, channelId, serviceUrl, user } = addressOf(activity);
    await this.options.store.remember(actor.id, { reference: { bot, channelId, serviceUrl, user } });
  }

  /** The person took the app away: the chat leads nowhere any more. */
  async forgetPersonal(activity: Activity): Promise<void> {
    const actor = actorOf(activity);
    if (actor) await this.options.store.forget(actor.id);
  }

  /**
   * The private chat with a person, opened when there is none yet.
   * @returns `undefined` when Teams does not let the bot write to them
   */
  async personal(person: Person): Promise<ConversationAddress | undefined> {
    const { store, messenger } = this.options;
    const known = await store.find(person.id);
    if (known?.reference.conversation) return known.reference;
    const { user, serviceUrl } = known?.reference ?? {};
    try {
      const opened = await messenger.openPersonal(
        user?.id ?? person.id,
        serviceUrl ?? (await this.serviceUrl()),
      );
      await store.remember(person.id, { reference: opened });
      return opened;
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }

  /** The language of a person's own Teams, as far as they wrote to the bot before. */
  async languageOf(person: Person, otherwise: Language): Promise<Language> {
    const known = await this.options.store.find(person.id);
    return languageOf(known?.locale, otherwise);
  }

  /** The channel chosen in Teams, or else by configuration. */
  async channel(kind: ChannelKind): Promise<ConversationAddress | undefined> {
    const chosen = await this.options.store.channel(kind);
    if (chosen) return chosen;
    const id = this.options.configured[kind];
    return id ? this.configuredChannel(id) : undefined;
  }

  /** Chooses the channel that an activity was written in. */
  async chooseChannel(kind: ChannelKind, activity: Activity): Promise<void> {
    const { conversation, ...rest } = forLater(addressOf(activity));
    // Without the thread: each request begins one of its own.
    const id = conversation?.id.split(';')[0] ?? '';
    const channel = {
      ...rest,
      conversation: { ...conversation, id, isGroup: true } as ConversationAddress['conversation'],
    };
    await this.options.store.setChannel(kind, channel);
  }

  /** Is there a channel for approvals? */
  async hasApprovals(): Promise<boolean> {
    return (await this.channel('approvals')) !== undefined;
  }

  private async serviceUrl(): Promise<string> {
    const approvals = await this.channel('approvals');
    return approvals?.serviceUrl ?? this.options.configured.serviceUrl;
  }

  private configuredChannel(id: string): ConversationAddress {
    const { configured, botAppId, tenantId } = this.options;
    return {
      channelId: 'msteams',
      serviceUrl: configured.serviceUrl,
      bot: { id: `28:${botAppId}`, name: 'Latchkey' },
      conversation: { id, isGroup: true, conversationType: 'channel', tenantId, name: '' },
    };
  }
}

/** What is not about the place is left out: the message it came with, and who wrote it. */
function forLater(reference: ConversationAddress): ConversationAddress {
  const { bot, channelId, conversation, serviceUrl } = reference;
  return { bot, channelId, conversation, serviceUrl };
}
