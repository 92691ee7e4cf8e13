import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { MARKS } from './signing.js';
import type { World } from './world.js';

/** The form of the bot's passwords: five words of a dictionary and four digits. */
const PASSWORD = /\b[A-Z][a-z]+(?:-[a-z]+){4}-[2-9]{4}\b/;

/**
 * Runs after a story. Fails when the world stores or shows a password or a pass of this story, or one of the marked
 * secrets with which a bot with real checks was started.
 */
export async function expectNoSecretsIn(world: World): Promise<void> {
  const haystack = await everythingIn(world);
  // Does not print the match, because a failing test is public.
  expect(PASSWORD.test(haystack), 'a password outside of its one card').toBe(false);
  const passes = new Set(world.sandbox.tenant.passHashes.values());
  const words = new Set(passes.size > 0 ? haystack.match(/[\w!@#$%^&*+=-]{6,48}/g) : []);
  for (const word of words) expect(passes.has(sha256(word)), 'a pass outside of its one card').toBe(false);
  expectNoneIn(haystack, Object.values(MARKS));
}

/**
 * All that a world stores or shows: the log, metrics, every message, calls to the tenant, what each ticket system was given, and the whole database with
 * its jobs.
 */
export async function everythingIn(world: World): Promise<string> {
  return [
    world.logged.join('\n'),
    await world.latchkey.storage.metrics().catch(() => ''),
    JSON.stringify(world.sandbox.teams.all()),
    JSON.stringify(world.sandbox.calls.all()),
    JSON.stringify(world.sandbox.tickets.received()),
    await dump(world),
  ].join('\n');
}

/** Fails when one of these secrets is in the haystack, in plain text or encoded. */
export function expectNoneIn(haystack: string, secrets: Iterable<string>): void {
  for (const secret of secrets) {
    for (const form of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]) {
      expect(haystack.includes(form), 'a secret outside of its one card').toBe(false);
    }
  }
}

/** Finds the text in an answer that has this hash. Only the person who clicked sees this answer. */
export function textWithHash(answer: unknown, hash: string | undefined): string | undefined {
  if (typeof answer === 'string') return sha256(answer) === hash ? answer : undefined;
  if (typeof answer !== 'object' || answer === null) return undefined;
  for (const part of Object.values(answer)) {
    const found = textWithHash(part, hash);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Every row of every table as text, including the job queue. */
async function dump({ query }: World): Promise<string> {
  const tables = await query(
    `select table_schema, table_name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = tables.map(async ({ table_schema: schema, table_name: table }) => {
    const found = await query(`select t::text as row from "${String(schema)}"."${String(table)}" t`);
    return found.map(({ row }) => String(row)).join('\n');
  });
  const text = (await Promise.all(rows)).join('\n');
  if (!text.includes('pg-boss') && tables.length < 10) throw new Error('The dump is not all of the database');
  return text;
}
