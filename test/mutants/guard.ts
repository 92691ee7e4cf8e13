/** A guard, and how to take it out. */
export interface Guard {
  /** Number of the line in docs/threat-model.md. */
  readonly line: number;
  readonly file: string;
  /** The code of the guard. It stands in the file once. */
  readonly find: string;
  /** The code without the guard. */
  readonly replace: string;
}
