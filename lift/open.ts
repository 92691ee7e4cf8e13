import { SILENT, type Database } from '../bot/storage/postgres/database.js';
import { migrate } from '../bot/storage/postgres/migrate.js';
import { openEmbedded } from '../bot/storage/postgres/pglite.js';
import { openServer } from '../bot/storage/postgres/pgServer.js';
import { createJobQueue } from '../bot/storage/queue/jobQueue.js';
import { PostgresRequestStore } from '../bot/storage/stores/requestStore.js';
import type { RequestStore } from '../bot/unlock/ports/requestStore.js';

/** The bot's database, as far as this command needs it. */
export interface Opened {
  readonly database: Database;
  readonly requests: RequestStore;
  close(): Promise<void>;
}

/** Opens the database of DATABASE_URL, or else of DATA_FOLDER. Its jobs are run by the bot, now or at its next start. */
export async function open(env: Readonly<Record<string, string | undefined>>): Promise<Opened> {
  const url = env['DATABASE_URL']?.trim();
  const folder = env['DATA_FOLDER']?.trim() || '.latchkey/data';
  const database = url ? openServer(url, SILENT) : await openEmbedded(folder);
  try {
    await migrate(database);
    const jobs = await createJobQueue({ database, log: SILENT });
    return {
      database,
      requests: new PostgresRequestStore(database, jobs),
      close: async () => {
        await jobs.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
