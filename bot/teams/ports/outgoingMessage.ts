/** Notifies a person, or everybody with a tag of the team (microsoft-apis.md D3). Its text is a part of the message's. */
export interface Mention {
  readonly type: 'mention';
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string; readonly type?: 'tag' };
}

/**
 * A message that the bot posts, or that replaces an older one. It is an activity of type `message` (microsoft-apis.md
 * D3), with only the fields that the bot uses.
 */
export interface OutgoingMessage {
  readonly type: 'message';
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly attachmentLayout?: 'list';
  /** Whom the message notifies. */
  readonly entities?: readonly Mention[];
  readonly inputHint?: 'acceptingInput';
  /** The text that a notification shows instead of a card. */
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
