import { ANNOUNCE } from '../decide/decision.js';
import { mayDecide, namedByDirectory } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import type { Outcome } from '../intents.js';
import { isFrozen } from '../limits/isFrozen.js';
import { type Actor, type Person, sameId } from '../person.js';
import type { Directory } from '../ports/directory.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Settle } from '../settling.js';
import type { Instant } from '../values.js';
import { holdNow, holdOf, mayBeHeld, type Hold } from './hold.js';

/** What an approver wants with a hold. `cardVersion` says nothing: a hold is about no state of the request. */
export type HoldIntent =
  | { readonly kind: 'hold' | 'let-go'; readonly cardVersion: number }
  /** Another approver shall look at it. */
  | { readonly kind: 'hand-to'; readonly cardVersion: number; readonly to: string };

export interface HoldingOptions {
  readonly store: RequestStore;
  readonly directory: Pick<Directory, 'members'>;
  /** What somebody may do on this request, read now. Throws `RemoteError`. */
  readonly rights: (personId: string, request: UnlockRequest) => Promise<PolicyFacts>;
  /** The group whose members decide on this request. */
  readonly groupFor: (request: UnlockRequest) => string;
  readonly now: () => Date;
}

/** Whom a request can be handed to. `more`: how many others there are. */
export interface Candidates {
  readonly people: readonly Person[];
  readonly more: number;
}

export type Offered =
  | ({ readonly kind: 'seen'; readonly request: UnlockRequest } & Candidates)
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

/** More names would make the card too large. */
const MOST_CANDIDATES = 60;

/** True for what `Holding` does. */
export function isHoldIntent<T extends { readonly kind: string }>(
  intent: T | HoldIntent,
): intent is HoldIntent {
  return intent.kind === 'hold' || intent.kind === 'let-go' || intent.kind === 'hand-to';
}

/** Who looks at which request. A hold changes nothing of the request, and nobody is kept from deciding by it. */
export class Holding {
  constructor(private readonly options: HoldingOptions) {}

  /** Takes, lets go or hands on. Throws `RemoteError` when the rights could not be read. */
  async act(requestId: string, intent: HoldIntent, actor: Actor, settle?: Settle): Promise<Outcome> {
    const { rights, store, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const facts = await rights(actor.id, request);
    const refusal = mayDecide(request, actor, facts);
    if (refusal) return { kind: 'refused', refusal, request };
    const by = namedByDirectory(actor, facts);
    const to = intent.kind === 'hand-to' ? await this.recipient(request, intent.to) : by;
    if (!to) return { kind: 'refused', refusal: { kind: 'cannot-hand' }, request };
    const at = now().toISOString();
    return store.change(async (tx) => {
      const refused = (kind: Refusal): Outcome => ({ kind: 'refused', refusal: kind, request });
      if (await isFrozen(tx, actor.id, 'hold', at)) return refused({ kind: 'frozen' });
      await tx.alone(`hold:${request.id}`);
      const current = await tx.load(request.id);
      if (!current || !mayBeHeld(current)) return refused({ kind: 'not-now' });
      const why = await this.store(tx, current, intent, { by, to, at });
      if (why) return refused(why);
      await settle?.(tx, { kind: 'done', request: current });
      return { kind: 'done', request: current };
    });
  }

  /** Whom the actor can hand this request to: who may decide on it. Throws `RemoteError`. */
  async offer(requestId: string, actor: Actor): Promise<Offered> {
    const { store, rights, directory, groupFor } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const refusal = mayDecide(request, actor, await rights(actor.id, request));
    if (refusal) return { kind: 'refused', refusal };
    if (!mayBeHeld(request)) return { kind: 'refused', refusal: { kind: 'not-now' } };
    const parties = [actor, ...askers(request), request.subject];
    const people = (await directory.members(groupFor(request)))
      .filter(({ enabled, guest }) => enabled && !guest)
      .filter(({ id }) => !parties.some((party) => sameId(party.id, id)))
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    const shown = people.slice(0, MOST_CANDIDATES);
    return { kind: 'seen', request, people: shown, more: people.length - shown.length };
  }

  /** Who gets it, if they may decide on it. Their rights are read now, like those of whoever hands it on. */
  private async recipient(request: UnlockRequest, id: string): Promise<Person | undefined> {
    const facts = await this.options.rights(id, request);
    const actor = { id, name: facts.person?.name ?? '', tenantId: request.tenantId };
    return mayDecide(request, actor, facts) ? undefined : { id, name: actor.name };
  }

  /** Returns why not. */
  private async store(
    tx: Transaction,
    request: UnlockRequest,
    { kind }: HoldIntent,
    { by, to, at }: { readonly by: Person; readonly to: Person; readonly at: Instant },
  ): Promise<Refusal | undefined> {
    const now = holdNow(request, await tx.holdOn(request.id), at);
    const isOther = now !== undefined && !sameId(now.by.id, by.id);
    if (kind !== 'hand-to' && isOther) return { kind: 'held', by: now.by.name, until: now.until };
    if (kind === 'let-go') {
      await tx.endHold(request.id);
      await tx.append(request.id, [{ what: 'let-go', at, actorId: by.id }]);
      await tx.enqueue(request.id, [ANNOUNCE]);
      return undefined;
    }
    const hold = holdOf(request, to, at, sameId(to.id, by.id) ? undefined : by);
    await tx.saveHold(hold);
    await tx.append(request.id, [eventOf(hold, by, at)]);
    // Once more when it is over, so that no card names somebody who looks elsewhere.
    await tx.enqueue(request.id, [ANNOUNCE, { ...ANNOUNCE, after: hold.until }]);
    return undefined;
  }
}

function eventOf(hold: Hold, by: Person, at: Instant) {
  if (!hold.handedBy) return { what: 'held', at, actorId: by.id } as const;
  return { what: 'handed-on', at, actorId: by.id, detail: { toId: hold.by.id } } as const;
}
