import { isDoneInPart } from '../plan/doneInPart.js';
import type { Remedies } from '../plan/remedy.js';
import type { RequestKind } from '../request/request.js';
import type { Step } from '../request/step.js';
import type { Watch } from '../request/watch.js';
import type { Instant } from '../values.js';

const MINUTE_MS = 60_000;
/** At once, then after 15 minutes, an hour, a day and three days. */
export const LOOK_AFTER_MINUTES = [0, 15, 60, 24 * 60, 72 * 60] as const;

/**
 * Plans the looks after the last step. After a containment they compare with what was cleaned, also when the account
 * stays shut or somebody gives it back by hand. Empty when nothing was cleaned, and when no step lets anybody in.
 */
export function watchAfter(
  kind: RequestKind,
  steps: readonly Step[],
  at: Instant,
  remedies: Remedies,
): { watch?: Watch } {
  const isWatched = (step: Step) =>
    (step.state === 'done' || isDoneInPart(step, remedies)) &&
    (kind === 'contain' || remedies.find(step.remedy)?.gives !== undefined);
  if (!steps.some(isWatched)) return {};
  const due = (minutes: number) => new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();
  return { watch: { since: at, looks: LOOK_AFTER_MINUTES.map((minutes) => ({ due: due(minutes) })) } };
}
