import { databaseFrom } from '../bot/compose/databaseFrom.js';
import { SILENT, type Database } from '../bot/storage/postgres/database.js';
import { migrate } from '../bot/storage/postgres/migrate.js';
import { openDatabase } from '../bot/storage/postgres/openDatabase.js';
import { createJobQueue } from '../bot/storage/queue/jobQueue.js';
import { PostgresRequestStore } from '../bot/storage/stores/requestStore.js';
import type { RequestStore } from '../bot/unlock/ports/requestStore.js';

/** The bot's database, as far as this command needs it. */
export interface Opened {
  readonly database: Database;
  readonly requests: RequestStore;
  close(): Promise<void>;
}

/**
 * Opens the database of the bot. Its jobs are run by the bot, now or at its next start. Throws `NoDatabasePlace`,
 * `FolderInUse` and `NewerDatabase`.
 */
export async function open(env: Readonly<Record<string, string | undefined>>): Promise<Opened> {
  const database = await openDatabase(databaseFrom(env), SILENT);
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
