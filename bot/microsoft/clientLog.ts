/** What the clients need of a logger. A pino `Logger` fits. The clients log no token, no body and no search text. */
export interface Log {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}
