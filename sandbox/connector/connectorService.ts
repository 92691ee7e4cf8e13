import { asArray, asObject, asString, isObject, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import { tenantId } from '../tenant/seed.js';
import type { UserRecord } from '../tenant/records.js';
import {
  ConnectorError,
  malformed,
  notInTeam,
  unknownConversation,
  unknownMember,
} from './connectorError.js';
import { mriOf, splitThread } from './ids.js';
import { messagesOf } from './messagesOf.js';
import type { TeamsConnector } from './teamsConnector.js';

type Handler = (teams: TeamsConnector, params: Record<string, string>, request: SandboxRequest) => Answer;

/** The part of the Bot Framework's connector API v3 that Teams offers. */
const routes = [
  route('POST', '/conversations', createConversation),
  route('POST', '/conversations/{id}/activities', send),
  route('POST', '/conversations/{id}/activities/{activity}', send),
  route('PUT', '/conversations/{id}/activities/{activity}', update),
  route('DELETE', '/conversations/{id}/activities/{activity}', remove),
  route('GET', '/conversations/{id}/members', (teams, { id }) => ok(members(teams, id!).map(account))),
  route('GET', '/conversations/{id}/pagedmembers', pagedMembers),
  route('GET', '/conversations/{id}/members/{member}', member),
  route('GET', '/teams/{id}', (teams, { id }) => ok(teamDetails(teams, id!))),
  route('GET', '/teams/{id}/conversations', teamChannels),
];

function route(method: string, path: string, handle: Handler) {
  return { method, pattern: pathPattern(`/connector/v3${path}`), handle };
}

export function connectorService(teams: TeamsConnector, request: SandboxRequest): Answer {
  try {
    for (const { method, pattern, handle } of routes) {
      const params = method === request.method ? pattern.match(request.path) : undefined;
      if (params) return handle(teams, params, request);
    }
    throw new ConnectorError(404, 'NotFound', `The connector has no ${request.method} ${request.path}.`);
  } catch (error) {
    if (error instanceof ConnectorError) return error.answer();
    throw error;
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** microsoft-apis.md D3: a personal chat by the person's id, or a new thread in a channel. */
function createConversation(
  teams: TeamsConnector,
  _: Record<string, string>,
  request: SandboxRequest,
): Answer {
  const body = asObject(request.body);
  const channelId = asString(asObject(asObject(body.channelData).channel).id);
  if (channelId) return createThread(teams, channelId, body);
  const wanted = asString(asObject(asArray(body.members)[0]).id);
  if (!wanted) throw malformed('A new conversation needs members or channelData.channel.id.');
  // microsoft-apis.md D3: a user principal name or a mail address is not an id here.
  const person = wanted.includes('@') ? undefined : teams.person(wanted);
  if (!person) throw malformed(`Bad request: '${wanted}' is not a user id.`);
  checkTenant(body);
  const id = teams.personalChat(person.id);
  const first = isObject(body.activity) ? teams.send(id, oneMessage(body.activity)) : undefined;
  return { status: 201, body: { id, ...(first ? { activityId: first.id } : {}) } };
}

function createThread(teams: TeamsConnector, channelId: string, body: Json): Answer {
  if (!teams.channel(channelId)) throw unknownConversation();
  if (!isObject(body.activity)) throw malformed('A new thread in a channel needs an activity.');
  const post = teams.send(channelId, oneMessage(body.activity));
  return { status: 201, body: { id: post.conversationId, activityId: post.id } };
}

function checkTenant(body: Json): void {
  const given = asString(body.tenantId) ?? asString(asObject(asObject(body.channelData).tenant).id);
  if (given !== tenantId) throw malformed('A personal conversation needs the tenant id.');
}

/** microsoft-apis.md D3: of a text beside a card Teams makes two messages, and says the id of neither. */
function send(teams: TeamsConnector, params: Record<string, string>, request: SandboxRequest): Answer {
  const posts = messagesOf(request.body).map((one) => teams.send(params.id!, one));
  return posts.length === 1 ? { status: 201, body: { id: posts[0]!.id } } : { status: 202, body: {} };
}

/** Throws `ConnectorError` where the activity would be several messages (microsoft-apis.md D3). */
function oneMessage(body: unknown): unknown {
  if (messagesOf(body).length > 1) throw malformed('Activity resulted into multiple skype activities');
  return body;
}

function update(teams: TeamsConnector, params: Record<string, string>, request: SandboxRequest): Answer {
  return ok({ id: teams.update(params.id!, params.activity!, oneMessage(request.body)).id });
}

function remove(teams: TeamsConnector, params: Record<string, string>): Answer {
  teams.remove(params.id!, params.activity!);
  return { status: 200 };
}

function members(teams: TeamsConnector, conversationId: string): UserRecord[] {
  const { channelId } = splitThread(conversationId);
  // D3: not for a bot that is not in the roster.
  if (teams.channel(channelId) && !teams.team.botInstalled) throw notInTeam();
  if (teams.channel(channelId)) return teams.team.members.flatMap((id) => teams.person(id) ?? []);
  const owner = teams.ownerOfChat(conversationId);
  if (!owner) throw unknownConversation();
  return [owner];
}

function member(teams: TeamsConnector, params: Record<string, string>): Answer {
  const person = teams.person(params.member!);
  const found = members(teams, params.id!).find((candidate) => candidate.id === person?.id);
  if (!found) throw unknownMember();
  return ok(account(found));
}

/** Pages of `pageSize`. Teams allows 50 to 500, the sandbox any size. */
function pagedMembers(
  teams: TeamsConnector,
  params: Record<string, string>,
  request: SandboxRequest,
): Answer {
  const all = members(teams, params.id!);
  const size = Number(request.query.get('pageSize') ?? 200);
  const start = Number(request.query.get('continuationToken') ?? 0);
  const more = start + size < all.length ? { continuationToken: String(start + size) } : {};
  return ok({ members: all.slice(start, start + size).map(account), ...more });
}

/** A member as Teams describes it. The object id has two names. */
function account(user: UserRecord): Json {
  return {
    id: mriOf(user.id),
    objectId: user.id,
    aadObjectId: user.id,
    name: user.displayName,
    givenName: user.givenName,
    surname: user.surname,
    email: user.mail,
    userPrincipalName: user.userPrincipalName,
    tenantId,
    userRole: user.userType === 'Guest' ? 'guest' : 'user',
  };
}

function teamDetails(teams: TeamsConnector, id: string): Json {
  const { team } = teams;
  if (id !== team.id || !team.botInstalled) throw unknownConversation();
  const counts = { channelCount: team.channels.length, memberCount: team.members.length };
  return { id: team.id, name: team.name, aadGroupId: team.aadGroupId, ...counts };
}

/** microsoft-apis.md D9: each channel with its type. The general channel has no name here. */
function teamChannels(teams: TeamsConnector, params: Record<string, string>): Answer {
  teamDetails(teams, params.id!);
  const conversations = teams.team.channels.map(({ id, name, type = 'standard' }) =>
    id === teams.team.id ? { id, type } : { id, name, type },
  );
  return ok({ conversations });
}
