import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import pg from 'pg';

// What a turn costs without any bot library: one HTTP request in, one read, one durable write, one HTTP request out. With
// DATABASE_URL the write is a commit of that PostgreSQL server. Without it, it is a line of a file and an fsync.

interface Memory {
  read(chat: string): Promise<unknown>;
  write(chat: string, state: string): Promise<unknown>;
}

async function onServer(url: string): Promise<Memory> {
  const pool = new pg.Pool({ connectionString: url });
  await pool.query('create table if not exists floor (chat text primary key, state text)');
  return {
    read: (chat) => pool.query('select state from floor where chat = $1', [chat]),
    write: (chat, state) =>
      pool.query(
        'insert into floor values ($1, $2) on conflict (chat) do update set state = excluded.state',
        [chat, state],
      ),
  };
}

async function inFile(): Promise<Memory> {
  const file = await open('floor.txt', 'a+');
  const known = new Map<string, string>();
  return {
    read: (chat) => Promise.resolve(known.get(chat)),
    write: async (chat, state) => {
      known.set(chat, state);
      await file.appendFile(`${chat} ${state}\n`);
      await file.datasync();
    },
  };
}

async function turn(memory: Memory, request: IncomingMessage): Promise<void> {
  const {
    conversation,
    serviceUrl,
    text: said,
    from,
    recipient,
  } = JSON.parse(await text(request)) as Activity;
  await memory.read(conversation.id);
  await memory.write(conversation.id, said);
  const answer = {
    type: 'message',
    text: `You said: ${said}`,
    conversation,
    from: recipient,
    recipient: from,
  };
  const url = new URL(`v3/conversations/${encodeURIComponent(conversation.id)}/activities`, serviceUrl);
  const posted = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(answer),
  });
  await posted.arrayBuffer();
}

const { DATABASE_URL, PORT } = process.env;
const memory = await (DATABASE_URL ? onServer(DATABASE_URL) : inFile());
const server = createServer((request, response) => {
  turn(memory, request).then(
    () => response.end(),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
console.log('The baseline is listening');
