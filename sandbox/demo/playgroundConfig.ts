/** The tenant of a Microsoft 365 Agents Playground window: the content of `.m365agentsplayground.yml`. */

/** A person of the tenant, with the directory's data. */
export interface PlaygroundPerson {
  readonly aadObjectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly givenName?: string;
  readonly surname?: string;
}

/** The people and names that one window shows. */
export interface PlaygroundTenant {
  readonly name: string;
  readonly tenantId: string;
  /** The object id of the person at this window. `people` must contain it. */
  readonly me: string;
  /** At least six. The Playground needs exactly five besides `me`, so the first five others are used. */
  readonly people: readonly PlaygroundPerson[];
  readonly botName?: string;
  readonly teamName?: string;
  /** The one channel besides General. */
  readonly channelName?: string;
}

/** The ids in the activities that a window sends. */
export interface PlaygroundIds {
  readonly botId: string;
  readonly userId: string;
  readonly chatId: string;
  readonly groupChatId: string;
  readonly teamId: string;
  /** As in Teams, General's conversation id is the team's id. */
  readonly generalId: string;
  readonly channelId: string;
}

const OTHERS = 5;

/** The Teams user id (`from.id`) of a person. Unlike in Teams, it contains the object id. */
function teamsUserId(aadObjectId: string): string {
  return `29:${aadObjectId}`;
}

/** The ids of a window. Team and channels contain the window's name, so a post never reaches another window. */
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

/** The text of the configuration file. JSON is YAML, so `JSON.stringify` does the escaping. */
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

/** A person in the words of the configuration file. It spells "userPrincipleName" like this. */
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
