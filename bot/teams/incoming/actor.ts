import type { Activity } from 'botbuilder';
import { isEntraId, type Actor } from '../../unlock/person.js';

/**
 * Who sent an activity: from the activity's envelope, which the Bot Framework signs, never from its content.
 * `undefined` when Teams names no Entra id, as for other bots and anonymous guests of a meeting.
 */
export function actorOf(activity: Activity): Actor | undefined {
  const { from } = activity;
  const tenantId = tenantOf(activity);
  if (!isEntraId(from?.aadObjectId) || !tenantId) return undefined;
  return { id: from.aadObjectId.toLowerCase(), name: from.name || from.aadObjectId, tenantId };
}

/** The tenant an activity comes from, lower case. Teams gives it in the conversation, the channel data or both. */
export function tenantOf(activity: Activity): string | undefined {
  const data = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const named = [activity.conversation?.tenantId, data?.tenant?.id].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
  const [tenantId] = named;
  const agreed = named.every((id) => id.toLowerCase() === tenantId?.toLowerCase());
  return agreed ? tenantId?.toLowerCase() : undefined;
}
