import { notOffered, optionsOf } from '../plan/options.js';
import type { Instant } from '../values.js';
import type { Remedies, RemedyFacts } from '../plan/remedy.js';
import { isFinished, type UnlockRequest } from '../request/request.js';
import type { Unsecured, UnsecuredStep } from '../request/unsecured.js';
import { changeKey, isAsWanted, type Step } from '../request/step.js';
import { leftByHand } from './leftByHand.js';
import { notReadOf } from './notRead.js';

/**
 * Returns what is not confirmed after the break-ins into one account. Empty when the account is secured (design.md rule
 * 4): a new password, signed out everywhere, every chosen step seen, everything chosen that the evidence advised,
 * nothing new there that only a human takes away, and read to its end what could hide a way back in.
 * @param breakIns those that are open, in the order in which they began. A later one can mend what an earlier one left
 */
export function unsecuredAfter(breakIns: readonly UnlockRequest[], remedies: Remedies): readonly Unsecured[] {
  const carriedOut = breakIns.filter(isOver);
  // What came back needs a containment of its own.
  const newest = carriedOut.at(-1);
  const isBack = newest !== undefined && 'cameBack' in newest && newest.cameBack !== undefined;
  const waiting: readonly Unsecured[] =
    carriedOut.length < breakIns.length || isBack ? ['not-contained'] : [];
  const evidence = carriedOut.at(-1)?.evidence;
  if (carriedOut.length === 0) return waiting;
  return [
    ...waiting,
    ...always(carriedOut, remedies),
    ...unique(carriedOut.flatMap((request, place) => left(request, carriedOut.slice(place), remedies))),
    ...leftByHand(carriedOut),
    ...notReadOf(evidence?.found ?? {}),
  ];
}

/** True for a break-in whose steps ran. A false alarm, a hand-off and what nobody allowed are none of those. */
export function wasCarriedOut(request: UnlockRequest): boolean {
  return isOver(request) && !('falseAlarm' in request && request.falseAlarm === true);
}

function isOver(request: UnlockRequest): boolean {
  return request.kind === 'contain' && isFinished(request);
}

/** What every break-in needs. */
function always(carriedOut: readonly UnlockRequest[], { all }: Remedies): readonly Unsecured[] {
  const steps = carriedOut.flatMap((request) => request.steps);
  return all.flatMap((remedy) => (remedy.secures && !isSeen(remedy, steps) ? [remedy.secures.missing] : []));
}

/** A sign-out before the new password counts for nothing: whoever had the old one could come back. */
function isSeen({ id, onlyAfter }: RemedyFacts, steps: readonly Step[]): boolean {
  const first = steps
    .filter(({ remedy, state }) => onlyAfter?.includes(remedy) && state === 'done')
    .map(endOf);
  return steps.some(
    (step) => step.remedy === id && isAsWanted(step) && first.every((moment) => moment <= endOf(step)),
  );
}

function endOf(step: Step): Instant {
  return 'at' in step ? step.at : '';
}

/** The chosen steps that were not seen, and those that the evidence advised and nobody chose. */
function left(
  request: UnlockRequest,
  fromHere: readonly UnlockRequest[],
  remedies: Remedies,
): readonly UnsecuredStep[] {
  const seen = new Set(fromHere.flatMap(({ steps }) => steps.filter(isAsWanted).map(changeKey)));
  const chosen = new Set(request.steps.map(changeKey));
  const isLeft = (one: Pick<Step, 'remedy' | 'target'>) =>
    !seen.has(changeKey(one)) && !remedies.find(one.remedy)?.secures;
  const all = [...optionsOf(request, remedies), ...notOffered(request, remedies)];
  const advised = all.filter((option) => option.advised);
  return [
    ...request.steps.filter(isLeft).map((step) => named('not-done', step)),
    ...advised
      .filter((option) => isLeft(option) && !chosen.has(changeKey(option)))
      .map((option) => named('not-chosen', option)),
  ];
}

function named(
  how: UnsecuredStep['left'],
  { remedy, target }: Pick<Step, 'remedy' | 'target'>,
): UnsecuredStep {
  if (!target) return { left: how, remedy };
  const { id, name, kind } = target;
  return { left: how, remedy, target: { id, name, ...(kind && { kind }) } };
}

function unique(steps: readonly UnsecuredStep[]): readonly UnsecuredStep[] {
  return [
    ...new Map(steps.map((step) => [changeKey({ remedy: step.remedy, target: step.target }), step])).values(),
  ];
}
