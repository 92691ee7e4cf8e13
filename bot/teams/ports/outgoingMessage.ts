/**
 * A message that the bot posts, or puts in the place of an older one: an activity of type `message`
 * (microsoft-apis.md D3), as far as the bot fills it in.
 */
export interface OutgoingMessage {
  readonly type: 'message';
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly attachmentLayout?: 'list';
  readonly inputHint?: 'acceptingInput';
  /** What a notification shows in the place of a card. */
  readonly summary?: string;
}

/** A message that is only a card. */
export function cardMessage(card: object): OutgoingMessage {
  return {
    type: 'message',
    attachmentLayout: 'list',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    inputHint: 'acceptingInput',
  };
}

/** A message that is only text. */
export function textMessage(text: string): OutgoingMessage {
  return { type: 'message', text };
}
