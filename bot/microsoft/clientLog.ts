/**
 * What the clients need of a logger. A pino `Logger` fits. Each call is one line: `info` when it was answered, else `warn`.
 * The clients log no token, no body and no search text.
 */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}
