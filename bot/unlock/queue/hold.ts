import { sameId, type Person } from '../person.js';
import { approvalsOf, isOpen, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { waitsFor } from './waitsFor.js';

/**
 * An approver looks at a request, so that others look at another one. It is no approval, and nobody else is kept from
 * deciding. It is not a part of the request: it must not make the cards of others out of date.
 */
export interface Hold {
  readonly requestId: string;
  readonly by: Person;
  readonly at: Instant;
  /** It ends by itself. */
  readonly until: Instant;
  /** Absent when they took it themselves. */
  readonly handedBy?: Person;
}

/** How long a hold lasts. After that somebody may have gone to lunch. */
const HOLD_MS = 15 * 60_000;

/** A hold of this person, from now on. */
export function holdOf(request: UnlockRequest, by: Person, at: Instant, handedBy?: Person): Hold {
  const until = new Date(Date.parse(at) + HOLD_MS).toISOString();
  return { requestId: request.id, by, at, until, ...(handedBy && { handedBy }) };
}

/** True while somebody has to look at the request: before each decision, and when a step waits for a hand. */
export function mayBeHeld(request: UnlockRequest): boolean {
  const waits = waitsFor(request)?.kind;
  return waits === 'evidence' || waits === 'approval' || waits === 'person' || waits === 'hand';
}

/** The hold, if it counts now: its time is not over, and its holder has not decided yet. */
export function holdNow(request: UnlockRequest, hold: Hold | undefined, at: Instant): Hold | undefined {
  if (!hold || hold.until <= at || !isOpen(request) || !mayBeHeld(request)) return undefined;
  const hasDecided = approvalsOf(request).some(
    ({ by, at: when }) => sameId(by.id, hold.by.id) && when >= hold.at,
  );
  return hasDecided ? undefined : hold;
}
