/** A row that came in a form that the bot does not know. */
export interface MaybeUnclear {
  /** Its raw text stands where the name would. It is shown, nobody judges it, and no step is about it. */
  readonly unclear?: true;
}

/** The rows that can be judged. */
export function understood<T extends MaybeUnclear>(rows: readonly T[] | undefined): readonly T[] {
  return (rows ?? []).filter(({ unclear }) => unclear !== true);
}
