import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database for one world, or for the tests of one file. */
export interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** `npm run test:clock` and the signed stories set it, so that both databases play every story. */
const ON_SERVER = process.env['STORIES_ON'] === 'server';
const SERVER = process.env['TEST_DATABASE_URL'];

/** Makes an empty database on the server, or returns `undefined`: then the world uses the embedded one, in memory. */
export async function storyDatabase(): Promise<OwnDatabase | undefined> {
  return ON_SERVER && SERVER ? ownDatabase(SERVER) : undefined;
}

/** Makes an empty database on this server. */
export async function ownDatabase(server: string): Promise<OwnDatabase> {
  const name = `latchkey_test_${randomUUID().replaceAll('-', '')}`;
  await atServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => atServer(server, `drop database if exists ${name} with (force)`) };
}

/** Runs the work on an empty database of this server, which is dropped afterwards. */
export async function onDatabaseOfItsOwn<T>(server: string, work: (url: string) => Promise<T>): Promise<T> {
  const own = await ownDatabase(server);
  try {
    return await work(own.url);
  } finally {
    await own.drop();
  }
}

async function atServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
