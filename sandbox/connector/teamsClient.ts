import { people, type Person } from '../tenant/seed.js';
import type { Activity } from './activity.js';
import type { Deliver, InvokeReply, Office, SignIn } from './inbound.js';
import { TeamsChannel } from './teamsChannel.js';
import type { TeamsConnector } from './teamsConnector.js';
import { TeamsPerson } from './teamsPerson.js';

export interface TeamsClientOptions {
  /** `http://127.0.0.1:3978`, or with the path when it is not /api/messages. */
  botUrl: string;
  /** `sandbox.serviceUrl`: where the bot finds the connector. */
  serviceUrl: string;
  teams: TeamsConnector;
  tenantId: string;
  /** `28:` and the app id. */
  botId?: string;
  botName?: string;
  now?: () => Date;
  /** Default: where the tenant is, in Europe/Amsterdam. */
  timeZone?: string;
  /** Instead of HTTP to `botUrl`, for a bot in the same process. */
  deliver?: Deliver;
  /** Single sign-on; `sandbox.entra` signs such tokens. */
  signIn?: SignIn;
}

/** The bot's id in the sandbox when none is given. */
const sandboxBotId = '28:c0ffee00-0000-4000-8000-00000000b07a';

/** Plays people in Teams against a bot. */
export class TeamsClient {
  private readonly office: Office;
  private readonly persons = new Map<string, TeamsPerson>();

  constructor(options: TeamsClientOptions) {
    const { botId = sandboxBotId, botName = 'Latchkey', now = () => new Date(), botUrl, ...rest } = options;
    const { timeZone = 'Europe/Amsterdam', deliver = overHttp(botUrl) } = options;
    this.office = { ...rest, botId, botName, now, timeZone, deliver };
  }

  /** Always the same object for the same person, who keeps their own views of cards. */
  as(person: Person): TeamsPerson {
    const known = this.persons.get(person.id) ?? new TeamsPerson(this.office, person);
    this.persons.set(person.id, known);
    return known;
  }

  /** A channel of the helpdesk team, by name. */
  channel(name: string): TeamsChannel {
    const { channels } = this.office.teams.team;
    const found = channels.find((channel) => channel.name === name);
    if (!found)
      throw new Error(`No channel '${name}', only: ${channels.map((channel) => channel.name).join(', ')}`);
    return new TeamsChannel(this.office, found.id, found.name);
  }

  /** Gives the app to everybody, as an administrator's policy does. */
  async installForEverybody(): Promise<void> {
    for (const person of Object.values(people)) await this.as(person).install();
  }
}

export function createTeamsClient(options: TeamsClientOptions): TeamsClient {
  return new TeamsClient(options);
}

function overHttp(botUrl: string): Deliver {
  const url = new URL(botUrl);
  if (url.pathname === '/') url.pathname = '/api/messages';
  return async (activity: Activity): Promise<InvokeReply> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return text;
  }
}
