import type { Activity } from 'botbuilder';
import { isEntraId, type Actor } from '../../unlock/person.js';

/**
 * The sender, from the activity's envelope, which the Bot Framework signs. Never from its content. `undefined` when
 * Teams names no Entra id, as for other bots and anonymous guests of a meeting. Mobile clients may send no name
 * (microsoft-apis.md D); then it is empty, and never the id.
 */
export function actorOf(activity: Activity): Actor | undefined {
  const { from } = activity;
  const tenantId = tenantOf(activity);
  if (!isEntraId(from?.aadObjectId) || !tenantId) return undefined;
  return { id: from.aadObjectId.toLowerCase(), name: from.name ?? '', tenantId };
}

/** The activity's tenant, in lower case. Teams names it in the conversation, the channel data or both. */
export function tenantOf(activity: Activity): string | undefined {
  const data = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const named = [activity.conversation?.tenantId, data?.tenant?.id].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
  const [tenantId] = named;
  const agreed = named.every((id) => id.toLowerCase() === tenantId?.toLowerCase());
  return agreed ? tenantId?.toLowerCase() : undefined;
}
