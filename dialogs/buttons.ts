import { ActionTypes, type Activity, MessageFactory, type TurnContext } from 'botbuilder-core';

/**
 * A message with buttons. A click sends the title, as if the person typed it. These are suggested actions: Teams shows
 * at most six of them, and only in private chats. The bot asks its questions there.
 */
export function withButtons(
  context: TurnContext,
  text: string,
  titles: readonly string[],
): Partial<Activity> {
  if (titles.length === 0) return MessageFactory.text(text);
  const actions = titles.map((title) => ({ type: ActionTypes.ImBack, title, value: title }));
  const message = MessageFactory.suggestedActions(actions, text);
  return { ...message, suggestedActions: { actions, to: [context.activity.from?.id ?? ''] } };
}
