import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/server.js';
import type { SavedTeams } from '../../sandbox/connector/teamsConnector.js';
import type { Call } from '../../sandbox/http/callLog.js';

const FOLDER = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));

/** The key that sealed what the fixtures keep. It protects nothing else. */
export const CREDENTIAL_KEY = Buffer.from('a key for fixtures, and no other').toString('base64');

/** In the place of the sandbox's address, which is another one each time. */
export const NOWHERE = 'http://sandbox.invalid';

/** What a version of the bot left behind when it was stopped in the middle of its work. */
export interface LeftBehind {
  /** When that was, by the clock of its world. A century ahead, so that it is never in the past. */
  readonly stoppedAt: string;
  /** Its requests by what they are there for. */
  readonly requests: Readonly<Record<string, string>>;
  readonly freezeId: string;
  /** Every message in Teams, with the cards whose buttons people will still press. */
  readonly teams: SavedTeams;
  /** Whose account was disabled, by object id. */
  readonly disabled: readonly string[];
  /** What the bot changed in the tenant. */
  readonly changes: readonly Pick<Call, 'method' | 'path' | 'body'>[];
}

export function readLeftBehind(version: string): LeftBehind {
  return JSON.parse(readFileSync(`${FOLDER}${version}.json`, 'utf8')) as LeftBehind;
}

/** The database as SQL, for an empty one: `pg_dump` of a server. Also what PGlite runs. */
export function readDump(version: string, sandbox: Sandbox): string {
  return readFileSync(`${FOLDER}${version}.sql`, 'utf8').replaceAll(NOWHERE, sandbox.url);
}

export function dumpFile(version: string): string {
  return `${FOLDER}${version}`;
}

/** Teams and the tenant as they were. */
export async function putBack({ teams, changes, disabled }: LeftBehind, sandbox: Sandbox): Promise<void> {
  sandbox.teams.restore(teams);
  for (const { method, path, body } of changes) {
    const response = await fetch(sandbox.url + encodeURI(path), {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} cannot be done again: ${response.status}`);
  }
  for (const { id } of sandbox.tenant.everybody())
    sandbox.tenant.arrange(id, { accountEnabled: !disabled.includes(id) });
  sandbox.calls.clear();
}
