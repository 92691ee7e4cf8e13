import type { Command } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { closeAfter, takeAfter } from './after.js';
import { approve } from './approve.js';
import { decideStep } from './steps.js';
import { firstAid } from './firstAid.js';
import { endPending } from './endPending.js';
import type { Person } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { mayDecide, namedByDirectory } from './policy.js';
import { isReason } from './reason.js';
import { askSignIn } from './signInProof.js';
import { askVoucher } from './vouching.js';
import { readOut } from '../handover/decideHandover.js';
import { askAt } from '../handover/decideHelped.js';
import { isGathering, isOpen, type UnlockRequest } from '../request/request.js';
import { isSettled } from '../request/step.js';

/** The commands that only an approver may give. */
export type ApproverCommand = Extract<
  Command,
  {
    kind:
      | 'approve'
      | 'ask-voucher'
      | 'ask-sign-in'
      | 'first-aid'
      | 'false-alarm'
      | 'deny'
      | 'take'
      | 'close'
      | 'confirm-by-hand'
      | 'read-out';
  }
>;

type Of<K extends ApproverCommand['kind']> = Extract<ApproverCommand, { kind: K }>;

/** Checks the rights first, then the state, then the version of the card. So a refusal says no more than it must. */
export function decideByApprover(
  request: UnlockRequest,
  command: ApproverCommand,
  remedies: Remedies,
): Decision {
  const refusal = mayDecide(request, command.actor, command.facts);
  if (refusal) return refused(refusal);
  switch (command.kind) {
    case 'approve':
      return approve(request, command, remedies);
    case 'ask-voucher':
      return askVoucher(request, command);
    case 'ask-sign-in':
      return askSignIn(request, command);
    case 'first-aid':
      return firstAid(request, command, remedies);
    case 'false-alarm':
      return falseAlarm(request, command);
    case 'deny':
      return deny(request, command);
    case 'take':
      return take(request, command);
    case 'close':
      return close(request, command);
    case 'confirm-by-hand':
      return confirmByHand(request, command, remedies);
    case 'read-out':
      return readOut(request, command);
  }
}

function deny(request: UnlockRequest, command: Of<'deny'>): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (command.cardVersion !== request.version) return refused({ kind: 'stale' });
  // The account is shut already. Somebody has to say what it was: a break-in or a false alarm.
  if (request.firstAid) return refused({ kind: 'first-aid-given' });
  const reason = command.reason.trim();
  if (!isReason(reason)) return refused({ kind: 'reason-needed' });
  const denial = { by: person(command), at: command.at, reason };
  const { steps, effects, audit } = endPending(request, command.at);
  const event = { what: 'denied', at: command.at, actorId: command.actor.id, detail: { reason } } as const;
  return accepted({ ...request, steps, status: 'denied', denial }, effects, event, ...audit);
}

/**
 * The approver saw no break-in in the evidence. The bot changes nothing, and the audit trail keeps the reason. What first
 * aid did stays on record, and is given back from this card.
 */
function falseAlarm(request: UnlockRequest, command: Of<'false-alarm'>): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (request.kind !== 'contain') return refused({ kind: 'not-now' });
  if (isGathering(request)) return refused({ kind: 'evidence-pending' });
  if (command.cardVersion !== request.version) return refused({ kind: 'stale' });
  const note = command.note.trim();
  if (!isReason(note)) return refused({ kind: 'reason-needed' });
  const { at } = command;
  const approval = { by: person(command), at };
  const steps = request.steps.filter(isSettled);
  const seen = { steps, approvals: [], approval, finishedAt: at, note, falseAlarm: true } as const;
  return accepted({ ...request, ...seen, status: 'unchanged' }, [ANNOUNCE], {
    what: 'false-alarm',
    at,
    actorId: command.actor.id,
    detail: { note },
  });
}

/** An approver takes a hand-off, or a request that is over and not solved, and does the work from now on. */
function take(request: UnlockRequest, command: Of<'take'>): Decision {
  if (!isOpen(request)) return takeAfter(request, person(command), command.at);
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (!request.handOff) return refused({ kind: 'not-now' });
  if (command.cardVersion !== request.version) return refused({ kind: 'stale' });
  const approval = { by: person(command), at: command.at };
  return accepted({ ...request, status: 'taken', approval }, [ANNOUNCE], {
    what: 'taken',
    at: command.at,
    actorId: command.actor.id,
  });
}

/** An approver says how it ended: a hand-off that was taken, or a request that is over and not solved. */
function close(request: UnlockRequest, command: Of<'close'>): Decision {
  const note = command.note.trim();
  if (isOpen(request) && request.status !== 'taken') return refused(alreadyDone(request));
  if (!isReason(note)) return refused({ kind: 'reason-needed' });
  if (request.status !== 'taken') return closeAfter(request, person(command), command.at, note);
  const asks = { kind: 'handover', after: askAt(command.at) } as const;
  return accepted({ ...request, status: 'resolved', finishedAt: command.at, note }, [ANNOUNCE, asks], {
    what: 'closed',
    at: command.at,
    actorId: command.actor.id,
    detail: { note },
  });
}

/** An approver says that they did the waiting step in the portal. */
function confirmByHand(request: UnlockRequest, command: Of<'confirm-by-hand'>, remedies: Remedies): Decision {
  const index = request.steps.findIndex((step) => step.state === 'by-hand');
  if (index < 0) return refused(request.status === 'executing' ? { kind: 'not-now' } : alreadyDone(request));
  const { at } = command;
  const done = { kind: 'settle-step', at, index, result: { state: 'done' } } as const;
  return decideStep(request, { ...done, byHand: person(command) }, remedies);
}

function person({ actor, facts }: ApproverCommand): Person {
  return namedByDirectory(actor, facts);
}
