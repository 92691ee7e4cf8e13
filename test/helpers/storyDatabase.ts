import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database for one world. */
export interface StoryDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** `npm run test:clock` and the signed stories set it, so that both databases play every story. */
const ON_SERVER = process.env['STORIES_ON'] === 'server';
const SERVER = process.env['TEST_DATABASE_URL'];

/** Makes an empty database on the server, or returns `undefined`: then the world uses the embedded one, in memory. */
export async function storyDatabase(): Promise<StoryDatabase | undefined> {
  if (!ON_SERVER || !SERVER) return undefined;
  const name = `latchkey_story_${randomUUID().replaceAll('-', '')}`;
  await atServer(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => atServer(`drop database if exists ${name} with (force)`) };
}

async function atServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
