import type { MessageAddress } from '../ports/conversationAddress.js';

/**
 * The address that opens a message of a channel in Teams (microsoft-apis.md D14). `undefined` for a chat, and for a
 * message that was not posted.
 * @param teamsUrl where people of this cloud open Teams, with a slash at the end
 * @param groupId the Microsoft 365 group of the team. Absent where Teams never named it
 */
export function messageLink(
  { conversation, activityId }: MessageAddress,
  tenantId: string,
  teamsUrl: string,
  groupId?: string,
): string | undefined {
  const channel = channelIdOf(conversation.conversation?.id);
  if (!/^19:.+@thread\./.test(channel) || !/^\d+$/.test(activityId)) return undefined;
  const query = new URLSearchParams({ tenantId, ...(groupId && { groupId }), parentMessageId: activityId });
  return `${teamsUrl}l/message/${encodeURIComponent(channel)}/${activityId}?${query.toString()}`;
}

/** Teams' id of a channel, without the thread. */
export function channelIdOf(conversationId: string | undefined): string {
  return conversationId?.split(';')[0] ?? '';
}
