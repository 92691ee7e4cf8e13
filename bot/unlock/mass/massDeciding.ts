import { ANNOUNCE } from '../decide/decision.js';
import { isAlso, whyNotTrusted } from '../decide/policy.js';
import { isReason } from '../decide/reason.js';
import type { Refusal } from '../decide/refusal.js';
import { countedSince } from '../limits/countedSince.js';
import { isFrozen } from '../limits/isFrozen.js';
import { HOUR_MS, type Limits } from '../limits/limits.js';
import { type Actor, type Language, sameId } from '../person.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import type { Instant } from '../values.js';
import { declarationAt, declaredBy, declarersOf, versionOf } from './declaration.js';
import type { MassLockout } from './massLockout.js';
import type { MassMember } from './member.js';
import { progressOf } from './progress.js';

/** What an approver clicked on the card of a lock-out. */
export type MassWish =
  | { readonly kind: 'mass-declare'; readonly cardVersion: number }
  /** Everything up to the place that the card showed last. */
  | ({ readonly kind: 'mass-all'; readonly cardVersion: number } & Why)
  | ({ readonly kind: 'mass-chosen'; readonly cardVersion: number; readonly choice: readonly number[] } & Why)
  | { readonly kind: 'mass-none'; readonly cardVersion: number; readonly reason: string };

/** `reason`: why accounts are switched on again of which nobody knows who switched them off. Empty: not said. */
interface Why {
  readonly reason: string;
  /** Comes from a token of Entra ID, never from a card. */
  readonly signedInAt?: Instant;
}

/** A lock-out with its requests, as its card shows it. */
export interface MassSeen {
  readonly lockout: MassLockout;
  readonly members: readonly MassMember[];
}

export type MassOutcome =
  | { readonly kind: 'done'; readonly seen: MassSeen }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

export interface MassDecidingOptions {
  readonly store: RequestStore;
  readonly tenantId: string;
  readonly limits: Pick<Limits, 'approvalsPerHour'>;
  /** What the directory says about a person, now. Throws `RemoteError`. */
  readonly standing: (personId: string, others: readonly string[]) => Promise<PolicyFacts>;
  readonly now: () => Date;
}

/** True for what `MassDeciding` does. */
export function isMassWish<T extends { readonly kind: string }>(wish: T | MassWish): wish is MassWish {
  return ['mass-declare', 'mass-all', 'mass-chosen', 'mass-none'].includes(wish.kind);
}

/** Stores more in the same transaction. */
type Alongside = (tx: Transaction) => Promise<void>;

/**
 * Declares a mass lock-out, and stores decisions on many requests at once. It decides none of them: a job takes each one
 * through `decide`, with the rights read then.
 */
export class MassDeciding {
  constructor(private readonly options: MassDecidingOptions) {}

  /** Throws `RemoteError` when it could not read the actor's rights. Then it changed nothing. */
  async act(
    id: string,
    wish: MassWish,
    { actor, language }: { readonly actor: Actor; readonly language: Language },
    alongside?: Alongside,
  ): Promise<MassOutcome> {
    const before = await this.read(id);
    if (!before) return { kind: 'unknown-request' };
    const { tenantId, standing, store, now } = this.options;
    if (!sameId(actor.tenantId, tenantId)) return refused({ kind: 'foreign-tenant' });
    const others = (before.lockout.declared?.by ?? []).map(({ person }) => person.id);
    const facts = await standing(actor.id, others);
    const at = now().toISOString();
    return store.change(async (tx) => {
      await tx.mass.aloneWith(before.lockout.cause);
      const lockout = await tx.mass.load(id);
      if (!lockout) return { kind: 'unknown-request' };
      // Somebody else declared it meanwhile. The directory was not asked whether they are this person.
      if (wish.kind === 'mass-declare' && versionOf(lockout) !== versionOf(before.lockout))
        return refused({ kind: 'stale' });
      const clicked = { actor, language, facts, at };
      const refusal =
        (await mayNotNow(tx, clicked)) ??
        (wish.kind === 'mass-declare'
          ? await declare(tx, lockout, wish.cardVersion, clicked)
          : await this.queue(tx, lockout, wish, clicked));
      if (refusal) return refused(refusal);
      await tx.enqueue(id, [{ kind: 'announce-many' }]);
      await alongside?.(tx);
      return { kind: 'done', seen: await seenIn(tx, id, lockout) };
    });
  }

  /** Who may decide sees the names, and nobody else. Throws `RemoteError`. */
  async look(id: string, actor: Actor): Promise<MassOutcome> {
    const { tenantId, standing, store, now } = this.options;
    const seen = await this.read(id);
    if (!seen) return { kind: 'unknown-request' };
    if (!sameId(actor.tenantId, tenantId)) return refused({ kind: 'foreign-tenant' });
    const untrusted = whyNotTrusted(await standing(actor.id, []), 'not-approver');
    if (untrusted) return refused(untrusted);
    const at = now().toISOString();
    const isBound = await store.change((tx) => isFrozen(tx, actor.id, 'approve', at));
    return isBound ? refused({ kind: 'frozen' }) : { kind: 'done', seen };
  }

