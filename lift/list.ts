import type { Sql } from '../bot/storage/postgres/database.js';
import { PostgresChannelRecord } from '../bot/storage/stores/channelRecord.js';
import type { Freeze } from '../bot/unlock/request/freeze.js';
import type { Stop } from '../bot/unlock/request/stop.js';

const USES = ['approvals', 'incidents'] as const;

/** Returns what is stopped, and which channels were chosen in Teams, in lines for the operator. */
export async function list(sql: Sql, now: Date): Promise<readonly string[]> {
  const stops = await sql.query<{ body: Stop }>('select body from stops where not ended');
  const freezes = await sql.query<{ body: Freeze }>(
    'select body from freezes where not lifted and until > $1::timestamptz order by until, id',
    [now.toISOString()],
  );
  const lines = [
    ...stops.map(
      ({ body }) => `stop ${body.id}: everything that gives, by ${body.by.name}, since ${body.at}`,
    ),
    ...freezes.map(({ body }) => `freeze ${body.id}: ${body.kind} ${body.person.name}, until ${body.until}`),
    ...(await channels(sql)),
  ];
  return lines.length > 0 ? lines : ['Nothing is stopped, and no channel was chosen in Teams.'];
}

async function channels(sql: Sql): Promise<readonly string[]> {
  const record = new PostgresChannelRecord(sql);
  const lines: string[] = [];
  for (const use of USES) {
    const place = await record.channelNow(use);
    if (place) lines.push(`channel ${use}: ${place.id}`);
    const open = await record.openChoice(use);
    if (open) lines.push(`channel ${use}: ${open.by.name} wants ${open.to.id}, until ${open.until}`);
  }
  return lines;
}
