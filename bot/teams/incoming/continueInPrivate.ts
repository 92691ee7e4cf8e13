import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { DialogRunner } from '../../../dialogs/runDialogs.js';
import { actorOf } from './actor.js';
import { referenceOf } from '../sdk/conversationReference.js';
import type { ChannelMessagesOptions } from './channelMessages.js';

/**
 * Begins the questions in a person's private chat, with their words from a channel. The bot starts this turn itself. So
 * the person comes from the channel's activity.
 */
export function continueInPrivate(
  adapter: CloudAdapter,
  botAppId: string,
  dialogs: DialogRunner,
): ChannelMessagesOptions['continueInPrivate'] {
  return async (to, said, text) => {
    const asker = actorOf(said);
    if (!asker) return;
    let failure: { error: unknown } | undefined;
    await adapter.continueConversationAsync(botAppId, referenceOf(to), async (context: TurnContext) => {
      if (said.locale) context.activity.locale = said.locale;
      await dialogs.startWith(context, text, asker).catch((error: unknown) => (failure = { error }));
    });
    if (failure) throw failure.error;
  };
}
