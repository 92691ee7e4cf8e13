import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT, type Database } from '../../../bot/storage/postgres/database.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { openServer } from '../../../bot/storage/postgres/pgServer.js';
import { createJobQueue } from '../../../bot/storage/queue/jobQueue.js';
import { JOB_NAMES } from '../../../bot/storage/queue/jobs.js';
import { TAKE_JOBS } from '../../../bot/storage/queue/takeJobs.js';
import { ownDatabase, type OwnDatabase } from '../../helpers/storyDatabase.js';

// A queue of 5,000 jobs costs a look no more than one of a few: PostgreSQL takes the oldest by an index.

const SERVER = process.env['TEST_DATABASE_URL'];
const WAITING = 5_000;
const PLACES = 4;
const LOOKED_THROUGH = 8;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

describe.skipIf(!SERVER)('a long queue (TEST_DATABASE_URL)', () => {
  let own: OwnDatabase | undefined;
  let database: Database;
  beforeAll(async () => {
    own = await ownDatabase(SERVER!);
    database = openServer(own.url);
    await migrate(database);
    await createJobQueue({ database, log: SILENT });
    for (const job of ['announce', 'execute', 'check'])
      await database.query(
        `insert into pgboss.job (name, data, start_after)
         select $1, jsonb_build_object('requestId', 'REQ-' || n), now() - n * interval '1 second'
         from generate_series(1, $2::int) n`,
        [job, WAITING],
      );
    await database.execute('analyze pgboss.job');
  });
  afterAll(async () => {
    await database?.close();
    await own?.drop();
  });

  it('is read by an index, and no further than there are places', async () => {
    const none: readonly string[] = [];
    const values = [[...JOB_NAMES], JOB_NAMES.map(() => PLACES), none, none, ['announce', 'execute'], none];
    const [row] = await database.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      `explain (analyze, format json) ${TAKE_JOBS}`,
      values,
    );
    const parts = partsOf(row!['QUERY PLAN'][0]!.Plan);
    const read = parts.filter((part) => part['Relation Name'] && part['Actual Loops'] > 0);
    const whole = read.filter((part) => part['Node Type'] === 'Seq Scan' && part['Actual Rows'] > PLACES);
    expect(whole).toEqual([]);
    const most = Math.max(...read.map((part) => part['Actual Rows'] * part['Actual Loops']));
    expect(most).toBeLessThanOrEqual(PLACES * LOOKED_THROUGH * 2);
  });
});

function partsOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(partsOf)];
}