  /** Returns a lock-out as its card shows it. `undefined` when there is none. */
  read(id: string): Promise<MassSeen | undefined> {
    return this.options.store.change(async (tx) => {
      const lockout = await tx.mass.load(id);
      return lockout && { lockout, members: await tx.mass.members(id) };
    });
  }

  /** Keeps the decision for each request that it is about. Its turn comes in a job. */
  private async queue(
    tx: Transaction,
    lockout: MassLockout,
    wish: Exclude<MassWish, { kind: 'mass-declare' }>,
    { actor, language, facts, at }: Clicked,
  ): Promise<Refusal | undefined> {
    const isTheirs = ({ people }: MassMember) =>
      people.some((id) => sameId(id, actor.id) || isAlso(facts, id));
    const { waiting } = progressOf(await tx.mass.members(lockout.id), at);
    const chosen = waiting.filter((member) => isMeant(member, wish) && !isTheirs(member));
    if (chosen.length === 0) return { kind: 'nothing-folded' };
    const verdict = wish.kind === 'mass-none' ? 'deny' : 'approve';
    const isReasonAsked = verdict === 'deny' || chosen.some(({ asksWhy }) => asksWhy);
    const reason = wish.reason.trim();
    if (isReasonAsked && !isReason(reason)) return { kind: 'reason-needed' };
    if (await this.isTooMany(tx, lockout, { actor, at, count: chosen.length }))
      return { kind: 'not-declared' };
    const signedInAt = 'signedInAt' in wish ? wish.signedInAt : undefined;
    const why = { ...(reason && { reason }), ...(signedInAt && { signedInAt }) };
    for (const { requestId, version } of chosen) {
      await tx.mass.queueDecision(requestId, { verdict, actor, language, cardVersion: version, at, ...why });
      await tx.enqueue(requestId, [{ kind: 'decide-folded' }]);
    }
    const detail = { verdict, count: chosen.length } as const;
    await tx.append(lockout.id, [{ what: 'mass-decided', at, actorId: actor.id, detail }]);
    return undefined;
  }

  /** Without a declaration one approver may decide no more than in any other hour. One more would freeze them. */
  private async isTooMany(
    tx: Transaction,
    lockout: MassLockout,
    { actor, at, count }: { readonly actor: Actor; readonly at: Instant; readonly count: number },
  ): Promise<boolean> {
    if (declarationAt(lockout, at) === 'holds') return false;
    const since = await countedSince(tx, actor.id, at, HOUR_MS);
    return (await tx.decisionsBy(actor.id, since)) + count > this.options.limits.approvalsPerHour;
  }
}

interface Clicked {
  readonly actor: Actor;
  readonly language: Language;
  readonly facts: PolicyFacts;
  readonly at: Instant;
}

/** The rights as they are now, a freeze of the actor, and a stop of everything. */
async function mayNotNow(tx: Transaction, { actor, facts, at }: Clicked): Promise<Refusal | undefined> {
  const untrusted = whyNotTrusted(facts, 'not-approver');
  if (untrusted) return untrusted;
  if (await isFrozen(tx, actor.id, 'declare', at)) return { kind: 'frozen' };
  return (await tx.runningStop()) ? { kind: 'stopped' } : undefined;
}

/** What a declarer asks for, and what is about them, leaves the lock-out. */
async function declare(
  tx: Transaction,
  lockout: MassLockout,
  cardVersion: number,
  { actor, facts, at }: Clicked,
): Promise<Refusal | undefined> {
  const declared = declaredBy(lockout, { actor, facts, at, cardVersion });
  if ('refusal' in declared) return declared.refusal;
  for (const id of await tx.mass.leave(lockout.id, declarersOf(declared, at)))
    await tx.enqueue(id, [ANNOUNCE]);
  await tx.mass.save(declared);
  const missing = declarationAt(declared, at) === 'holds' ? 0 : 1;
  await tx.append(lockout.id, [{ what: 'mass-declared', at, actorId: actor.id, detail: { missing } }]);
  // It ends by itself, and its card says so then.
  await tx.enqueue(lockout.id, [{ kind: 'announce-many', after: declared.declared!.until }]);
  return undefined;
}

function isMeant({ place }: MassMember, wish: Exclude<MassWish, { kind: 'mass-declare' }>): boolean {
  return wish.kind === 'mass-chosen' ? wish.choice.includes(place) : place <= wish.cardVersion;
}

async function seenIn(tx: Transaction, id: string, before: MassLockout): Promise<MassSeen> {
  return { lockout: (await tx.mass.load(id)) ?? before, members: await tx.mass.members(id) };
}

function refused(refusal: Refusal): MassOutcome {
  return { kind: 'refused', refusal };
}
