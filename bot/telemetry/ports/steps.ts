/** How a run of a step ended. */
export const STEP_OUTCOMES = [
  'done',
  'not-needed',
  'by-hand',
  'failed',
  'postponed',
  'deferred',
  'not-allowed',
  'stopped',
  'lacks-rights',
] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** Does the work of a step, and notes how long it took and how it ended. The calls inside belong to the step. */
export type WatchStep = <T>(
  remedy: string,
  work: () => Promise<T>,
  outcomeOf: (value: T) => StepOutcome,
) => Promise<T>;
