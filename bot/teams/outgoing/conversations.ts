import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import { languageOf } from '../../texts/texts.js';
import { isEntraId, LANGUAGES, type Language, type Person } from '../../unlock/person.js';
import { actorOf } from '../incoming/actor.js';
import { RemoteError } from '../../unlock/errors.js';
import type { AppInstaller } from '../../unlock/ports/appInstaller.js';
import type { ConversationAddress } from '../ports/conversationAddress.js';
import type { ChannelKind, ConversationStore } from '../ports/conversationStore.js';
import { addressOf } from '../sdk/conversationReference.js';
import { channelIdOf } from './messageLink.js';
import { Unreachable, type Messenger } from './messenger.js';

export interface ConversationsOptions {
  readonly store: ConversationStore;
  readonly messenger: Messenger;
  /** From the configuration, for operators who do not choose a channel in Teams. */
  readonly configured: {
    readonly approvals: string | undefined;
    readonly incidents: string | undefined;
    readonly serviceUrl: string;
  };
  /** Installs the app for somebody who does not have it. `off`: they cannot be reached. */
  readonly installer: AppInstaller | 'off';
  readonly botAppId: string;
  readonly tenantId: string;
}

/** The addresses of people and channels. */
export class Conversations {
  /** What is stored already, by channel. */
  private readonly groups = new Map<string, string>();

  constructor(private readonly options: ConversationsOptions) {}

  /**
   * Stores the private chat of an activity, so that the bot can write to the person later.
   * @returns whether the chat was unknown before, because Teams announces an installation more than once, also at once
   */
  async rememberPersonal(activity: Activity): Promise<boolean> {
    const actor = actorOf(activity);
    if (!actor) return false;
    const known = await this.options.store.find(actor.id);
    const { locale } = activity;
    const reference = forLater(addressOf(activity));
    // Most messages come from the same chat as the one before.
    const isNews = !known || !sameJson(known.reference, reference) || (locale && locale !== known.locale);
    if (!isNews) return false;
    return this.options.store.remember(actor.id, { reference, ...(locale && { locale }) });
  }

  /**
   * Stores Teams' id (`29:…`) of a person seen in a channel. The bot may need it to open a private chat. Microsoft
   * documents this id for that. The Entra id works as well, but is not documented.
   */
  async meet(activity: Activity): Promise<void> {
    const actor = actorOf(activity);
    if (!actor || (await this.options.store.find(actor.id))) return;
    const { bot, channelId, serviceUrl, user } = addressOf(activity);
    await this.options.store.remember(actor.id, { reference: { bot, channelId, serviceUrl, user } });
  }

  /**
   * Stores in which team a channel is, for links to its messages (microsoft-apis.md D14). Teams names the group in the
   * channel data of some activities.
   */
  async meetTeam(activity: Activity): Promise<void> {
    const { team } = (activity.channelData ?? {}) as { team?: { aadGroupId?: unknown } };
    const channelId = channelIdOf(activity.conversation?.id);
    const groupId = team?.aadGroupId;
    if (!channelId || !isEntraId(groupId) || this.groups.get(channelId) === groupId) return;
    await this.options.store.rememberGroup(channelId, groupId);
    this.groups.set(channelId, groupId);
  }

  /** The Microsoft 365 group of the team of a channel. `undefined` where Teams never named it. */
  groupOf(channelId: string): Promise<string | undefined> {
    return this.options.store.groupOf(channelId);
  }

  /** The person removed the app, so the chat no longer works. */
  async forgetPersonal(activity: Activity): Promise<void> {
    const actor = actorOf(activity);
    if (actor) await this.options.store.forget(actor.id);
  }

  /**
   * The private chat with a person. Opens one if there is none, and installs the app for them where the operator wants
   * that. Throws `RemoteError` for trouble with that which may pass.
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
      if (error instanceof Unreachable) return this.installed(person);
      throw error;
    }
  }

  /** The language in which a person was heard, or which they chose. `undefined` while only their Teams tells one. */
  async spokenBy(personId: string): Promise<Language | undefined> {
    const known = await this.options.store.find(personId);
    return LANGUAGES.find((language) => language === known?.language);
  }

  /** Remembers it. */
  speaks(personId: string, language: Language): Promise<void> {
    return this.options.store.speaks(personId, language);
  }

  /** The language that a person speaks, else that of their Teams. `otherwise` when they never wrote to the bot. */
  async languageOf(person: Person, otherwise: Language): Promise<Language> {
    const known = await this.options.store.find(person.id);
    return languageOf(known?.language ?? known?.locale, otherwise);
  }

  /** The configured channel, else the one that approvers chose in Teams. */
  async channel(kind: ChannelKind): Promise<ConversationAddress | undefined> {
    const id = this.options.configured[kind];
    return id ? this.configuredChannel(id) : this.options.store.channel(kind);
  }

  /** True when the bot has a channel for approvals. */
  async hasApprovals(): Promise<boolean> {
    return (await this.channel('approvals')) !== undefined;
  }

  /** True when the bot can write to this person. Opens their chat if there is none. */
  async reaches(person: Person): Promise<boolean> {
    return (await this.personal(person)) !== undefined;
  }

  /** The same for somebody who waits: trouble that may pass counts as not reached. */
  async personalNow(person: Person): Promise<ConversationAddress | undefined> {
    try {
      return await this.personal(person);
    } catch (error) {
      if (error instanceof RemoteError) return undefined;
      throw error;
    }
  }

  /** The chat that Graph names, once the app is installed for them (microsoft-apis.md A22). */
  private async installed(person: Person): Promise<ConversationAddress | undefined> {
    const { store, installer, botAppId, tenantId } = this.options;
    const id = installer === 'off' ? undefined : await installer.chatFor(person);
    if (!id) return undefined;
    const reference: ConversationAddress = {
      channelId: 'msteams',
      serviceUrl: await this.serviceUrl(),
      bot: { id: `28:${botAppId}`, name: 'Latchkey' },
      conversation: { id, isGroup: false, conversationType: 'personal', tenantId, name: '' },
    };
    await store.remember(person.id, { reference });
    return reference;
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

/** The channel of an activity. Without the thread, because each request begins its own thread. */
export function channelAddressOf(activity: Activity): ConversationAddress {
  const { conversation, ...rest } = forLater(addressOf(activity));
  const id = conversation?.id.split(';')[0] ?? '';
  return { ...rest, conversation: { ...conversation, id, isGroup: true } };
}

/** Keeps only the address. Drops the message and its author. */
function forLater(reference: ConversationAddress): ConversationAddress {
  const { bot, channelId, conversation, serviceUrl } = reference;
  return { bot, channelId, conversation, serviceUrl };
}

/** Compares as the database stores it: without what is `undefined`, and in any order. */
function sameJson(one: object, other: object): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
