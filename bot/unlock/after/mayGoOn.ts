import { canBeAnswered } from '../handover/decideHelped.js';
import { sameId } from '../person.js';
import { askers, isBreakIn, type Status, type UnlockRequest } from '../request/request.js';
import type { GoesOn, GoneOn } from '../request/after.js';

const BROKEN: readonly Status[] = ['failed', 'partly-resolved'];
const TAKEABLE: readonly Status[] = ['failed', 'partly-resolved', 'expired', 'denied'];
const UNHELPED: readonly Status[] = ['expired', 'denied', 'withdrawn', 'failed'];
const SOLVED: readonly Status[] = ['resolved', 'partly-resolved', 'unchanged'];

/** True when an approver may have the bot try again what failed. Past a limit of Microsoft it only fails once more. */
export function mayRetry(request: UnlockRequest): boolean {
  const failed = request.steps.some(
    (step) => step.state === 'failed' && step.reason.kind !== 'limit-reached',
  );
  return BROKEN.includes(request.status) && failed && isLeft(request);
}

/** True when an approver may take a request that is over, to deal with it by hand. */
export function mayBeTaken(request: UnlockRequest): boolean {
  return TAKEABLE.includes(request.status) && isLeft(request) && !request.after?.taken;
}

/** True when an approver may write how it ended. A denial says it already, unless somebody took it after that. */
export function mayBeClosed(request: UnlockRequest): boolean {
  const { after, status } = request;
  if (after?.closed || (after?.goneOn ?? []).length > 0) return false;
  return after?.taken !== undefined || (TAKEABLE.includes(status) && status !== 'denied');
}

/**
 * True when this person may ask the same again with one click. Not what they left because of a break-in.
 * @param told the request as they may know it (`asTold`)
 */
export function mayAskAnew(told: UnlockRequest, personId: string): boolean {
  const isForBreakIn = told.status === 'withdrawn' && told.breakInSaid !== undefined;
  return UNHELPED.includes(told.status) && !isForBreakIn && mayGoOnAs(told, personId);
}

/**
 * True when this person may say that it still does not work. Not while they have no password or pass yet.
 * @param told the request as they may know it (`asTold`)
 */
export function maySayStill(told: UnlockRequest, personId: string): boolean {
  const isTheirs = isBreakIn(told) || canBeAnswered(told);
  return SOLVED.includes(told.status) && isTheirs && mayGoOnAs(told, personId);
}

/** The request that goes on from this one for this reader. `undefined` when there is none. */
export function goesOnFor({ after }: UnlockRequest, personId: string): GoneOn | undefined {
  return (after?.goneOn ?? []).find(({ how, by }) => how === 'retried' || sameId(by.id, personId));
}

/**
 * Only who asked, and once. Bringing things back is asked by an approver, on the card of the break-in. Who asks for a
 * caller has to say anew how they made sure who calls.
 */
function mayGoOnAs(told: UnlockRequest, personId: string): boolean {
  if (told.kind === 'restore' || told.caller) return false;
  return askers(told).some(({ id }) => sameId(id, personId)) && goesOnFor(told, personId) === undefined;
}

/** Nobody closed it, and it does not go on elsewhere. */
function isLeft({ after }: UnlockRequest): boolean {
  return !after?.closed && (after?.goneOn ?? []).length === 0;
}

/** True when it may go on like that, for this person. */
export function mayGoOn(request: UnlockRequest, told: UnlockRequest, how: GoesOn, personId: string): boolean {
  switch (how) {
    case 'retried':
      return mayRetry(request);
    case 'asked-anew':
      return mayAskAnew(told, personId);
    case 'still-not-working':
      return maySayStill(told, personId);
  }
}
