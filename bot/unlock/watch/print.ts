/** One thing that a look can compare: `key` tells it from the others, `name` is what people read. */
export interface Print {
  readonly key: string;
  readonly name?: string;
  /** What counts about it, see `traits.ts`. Absent for a thing that is compared by its key alone. */
  readonly traits?: readonly string[];
}
