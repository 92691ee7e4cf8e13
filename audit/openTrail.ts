import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFrom } from '../bot/compose/databaseFrom.js';
import { hasTrail } from '../bot/storage/audit/auditChain.js';
import { SILENT, type Database } from '../bot/storage/postgres/database.js';
import { migrate } from '../bot/storage/postgres/migrate.js';
import { openDatabase } from '../bot/storage/postgres/openDatabase.js';

/** There is no audit trail, or no line in it. That is never called "holds": it may be the wrong database. */
export class NoTrail extends Error {
  constructor(where: string, what: string) {
    super(
      `${what} in ${where}. If the bot was used with it, the trail was removed: keep a copy, and compare it with your last ` +
        'backup. Otherwise look at DATABASE_URL and DATA_FOLDER: they have to be those of the bot.',
    );
    this.name = 'NoTrail';
  }
}

/** The database with the trail, and what to call it in a message. */
export interface Trail {
  readonly database: Database;
  readonly where: string;
}

/**
 * Opens the bot's database, and brings its tables up to date. Makes none: throws `NoTrail` where no trail is. Throws
 * `FolderInUse` beside a running bot, `NewerDatabase` and `NoDatabasePlace`.
 */
export async function openTrail(env: Readonly<Record<string, string | undefined>>): Promise<Trail> {
  const place = databaseFrom(env);
  const { url, folder } = place;
  const where = url ? 'the database of DATABASE_URL' : `the folder ${folder}`;
  if (!url && !existsSync(join(folder, 'data'))) throw new NoTrail(where, 'There is no audit trail');
  const database = await openDatabase(place, SILENT);
  try {
    if (!(await hasTrail(database))) throw new NoTrail(where, 'There is no audit trail');
    await migrate(database);
    return { database, where };
  } catch (error) {
    await database.close();
    throw error;
  }
}
