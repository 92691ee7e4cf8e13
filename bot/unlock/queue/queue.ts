import { isAlso, whyNotTrusted } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { isFrozen } from '../limits/isFrozen.js';
import { sameId } from '../person.js';
import type { QueueStart, RequestStore } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import { askers, type UnlockRequest } from '../request/request.js';
import { holdNow, type Hold } from './hold.js';

/** One request that waits, and who looks at it. */
export interface QueueLine {
  readonly request: UnlockRequest;
  readonly hold?: Hold;
}

/** A part of what waits, the oldest first. */
export interface QueuePage {
  readonly lines: readonly QueueLine[];
  /** How many wait before the first line. */
  readonly before: number;
  /** How many wait in all. */
  readonly total: number;
}

export type QueueSeen =
  | { readonly kind: 'seen'; readonly page: QueuePage }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface QueueOptions {
  readonly store: RequestStore;
  /** What the directory says about somebody who decides on anything, now. Throws `RemoteError`. */
  readonly standing: (personId: string, others: readonly string[]) => Promise<PolicyFacts>;
  readonly now: () => Date;
}

/** More lines, each with its buttons, would make the card too large (microsoft-apis.md D4). */
export const PAGE = 6;

/** What waits for an approver. Only approvers read it: their rights are read each time. */
export class Queue {
  constructor(private readonly options: QueueOptions) {}

  /**
   * A page for this reader. Throws `RemoteError`.
   * @param audience `one`: the reader alone. What they asked for, and what is about them, is left out then: others decide
   *   on it, and what the evidence says is not for them. `channel`: everybody there sees all cards anyway
   */
  async page(readerId: string, start: QueueStart, audience: 'one' | 'channel'): Promise<QueueSeen> {
    const { store, standing, now } = this.options;
    const except = audience === 'one' ? readerId : undefined;
    const at = now().toISOString();
    const { requests, before, total } = await store.waitingFrom(start, PAGE, at, except);
    const facts = await standing(readerId, othersIn(requests, readerId));
    const refusal = whyNotTrusted(facts, 'not-approver');
    if (refusal) return { kind: 'refused', refusal };
    if (await store.change((tx) => isFrozen(tx, readerId, 'queue', at)))
      return { kind: 'refused', refusal: { kind: 'frozen' } };
    const shown = except === undefined ? requests : requests.filter((one) => !isTheirs(one, facts));
    const holds = await store.holdsOn(shown.map(({ id }) => id));
    const lines = shown.map((request) => {
      const hold = holdNow(
        request,
        holds.find(({ requestId }) => requestId === request.id),
        at,
      );
      return { request, ...(hold && { hold }) };
    });
    return { kind: 'seen', page: { lines, before, total } };
  }
}

function partiesTo(request: UnlockRequest): readonly string[] {
  return [...askers(request), request.subject].map(({ id }) => id);
}

function othersIn(requests: readonly UnlockRequest[], readerId: string): readonly string[] {
  return [...new Set(requests.flatMap(partiesTo))].filter((id) => !sameId(id, readerId));
}

/** True when the reader asked for it, or it is about them, under another account of theirs. */
function isTheirs(request: UnlockRequest, facts: PolicyFacts): boolean {
  return partiesTo(request).some((id) => isAlso(facts, id));
}
