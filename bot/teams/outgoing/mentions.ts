import { plainText } from '../../texts/plainText.js';
import type { Mention, OutgoingMessage } from '../ports/outgoingMessage.js';

/** A person, by their Entra object id, or a tag of the team. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
  readonly type?: 'tag';
}

/**
 * Puts a sentence above a message, and mentions people before it. Without anybody to mention it is only the sentence.
 * microsoft-apis.md D3: the text of a mention has to occur in the text of the message, or in the card that names it.
 * Above a card the sentence is a part of the card. A text beside a card would be a message of its own, and Teams would
 * say the id of neither: the bot could never draw the card again.
 */
export function mentioning(
  whom: readonly Mentioned[],
  sentence: string,
  message: OutgoingMessage = { type: 'message' },
): OutgoingMessage {
  const entities = whom.map(({ id, name, type }): Mention => {
    const harmless = plainText(name, 64);
    return {
      type: 'mention',
      text: `<at>${harmless}</at>`,
      mentioned: { id, name: harmless, ...(type && { type }) },
    };
  });
  const named = entities.map(({ text }) => text).join(', ');
  const text = named ? `${named}: ${sentence}` : sentence;
  if (message.attachments) {
    const attachments = message.attachments.map((card) => ({
      ...card,
      content: withSentence(card.content, text, entities),
    }));
    return { ...message, attachments };
  }
  return { ...message, text, ...(entities.length > 0 && { entities }) };
}

/** Whether the message notifies somebody, by its text or on its card. */
export function mentionsSomebody({ entities = [], attachments = [] }: OutgoingMessage): boolean {
  return entities.length > 0 || attachments.some(({ content }) => entitiesOf(content).length > 0);
}

/** The part of an Adaptive Card that a mention changes (microsoft-apis.md D3). */
interface CardParts {
  readonly body?: readonly object[];
  readonly msteams?: { readonly entities?: readonly Mention[] };
}

function withSentence(card: CardParts, text: string, entities: readonly Mention[]): object {
  const { body = [], msteams } = card;
  const above = { type: 'TextBlock', text, wrap: true };
  return {
    ...card,
    body: [above, ...body],
    ...(entities.length > 0 && { msteams: { ...msteams, entities } }),
  };
}

function entitiesOf({ msteams }: CardParts): readonly Mention[] {
  return msteams?.entities ?? [];
}
