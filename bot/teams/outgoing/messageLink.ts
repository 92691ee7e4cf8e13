import type { MessageAddress } from '../ports/conversationAddress.js';

export interface LinkFacts {
  readonly tenantId: string;
  /** The Microsoft 365 group of the team. Absent where Teams never named it. */
  readonly groupId?: string | undefined;
}

/**
 * An address that opens this message of a channel in Teams (microsoft-apis.md D15). `undefined` for a message that is
 * nowhere, or in no channel.
 */
export function messageLink(
  { conversation: { conversation, serviceUrl }, activityId }: MessageAddress,
  { tenantId, groupId }: LinkFacts,
): string | undefined {
  const channel = channelIdOf(conversation?.id);
  if (!channel || !activityId || conversation?.conversationType === 'personal') return undefined;
  const query = new URLSearchParams({ tenantId, ...(groupId && { groupId }), parentMessageId: activityId });
  const path = `/l/message/${encodeURIComponent(channel)}/${encodeURIComponent(activityId)}`;
  return `https://${hostFor(serviceUrl)}${path}?${query.toString()}`;
}

/** Teams' id of a channel, without the thread. */
export function channelIdOf(conversationId: string | undefined): string {
  return conversationId?.split(';')[0] ?? '';
}

/** The clouds of the US government have a Teams of their own. */
function hostFor(serviceUrl = ''): string {
  if (serviceUrl.includes('.gov.teams.microsoft.us')) return 'gov.teams.microsoft.us';
  return serviceUrl.includes('.dod.teams.microsoft.us') ? 'dod.teams.microsoft.us' : 'teams.microsoft.com';
}
