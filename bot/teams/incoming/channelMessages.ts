import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor, Language } from '../../unlock/person.js';
import { actorOf } from './actor.js';
import { channelCommand } from './channelCommands.js';
import type { Conversations } from '../outgoing/conversations.js';
import type { ConversationAddress } from '../ports/conversationAddress.js';
import type { ChannelKind } from '../ports/conversationStore.js';
import { Unreachable } from '../outgoing/messenger.js';

export interface ChannelMessagesOptions {
  readonly conversations: Conversations;
  /** Asks the directory every time. Throws `RemoteError`. */
  readonly isApprover: (personId: string) => Promise<boolean>;
  /** The name that the directory gives them. Throws `RemoteError`. */
  readonly nameOf: (personId: string) => Promise<string | undefined>;
  /** Begins the questions in a private chat, with the words that the person wrote in the channel. */
  readonly continueInPrivate: (
    to: ConversationAddress,
    said: TurnContext['activity'],
    text: string,
  ) => Promise<void>;
  readonly botAppId: string;
  readonly language: Language;
  readonly log: Log;
}

/** Handles a mention in a channel: an approver chooses the channel, or the bot continues in a private chat. */
export class ChannelMessages {
  constructor(private readonly options: ChannelMessagesOptions) {}

  async message(context: TurnContext): Promise<void> {
    const actor = actorOf(context.activity);
    if (!actor) return;
    const text = context.activity.text?.trim() ?? '';
    const kind = channelCommand(text);
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    const answer = kind
      ? await this.choose(kind, context, actor)
      : text === ''
        ? t('teams:channelAsk')
        : await this.movePrivately(context, actor, text, t);
    await context.sendActivity(answer);
  }

  /** Chooses the channel that this turn is in, for an approver. Returns what the channel reads. */
  async choose(kind: ChannelKind, context: TurnContext, actor: Actor): Promise<string> {
    const { conversations, isApprover, nameOf, language, log } = this.options;
    const t = textsIn(language);
    let name: string;
    try {
      if (!(await isApprover(actor.id))) return t('teams:channelRefused');
      name = (await nameOf(actor.id)) ?? actor.name;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether the person choosing a channel is an approver');
      return t('teams:channelUnknown');
    }
    await conversations.chooseChannel(kind, context.activity);
    log.info({ channel: kind, by: actor.id }, 'A channel was chosen');
    return t(`teams:channelSet.${kind}`, { name });
  }

  private async movePrivately(
    context: TurnContext,
    actor: Actor,
    text: string,
    t: Translate,
  ): Promise<string> {
    const { conversations, continueInPrivate, botAppId } = this.options;
    const link = `https://teams.microsoft.com/l/chat/0/0?users=28:${botAppId}`;
    try {
      const chat = await conversations.personal(actor);
      if (!chat) return t('teams:cannotMove', { link });
      await continueInPrivate(chat, context.activity, text);
      return t('teams:moved');
    } catch (error) {
      if (error instanceof Unreachable) return t('teams:cannotMove', { link });
      throw error;
    }
  }
}
