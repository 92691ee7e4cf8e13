import type { Command } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { goOn } from './after.js';
import { decideByApprover } from './byApprover.js';
import { decideRecheck } from './recheck.js';
import { decideEvidence } from './evidence.js';
import { givenBack, link } from './incidents.js';
import { endPending } from './endPending.js';
import { decideStep } from './steps.js';
import { cameBack } from './cameBack.js';
import { decideWatched } from './watched.js';
import { issuedAnew, lookedForSignIn, open, remind, wiped } from '../handover/decideHandover.js';
import { askHelped, helped } from '../handover/decideHelped.js';
import { addDetails } from './addDetails.js';
import { beginCounting } from '../losses/beginCounting.js';
import { askedForLosses, countedLosses } from '../losses/decideLosses.js';
import { leaveForBreakIn } from './leaveForBreakIn.js';
import { withdraw } from './withdraw.js';
import { timeIsUpAt } from './deadline.js';
import { decideProof } from './proofs.js';
import { sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { heardExpiredAt, heardThatItExpired, waitsAnew } from '../request/told.js';
import { askers, isBreakIn, isOpen, stoppedWaitingAt, type UnlockRequest } from '../request/request.js';

type OfHandover = Extract<
  Command,
  {
    kind:
      | 'open-credential'
      | 'wiped'
      | 'remind-handover'
      | 'looked-for-sign-in'
      | 'issued-anew'
      | 'ask-helped'
      | 'helped';
  }
>;

type OfAsker = Extract<
  Command,
  { kind: 'withdraw' | 'leave-for-break-in' | 'add-details' | 'join' | 'ask-again' }
>;

type OfReading = Extract<
  Command,
  {
    kind: 'evidence-read' | 'evidence-finished' | 'checked' | 'losses-asked' | 'losses-counted' | 'watched';
  }
>;

const COUNTED_EVERY_MS = 5 * 60_000;

/**
 * The life of a request (design.md, "The life of a request") as one pure function: no clock, no I/O, no SDK. In one
 * transaction the caller stores `request` if its version is unchanged, appends `audit` and enqueues `effects`.
 * @param remedies the catalogue; the rules know a remedy only by its facts
 */
export function decide(request: UnlockRequest, command: Command, remedies: Remedies): Decision {
  return beginCounting(request, decisionOn(request, command, remedies), command.at);
}

function decisionOn(request: UnlockRequest, command: Command, remedies: Remedies): Decision {
  switch (command.kind) {
    case 'approve':
    case 'ask-voucher':
    case 'ask-sign-in':
    case 'first-aid':
    case 'false-alarm':
    case 'deny':
    case 'take':
    case 'close':
    case 'confirm-by-hand':
    case 'read-out':
      return decideByApprover(request, command, remedies);
    case 'vouch':
    case 'voucher-unreached':
    case 'unreached':
    case 'prove':
    case 'sign-in-not-them':
      return decideProof(request, command);
    case 'withdraw':
    case 'leave-for-break-in':
    case 'add-details':
    case 'join':
    case 'ask-again':
      return decideOfAsker(request, command);
    case 'go-on':
      return goOn(request, command);
    case 'link':
      return link(request, command, remedies);
    case 'given-back':
      return givenBack(request, command);
    case 'came-back':
      return cameBack(request, command);
    case 'expire':
      return expire(request, command.at, remedies);
    case 'evidence-read':
    case 'evidence-finished':
    case 'checked':
    case 'losses-asked':
    case 'losses-counted':
    case 'watched':
      return decideWhatWasRead(request, command);
    case 'open-credential':
    case 'wiped':
    case 'remind-handover':
    case 'looked-for-sign-in':
    case 'issued-anew':
    case 'ask-helped':
    case 'helped':
      return decideOfHandover(request, command);
    default:
      return decideStep(request, command, remedies);
  }
}

/** Somebody who waits for it says more, joins, or gives up. */
function decideOfAsker(request: UnlockRequest, command: OfAsker): Decision {
  switch (command.kind) {
    case 'withdraw':
      return withdraw(request, command);
    case 'leave-for-break-in':
      return leaveForBreakIn(request, command);
    case 'add-details':
      return addDetails(request, command);
    case 'join':
      return join(request, command);
    case 'ask-again':
      return askAgain(request, command);
  }
}

/** The bot read something: before a decision, or after one. */
function decideWhatWasRead(request: UnlockRequest, command: OfReading): Decision {
  switch (command.kind) {
    case 'evidence-read':
    case 'evidence-finished':
      return decideEvidence(request, command);
    case 'checked':
      return decideRecheck(request, command);
    case 'losses-asked':
      return askedForLosses(request, command);
    case 'losses-counted':
      return countedLosses(request, command);
    case 'watched':
      return decideWatched(request, command);
  }
}

/** What comes after the change: the credential reaches the person, and it helps or does not. */
function decideOfHandover(request: UnlockRequest, command: OfHandover): Decision {
  switch (command.kind) {
    case 'open-credential':
      return open(request, command);
    case 'wiped':
      return wiped(request, command);
    case 'remind-handover':
      return remind(request, command);
    case 'looked-for-sign-in':
      return lookedForSignIn(request, command);
    case 'issued-anew':
      return issuedAnew(request, command);
    case 'ask-helped':
      return askHelped(request, command);
    case 'helped':
      return helped(request, command);
  }
}

function join(request: UnlockRequest, command: Extract<Command, { kind: 'join' }>): Decision {
  if (!isOpen(request)) return refused(alreadyDone(request));
  const { by, at, caller, waitsUntil } = command;
  const isBack = stoppedWaitingAt(request, by.id) !== undefined;
  const isAmong = askers(request).some((asker) => sameId(asker.id, by.id));
  if (isAmong && !isBack) return refused({ kind: 'not-now' });
  const stoppedWaiting = (request.stoppedWaiting ?? []).filter(({ id }) => !sameId(id, by.id));
  const waits = isBack ? { stoppedWaiting } : { joined: [...request.joined, by] };
  const joined = { ...request, ...waits, ...(caller && { caller }) };
  const detail = { ...(caller && { caller: caller.check }) };
  const event = { what: 'joined', at, actorId: by.id, detail } as const;
  if (!isBreakIn(request) || at < request.expiresAt) return accepted(joined, [ANNOUNCE], event);
  return accepted(
    waitsAnew(joined, by.id, waitsUntil),
    [ANNOUNCE, { kind: 'expire', after: waitsUntil }],
    event,
  );
}

/**
 * Posts no new card. The existing card shows how often people asked again. It counts one repeat in five minutes, so
 * that the card does not change while the approver reads it.
 */
function askAgain(request: UnlockRequest, command: Extract<Command, { kind: 'ask-again' }>): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const { by, at, waitsUntil } = command;
  const { times = 0, at: last = request.createdAt } = request.askedAgain ?? {};
  const heard = heardExpiredAt(request, by.id);
  if (!heard && Date.parse(at) - Date.parse(last) < COUNTED_EVERY_MS) return refused({ kind: 'not-now' });
  const askedAgain = { times: times + 1, at };
  const event = { what: 'asked-again', at, actorId: by.id, detail: { times: askedAgain.times } } as const;
  if (!heard) return accepted({ ...request, askedAgain }, [ANNOUNCE], event);
  const anew = waitsAnew({ ...request, askedAgain }, by.id, waitsUntil);
  return accepted(anew, [ANNOUNCE, { kind: 'expire', after: waitsUntil }], event);
}

/** The time is over: for the decision of a pending request, or for the step that waits for an admin. */
function expire(request: UnlockRequest, at: string, remedies: Remedies): Decision {
  const due = timeIsUpAt(request);
  if (due === undefined) return refused(alreadyDone(request));
  // A job for the earlier deadline may run while the later deadline is still in the future.
  if (at < due) return refused({ kind: 'not-now' });
  if (request.status === 'executing') {
    const index = request.steps.findIndex((step) => step.state === 'by-hand');
    const reason = { kind: 'nobody-confirmed' } as const;
    const failed = { kind: 'settle-step', at, index, result: { state: 'failed', reason } } as const;
    return decideStep(request, failed, remedies);
  }
  if (request.status !== 'pending') return refused({ kind: 'not-now' });
  if (isBreakIn(request)) return accepted(heardThatItExpired(request, at), [ANNOUNCE]);
  const { steps, effects, audit } = endPending(request, at);
  const expired = { ...request, steps, status: 'expired', finishedAt: at } as const;
  return accepted(expired, effects, { what: 'expired', at }, ...audit);
}
