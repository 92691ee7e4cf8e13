import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/server.js';
import type { SavedTeams } from '../../sandbox/connector/teamsConnector.js';
import type { Call } from '../../sandbox/http/callLog.js';

const FOLDER = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));

/** The key that sealed the credentials in the fixtures. It protects nothing else. */
export const CREDENTIAL_KEY = Buffer.from('a key for fixtures, and no other').toString('base64');

/** Replaces the sandbox's address in the fixtures, because that differs in every run. */
export const NOWHERE = 'http://sandbox.invalid';

/** What a version of the bot left when it was stopped in the middle of its work. */
export interface LeftBehind {
  /** When it stopped, on the clock of its world. It is a century ahead, so that it is never in the past. */
  readonly stoppedAt: string;
  /** The ids of its requests, by their purpose. */
  readonly requests: Readonly<Record<string, string>>;
  readonly freezeId: string;
  /** Every message in Teams. People will still press the buttons of these cards. */
  readonly teams: SavedTeams;
  /** Object ids of the disabled accounts. */
  readonly disabled: readonly string[];
  /** What the bot changed in the tenant. */
  readonly changes: readonly Pick<Call, 'method' | 'path' | 'body'>[];
}

export function readLeftBehind(version: string): LeftBehind {
  return JSON.parse(readFileSync(`${FOLDER}${version}.json`, 'utf8')) as LeftBehind;
}

/** The database as SQL from `pg_dump`, for an empty database. PGlite also runs it. */
export function readDump(version: string, sandbox: Sandbox): string {
  return readFileSync(`${FOLDER}${version}.sql`, 'utf8').replaceAll(NOWHERE, sandbox.url);
}

export function dumpFile(version: string): string {
  return `${FOLDER}${version}`;
}

/** Restores Teams and the tenant. */
export async function putBack({ teams, changes, disabled }: LeftBehind, sandbox: Sandbox): Promise<void> {
  sandbox.teams.restore(teams);
  countRulesAsThen(sandbox);
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

/**
 * The tenant of the dump numbered the rules of a mailbox from here on. The sandbox gives them numbers of 64 bits since, as
 * Exchange does, and a dump cannot follow: the numbers are in its audit trail.
 */
const RULES_FROM = 1_000_000_000_000;

function countRulesAsThen({ tenant }: Sandbox): void {
  for (const { id } of tenant.everybody()) {
    const box = tenant.mailbox(id);
    if (!box) continue;
    const rules = box.latest().rules.map((rule) => {
      const RuleIdentity = String(RULES_FROM + rule.Priority);
      return { ...rule, RuleIdentity, Identity: `${rule.Identity.split('\\')[0]}\\${RuleIdentity}` };
    });
    box.write({ ...box.latest(), rules }, tenant.now());
  }
}
