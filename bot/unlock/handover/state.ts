import type { Finished, UnlockRequest } from '../request/request.js';
import type { Handover, SignInLook } from '../request/handover.js';
import { isDryRun } from '../request/step.js';

/** How far a handover is. `opened` is not `read-out`: only its approver can say that. */
export type HandoverState = 'waits' | 'opened' | 'read-out' | 'signed-in' | 'not-handed-over';

/** Returns how far the handover is. */
export function handoverState(handover: Handover): HandoverState {
  if (handover.signedIn) return 'signed-in';
  if (handover.readOut) return 'read-out';
  if (handover.opened) return 'opened';
  return handover.notHandedOver ? 'not-handed-over' : 'waits';
}

/** The handover that people read about. Nobody gets the password of a containment. */
export function handoverOf({ kind, handover }: UnlockRequest): Handover | undefined {
  return kind === 'contain' ? undefined : handover;
}

/** What came of a request, in one word for every card, message and figure. */
export type Outcome =
  | UnlockRequest['status']
  /** The change is made. The person does not have the password or pass yet, as far as anybody said. */
  | 'handing-over'
  /** An approver opened it, and nobody said that it was read out. */
  | 'opened'
  /** It was read out. Whether they are in is not known. */
  | 'handed-over'
  /** Nobody opened it in time. The person cannot get in. */
  | 'not-handed-over'
  /** An approver saw no break-in, after somebody had stopped it: what that changed is changed. */
  | 'false-alarm'
  /** Of a break-in: each chosen step was done, and nobody gave the account back yet. */
  | 'contained'
  /** Of a break-in: the account was given back, with a request that says where a new password is. */
  | 'given-back'
  /** The person, or who asked for them, says that it still does not work. */
  | 'did-not-help'
  /** Nothing was sent, because the bot only tries itself. */
  | 'dry-run';

/**
 * Returns what came of a request. "Solved" means that the person is in: a change that needs a handover is not solved
 * before that (design.md rule 10). Where a step failed, that stays said once it is handed over.
 */
export function outcomeOf(request: UnlockRequest): Outcome {
  if (!isSolved(request)) return outcomeOfUnsolved(request);
  if (request.helped?.answer === 'no') return 'did-not-help';
  if (request.kind === 'contain') return outcomeOfContaining(request);
  const handover = handoverOf(request);
  if (!handover || request.helped?.answer === 'yes') return request.status;
  switch (handoverState(handover)) {
    case 'waits':
      return 'handing-over';
    case 'opened':
      return 'opened';
    case 'not-handed-over':
      return 'not-handed-over';
    case 'read-out':
      return request.status === 'resolved' ? 'handed-over' : request.status;
    case 'signed-in':
      return request.status;
  }
}

function outcomeOfUnsolved(request: UnlockRequest): Outcome {
  if (isChangedAlarm(request)) return 'false-alarm';
  return request.status === 'failed' && wasDryRun(request) ? 'dry-run' : request.status;
}

/** True where no step was sent, because of a dry run. What was as wanted already needed none. */
function wasDryRun({ steps }: UnlockRequest): boolean {
  const failed = steps.filter(({ state }) => state !== 'not-needed');
  return failed.length > 0 && failed.every((step) => isDryRun(step));
}

function isChangedAlarm({ kind, steps, ...request }: UnlockRequest): boolean {
  const isAlarm = kind === 'contain' && 'falseAlarm' in request && request.falseAlarm === true;
  return isAlarm && steps.some(({ state }) => state === 'done');
}

/** A break-in is solved when nothing is left to give back: it took nothing, and the account is secured. */
function outcomeOfContaining({ id, status, givenBack }: Finished): Outcome {
  if (status !== 'resolved' || givenBack?.by === id) return status;
  return givenBack ? 'given-back' : 'contained';
}

/** True when the steps did what they should, or some of them did. */
export function isSolved(request: UnlockRequest): request is Finished {
  return request.status === 'resolved' || request.status === 'partly-resolved';
}

/** What is known about a sign-in since it was opened. Never that there was none. */
export type SignInKnown =
  | { readonly kind: 'seen' }
  /** No look was made yet, or the log had nothing yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'unread'; readonly look: SignInLook }
  /** The log showed none up to that moment. */
  | { readonly kind: 'none-shown'; readonly until: string };

/** Returns what the looks say. */
export function signInKnown({ signedIn, looks = [] }: Handover): SignInKnown {
  if (signedIn) return { kind: 'seen' };
  const last = looks.findLast(({ at }) => at !== undefined);
  if (last?.result === 'unread') return { kind: 'unread', look: last };
  const isOver = looks.length > 0 && looks.every(({ at }) => at !== undefined);
  return isOver && last?.at ? { kind: 'none-shown', until: last.at } : { kind: 'looking' };
}

/** True when an approver may have another one made: nobody opened it, or nobody said that it was read out. */
export function canIssueAnew(request: UnlockRequest): boolean {
  const handover = handoverOf(request);
  if (!handover || handover.issuedAnew || !('finishedAt' in request)) return false;
  const state = handoverState(handover);
  return state === 'not-handed-over' || state === 'opened';
}
