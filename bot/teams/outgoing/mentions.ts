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
 * microsoft-apis.md D3: the text of a mention has to occur in the text of the message.
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
  if (entities.length === 0) return { ...message, text: sentence };
  return { ...message, text: `${entities.map(({ text }) => text).join(', ')}: ${sentence}`, entities };
}
