/** A row as the database gives it; each query names the shape it selects. */
export type Row = Record<string, unknown>;

/** Something that runs SQL: the database itself, or one transaction of it. */
export interface Sql {
  /** Runs one statement, its values apart from its text. Throws the driver's error, with its SQLSTATE in `code`. */
  query<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs several statements without values. */
  execute(script: string): Promise<void>;
}

/** PostgreSQL, in this process or on a server. */
export interface Database extends Sql {
  /** In this process, so that nobody else can be connected to it. */
  readonly embedded: boolean;
  /**
   * Commits what `work` did, or nothing. `work` runs again after a deadlock or serialisation failure: it must do
   * no other I/O. A query on the database itself from inside would wait for its own end, so that throws.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What storage tells the operator; pino fits. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
