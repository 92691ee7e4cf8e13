/** One step of the schema. A released step never changes, so a correction is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}
