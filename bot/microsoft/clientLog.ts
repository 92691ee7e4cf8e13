/** What the clients need of a logger; a pino `Logger` is one. Never given a token, a body or a search text. */
export interface Log {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}
