import type { Database, Log } from './database.js';
import { openServer, type PasswordSource } from './pgServer.js';
import { openEmbedded } from './pglite.js';

/** The address of a PostgreSQL server, or else the folder of the embedded database. */
export interface DatabasePlace {
  readonly url?: string;
  /** Where the password of a server comes from. Absent: from its address. */
  readonly password?: PasswordSource;
  readonly folder: string;
}

/** Opens the database of the bot. A server is connected to at the first query. */
export async function openDatabase({ url, password, folder }: DatabasePlace, log: Log): Promise<Database> {
  return url ? openServer(url, log, password) : openEmbedded(folder, log);
}
