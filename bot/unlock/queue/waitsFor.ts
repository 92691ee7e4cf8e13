import { handoverOf, handoverState } from '../handover/state.js';
import type { Person } from '../person.js';
import { isGathering, isOpen, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/** What an open request waits for. */
export type WaitsFor =
  /** The bot reads the evidence. Nobody can decide before that. */
  | { readonly kind: 'evidence' }
  /** One of `needed` approvals. `next` counts from 1. */
  | { readonly kind: 'approval'; readonly next: number; readonly needed: number }
  /** A hand-off: somebody has to take it. */
  | { readonly kind: 'person' }
  /** The bot carries it out. */
  | { readonly kind: 'work' }
  /** An admin has to do a step in the portal. */
  | { readonly kind: 'hand' }
  /** A new password or pass waits for this approver to read it out. `opened`: nobody has said yet that it was. */
  | { readonly kind: 'handover'; readonly by: Person; readonly until: Instant; readonly opened: boolean }
  /** Somebody took the hand-off and has not closed it. */
  | { readonly kind: 'taken'; readonly by: Person };

/** Says what a request waits for. `undefined` when it is over, and nothing waits to be read out. */
export function waitsFor(request: UnlockRequest): WaitsFor | undefined {
  if (!isOpen(request)) return waitsToBeReadOut(request);
  if (request.status === 'taken') return { kind: 'taken', by: request.approval.by };
  if (request.status !== 'pending') {
    if (request.steps.some(({ state }) => state === 'by-hand')) return { kind: 'hand' };
    return waitsToBeReadOut(request) ?? { kind: 'work' };
  }
  if (isGathering(request)) return { kind: 'evidence' };
  if (request.handOff) return { kind: 'person' };
  return { kind: 'approval', next: request.approvals.length + 1, needed: request.approvalsNeeded };
}

function waitsToBeReadOut(request: UnlockRequest): WaitsFor | undefined {
  const handover = handoverOf(request);
  if (!handover || handover.issuedAnew || !('approval' in request)) return undefined;
  const state = handoverState(handover);
  if (state !== 'waits' && state !== 'opened') return undefined;
  const by = handover.opened?.by ?? request.approval.by;
  return { kind: 'handover', by, until: handover.until, opened: state === 'opened' };
}
