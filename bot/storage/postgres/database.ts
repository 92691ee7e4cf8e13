/** A row from the database. Each query names the type that it selects. */
export type Row = Record<string, unknown>;

/** Runs SQL, on the database itself or in one transaction. */
export interface Sql {
  /** Runs one statement with its values. Throws the driver's error, with its SQLSTATE in `code`. */
  query<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs several statements without values. */
  execute(script: string): Promise<void>;
}

/** PostgreSQL, inside this process or on a server. */
export interface Database extends Sql {
  /** True inside this process, where no other process can connect to it. */
  readonly embedded: boolean;
  /**
   * Commits everything that `work` did, or nothing. Runs `work` again after a deadlock or serialisation failure, so
   * `work` must do no other I/O. Inside `work`, a query on the database itself would wait forever, so it throws.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The log of the storage. pino fits. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
