import { createHash } from 'node:crypto';

/** The id that a bot sees for a person. It is stable, but it is not their object id. */
export function mriOf(objectId: string): string {
  return `29:1${createHash('sha256').update(objectId).digest('base64url')}`;
}

/** The id of a person's private chat with the bot. */
export function personalChatOf(objectId: string): string {
  return `a:1${createHash('sha256').update(`chat ${objectId}`).digest('base64url')}`;
}

/** `19:...@thread.tacv2;messageid=123` -> channel and root message. */
export function splitThread(conversationId: string): { channelId: string; root?: string } {
  const [channelId = '', root] = conversationId.split(';messageid=');
  return { channelId, root };
}

export function threadOf(channelId: string, root: string): string {
  return `${channelId};messageid=${root}`;
}
