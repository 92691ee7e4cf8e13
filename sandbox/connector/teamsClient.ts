import { people, type Person } from '../tenant/seed.js';
import type { Activity } from './activity.js';
import type { Deliver, InvokeReply, Office, SignIn } from './inbound.js';
import { TeamsChannel } from './teamsChannel.js';
import type { TeamsConnector } from './teamsConnector.js';
import { TeamsPerson } from './teamsPerson.js';

export interface TeamsClientOptions {
  /** `http://127.0.0.1:3978`, with a path if it is not /api/messages. */
  botUrl: string;
  /** `sandbox.serviceUrl`: the address where the bot finds the connector. */
  serviceUrl: string;
  teams: TeamsConnector;
  tenantId: string;
  /** `28:` and the app id. */
  botId?: string;
  botName?: string;
  now?: () => Date;
  /** Default: the tenant's zone, Europe/Amsterdam. */
  timeZone?: string;
  /** Replaces HTTP to `botUrl`, for a bot in the same process. */
  deliver?: Deliver;
  /** Single sign-on. `sandbox.entra` signs such tokens. */
  signIn?: SignIn;
}

/** The bot's default id in the sandbox. */
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

  /** Returns the same object for the same person, because it keeps their own views of cards. */
  as(person: Person): TeamsPerson {
    const known = this.persons.get(person.id) ?? new TeamsPerson(this.office, person);
    this.persons.set(person.id, known);
    return known;
  }

  /** A channel of the helpdesk team, by name. Throws when there is none. */
  channel(name: string): TeamsChannel {
    const { channels } = this.office.teams.team;
    const found = channels.find((channel) => channel.name === name);
    if (!found)
      throw new Error(`No channel '${name}', only: ${channels.map((channel) => channel.name).join(', ')}`);
    return new TeamsChannel(this.office, found.id, found.name);
  }

  /** Installs the app for everybody, as an admin's policy does. */
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
