import { asArray, isObject } from '../http/json.js';

/**
 * The messages that Teams makes of one activity (microsoft-apis.md D3): a text beside attachments is one of its own, and
 * attachments below each other are one each. The first one keeps the mentions of the text.
 */
export function messagesOf(body: unknown): readonly unknown[] {
  if (!isObject(body) || body.type !== 'message') return [body];
  const { text, entities, attachments, ...rest } = body;
  const lists =
    body.attachmentLayout === 'carousel' ? [asArray(attachments)] : asArray(attachments).map((one) => [one]);
  const cards = lists.filter((list) => list.length > 0).map((list) => ({ ...rest, attachments: list }));
  if (cards.length === 0 || (cards.length === 1 && !text)) return [body];
  return text ? [{ ...rest, text, ...(entities !== undefined && { entities }) }, ...cards] : cards;
}
