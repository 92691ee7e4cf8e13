import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { RemoteError } from '../../unlock/errors.js';
import type { ChannelChoices, Chosen } from '../../unlock/channels/channelChoices.js';
import type { Actor, Language } from '../../unlock/person.js';
import { actorOf } from './actor.js';
import { readPlace } from './channelPlace.js';
import { channelCommand } from './channelCommands.js';
import type { Conversations } from '../outgoing/conversations.js';
import type { ConversationAddress } from '../ports/conversationAddress.js';
import type { ChannelKind } from '../ports/conversationStore.js';
import { Unreachable } from '../outgoing/messenger.js';
import { saidIn } from './words/said.js';

export interface ChannelMessagesOptions {
  readonly conversations: Conversations;
  readonly channels: Pick<ChannelChoices, 'choose'>;
  readonly tenantId: string;
  /** True: the operator allows channels that guests or people of other organisations can read. */
  readonly mayHaveGuests: boolean;
  /** Begins the questions in a private chat, with the words that the person wrote in the channel. */
  readonly continueInPrivate: (
    to: ConversationAddress,
    said: TurnContext['activity'],
    text: string,
  ) => Promise<void>;
  /** Opens the private chat with the bot (microsoft-apis.md D14). */
  readonly chatUrl: string;
  readonly language: Language;
  readonly log: Log;
}

/** Handles a mention in a channel: an approver chooses the channel, or the bot continues in a private chat. */
export class ChannelMessages {
  constructor(private readonly options: ChannelMessagesOptions) {}

  async message(context: TurnContext): Promise<void> {
    const actor = actorOf(context.activity);
    if (!actor) return;
    const { words: text, more } = saidIn(context.activity);
    const kind = channelCommand(text);
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    const answer = kind
      ? await this.choose(kind, context, actor)
      : text === ''
        ? t(more ? 'dialogs:onlyWords' : 'teams:channelAsk')
        : await this.movePrivately(context, actor, text, t);
    await context.sendActivity(answer);
  }

  /** Chooses the channel that this turn is in, for an approver. Returns what the channel reads. */
  async choose(kind: ChannelKind, context: TurnContext, actor: Actor): Promise<string> {
    const { channels, language, log } = this.options;
    const t = textsIn(language);
    try {
      const place = () => readPlace(context, this.options);
      const chosen = await channels.choose({ use: kind, actor, place });
      log.info({ channel: kind, by: actor.id, outcome: chosen.kind }, 'A channel was chosen');
      return chosenText(chosen, kind, t);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether the person choosing a channel is an approver');
      return t('teams:channelUnknown');
    }
  }

  private async movePrivately(
    context: TurnContext,
    actor: Actor,
    text: string,
    t: Translate,
  ): Promise<string> {
    const { conversations, continueInPrivate, chatUrl: link } = this.options;
    try {
      const chat = await conversations.personalNow(actor);
      if (!chat) return t('teams:cannotMove', { link });
      await continueInPrivate(chat, context.activity, text);
      return t('teams:moved');
    } catch (error) {
      if (error instanceof Unreachable) return t('teams:cannotMove', { link });
      throw error;
    }
  }
}

/** What the person who chose the channel reads, in that channel. */
function chosenText(chosen: Chosen, kind: ChannelKind, t: Translate): string {
  switch (chosen.kind) {
    case 'chosen':
      return t(`teams:channelSet.${kind}`, { name: chosen.choice.by.name });
    case 'asked':
      return t('teams:channelAsked');
    case 'waits':
      return t('teams:channelWaits', { name: chosen.choice.by.name });
    case 'same':
      return t('teams:channelSame');
    case 'configured':
      return t('teams:channelConfigured');
    case 'unsuitable':
      return t(`teams:channelProblem.${chosen.problem}`);
    case 'refused':
      return t(chosen.refusal.kind === 'frozen' ? 'teams:frozen' : 'teams:channelRefused');
  }
}
