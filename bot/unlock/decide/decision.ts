import type { AuditEvent } from '../audit/auditEvent.js';
import type { Effect } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import type { UnlockRequest } from '../request/request.js';

/** What follows from a command, or why it is refused. */
export type Decision =
  | {
      readonly ok: true;
      readonly request: UnlockRequest;
      readonly effects: readonly Effect[];
      readonly audit: readonly AuditEvent[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The effect that updates every card of the request. */
export const ANNOUNCE = { kind: 'announce' } as const satisfies Effect;

/** Accepts a command: the next version, its effects and its lines in the audit trail. */
export function accepted(
  request: UnlockRequest,
  effects: readonly Effect[],
  ...audit: readonly AuditEvent[]
): Decision {
  return { ok: true, request: { ...request, version: request.version + 1 }, effects, audit };
}

/** Keeps something for the bot itself: the next version, without an effect and without a line in the audit trail. */
export function noted(request: UnlockRequest): Decision {
  return { ok: true, request: { ...request, version: request.version + 1 }, effects: [], audit: [] };
}

/** Refuses a command. Nothing changes. */
export function refused(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

/** To lose a race is not an error. The refusal says who was first, and when. */
export function alreadyDone(request: UnlockRequest): Refusal {
  switch (request.status) {
    case 'pending':
      return { kind: 'not-now' };
    case 'denied':
      return { kind: 'already', status: 'denied', by: request.denial.by.name, at: request.denial.at };
    case 'expired':
    case 'withdrawn':
      return { kind: 'already', status: request.status, at: request.finishedAt };
    case 'approved':
    case 'executing':
    case 'taken':
    case 'resolved':
    case 'partly-resolved':
    case 'failed':
    case 'unchanged': {
      const status = request.handOff ? 'taken' : 'approved';
      return { kind: 'already', status, by: request.approval.by.name, at: request.approval.at };
    }
  }
}
