import { randomUUID } from 'node:crypto';
import type { Json } from '../http/json.js';
import type { Person } from '../tenant/seed.js';
import type { Activity, PostedActivity } from './activity.js';
import { mriOf, personalChatOf, splitThread } from './ids.js';
import type { TeamsConnector } from './teamsConnector.js';

export interface InvokeReply {
  status: number;
  body: unknown;
}

/** Returns a token. `undefined` when Entra ID gives none. */
export type SignIn = (person: Person, resource: string) => string | undefined;

export type Deliver = (activity: Activity) => Promise<InvokeReply>;

/** What all simulated people share: the tenant, the bot and how they reach it. */
export interface Office {
  teams: TeamsConnector;
  tenantId: string;
  serviceUrl: string;
  botId: string;
  botName: string;
  now: () => Date;
  /** The time zone of their clients, as an IANA name. */
  timeZone: string;
  deliver: Deliver;
  /** Teams' single sign-on: a person's token for a resource (microsoft-apis.md D2). Absent: no person gets a token. */
  signIn?: SignIn | undefined;
}

/** The members of an activity that name its place. */
export interface Place {
  conversation: Json;
  channelData: Json;
}

export function personalPlace(office: Office, person: Person): Place {
  const { tenantId } = office;
  return {
    conversation: { conversationType: 'personal', tenantId, id: personalChatOf(person.id) },
    channelData: { tenant: { id: tenantId } },
  };
}

/** A thread in a channel, or the channel itself. */
export function channelPlace(office: Office, conversationId: string): Place {
  const { tenantId, teams } = office;
  const { channelId } = splitThread(conversationId);
  return {
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id: conversationId },
    channelData: {
      teamsChannelId: channelId,
      teamsTeamId: teams.team.id,
      channel: { id: channelId },
      team: { id: teams.team.id, name: teams.team.name, aadGroupId: teams.team.aadGroupId },
      tenant: { id: tenantId },
    },
  };
}

export function placeOf(office: Office, person: Person, post: PostedActivity): Place {
  if (post.channelId) return channelPlace(office, post.conversationId);
  const own = personalPlace(office, person);
  if (own.conversation.id === post.conversationId) return own;
  throw new Error(`${person.displayName} cannot see message ${post.id}: it is in somebody else's chat.`);
}

/** An activity as Teams sends it to a bot (documented samples of messages and conversation events). */
export function inbound(office: Office, person: Person, place: Place, what: Activity): Activity {
  const now = office.now().toISOString();
  const locale = office.teams.person(person.id)?.preferredLanguage ?? 'en-US';
  const client = { type: 'clientInfo', locale, country: 'NL', platform: 'Web', timezone: office.timeZone };
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: office.serviceUrl,
    timestamp: now,
    localTimestamp: now,
    localTimezone: office.timeZone,
    locale,
    // The name is optional in an activity (microsoft-apis.md D).
    from: {
      id: mriOf(person.id),
      ...(person.displayName && { name: person.displayName }),
      aadObjectId: person.id,
    },
    recipient: { id: office.botId, name: office.botName },
    ...place,
    ...what,
    entities: [client, ...(what.entities ?? [])],
  };
}
