import type { MessageAddress } from '../ports/conversationAddress.js';

/**
 * The address that opens a message of a channel in Teams (microsoft-apis.md D14). `undefined` for a chat, and for a
 * message that was not posted.
 */
export function messageLink(
  { conversation, activityId }: MessageAddress,
  tenantId: string,
): string | undefined {
  const [channel = ''] = (conversation.conversation?.id ?? '').split(';');
  if (!/^19:.+@thread\./.test(channel) || !/^\d+$/.test(activityId)) return undefined;
  const query = new URLSearchParams({ tenantId, parentMessageId: activityId });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${activityId}?${query.toString()}`;
}
