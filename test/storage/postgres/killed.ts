/** A process that a test kills. It prints each row that the database has stored, and writes until the test kills it. */
import { writeSync } from 'node:fs';
import { SILENT } from '../../../bot/storage/postgres/database.js';
import { openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { createJobQueue } from '../../../bot/storage/queue/jobQueue.js';
import { withLease } from '../../../bot/storage/queue/leases.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { handledBy } from '../../contracts/helpers.js';

const [folder = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const database = await openEmbedded(folder);
await migrate(database);
await database.query('delete from pgboss.job');
const queue = await createJobQueue({ database, log: SILENT });
await queue.start(
  handledBy(() =>
    withLease(database, { key: 'work', holder: 'killed', ttlMs: 600_000 }, async () => {
      say('lease taken');
      await writeRows();
    }).then(() => undefined),
  ),
);
await queue.send('execute', 'killed-at-work');

/** Writes rows without end. */
async function writeRows(): Promise<void> {
  for (let row = 0; ; row++) {
    await database.query(`insert into settings (key, value) values ($1, '1')`, [`row-${row}`]);
    say(`row row-${row}`);
    if (row === 60) say('job begun');
  }
}
