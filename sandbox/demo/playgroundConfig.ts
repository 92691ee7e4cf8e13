/** What a Microsoft 365 Agents Playground window is told about its tenant: the content of `.m365agentsplayground.yml`. */

/** Somebody of the tenant, as the directory knows them. */
export interface PlaygroundPerson {
  readonly aadObjectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly givenName?: string;
  readonly surname?: string;
}

/** Who and what one window shows. */
export interface PlaygroundTenant {
  readonly name: string;
  readonly tenantId: string;
  /** The object id of the person who sits at this window; must be one of `people`. */
  readonly me: string;
  /** At least six: the Playground wants exactly five besides `me`, the first five are taken. */
  readonly people: readonly PlaygroundPerson[];
  readonly botName?: string;
  readonly teamName?: string;
  /** The one channel next to General. */
  readonly channelName?: string;
}

/** The ids a window uses in the activities it sends. */
export interface PlaygroundIds {
  readonly botId: string;
  readonly userId: string;
  readonly chatId: string;
  readonly groupChatId: string;
  readonly teamId: string;
  /** General's conversation id is the team's id, as in Teams. */
  readonly generalId: string;
  readonly channelId: string;
}

const OTHERS = 5;

/** The Teams user id (`from.id`) of a person: not the object id, as in Teams, but derived from it. */
function teamsUserId(aadObjectId: string): string {
  return `29:${aadObjectId}`;
}

/** The ids of a window. Team and channels carry the window's name, so that a post for one never lands in another. */
export function playgroundIds(tenant: Pick<PlaygroundTenant, 'name' | 'me'>): PlaygroundIds {
  const teamId = `19:team-${tenant.name}@thread.tacv2`;
  return {
    botId: '28:latchkey',
    userId: teamsUserId(tenant.me),
    chatId: `a:chat-${tenant.me}`,
    groupChatId: `19:group-${tenant.name}@thread.v2`,
    teamId,
    generalId: teamId,
    channelId: `19:channel-${tenant.name}@thread.tacv2`,
  };
}

/** The configuration file's text. JSON is YAML, so nothing needs escaping by hand. */
export function playgroundConfig(tenant: PlaygroundTenant): string {
  const ids = playgroundIds(tenant);
  const me = tenant.people.find((person) => person.aadObjectId === tenant.me);
  const others = tenant.people.filter((person) => person.aadObjectId !== tenant.me).slice(0, OTHERS);
  if (me === undefined) throw new Error(`playground ${tenant.name}: ${tenant.me} is not one of its people`);
  if (others.length < OTHERS)
    throw new Error(`playground ${tenant.name}: needs ${OTHERS} people besides ${me.displayName}`);
  const config = {
    version: '0.1.1',
    tenantId: tenant.tenantId,
    bot: { id: ids.botId, name: tenant.botName ?? 'Latchkey' },
    currentUser: user(me),
    users: others.map(user),
    personalChat: { id: ids.chatId },
    groupChat: { id: ids.groupChatId, name: 'Group chat' },
    team: {
      id: ids.teamId,
      name: tenant.teamName ?? 'IT Helpdesk',
      aadGroupId: '0c0ffee0-0000-4000-8000-000000000001',
      channels: [{ id: ids.channelId, name: tenant.channelName ?? 'Approvals' }],
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** A person in the words of the configuration file; "userPrincipleName" is its spelling. */
function user(person: PlaygroundPerson): Record<string, string> {
  const [first = person.displayName, ...rest] = person.displayName.split(' ');
  return {
    id: teamsUserId(person.aadObjectId),
    name: person.displayName,
    userPrincipleName: person.userPrincipalName,
    aadObjectId: person.aadObjectId,
    givenName: person.givenName ?? first,
    surname: person.surname ?? rest.join(' '),
    email: person.userPrincipalName,
  };
}
