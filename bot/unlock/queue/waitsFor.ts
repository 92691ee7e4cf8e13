import type { Person } from '../person.js';
import { isGathering, isOpen, type UnlockRequest } from '../request/request.js';

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
  /** Somebody took the hand-off and has not closed it. */
  | { readonly kind: 'taken'; readonly by: Person };

/** Says what a request waits for. `undefined` when it is over. */
export function waitsFor(request: UnlockRequest): WaitsFor | undefined {
  if (!isOpen(request)) return undefined;
  if (request.status === 'taken') return { kind: 'taken', by: request.approval.by };
  if (request.status !== 'pending') {
    return { kind: request.steps.some(({ state }) => state === 'by-hand') ? 'hand' : 'work' };
  }
  if (isGathering(request)) return { kind: 'evidence' };
  if (request.handOff) return { kind: 'person' };
  return { kind: 'approval', next: request.approvals.length + 1, needed: request.approvalsNeeded };
}
