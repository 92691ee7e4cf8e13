import { ANNOUNCE } from '../decide/decision.js';
import { namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Lifted, StoppedAll } from '../intents.js';
import type { Actor } from '../person.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import type { Freeze } from '../request/freeze.js';
import type { Stop } from '../request/stop.js';
import { liftedBy } from './freeze.js';
import { isFrozen } from './isFrozen.js';
import { LIFTS_NEEDED, partiesTo, stopLiftedBy } from './stop.js';

export interface StoppingOptions {
  readonly store: RequestStore;
  readonly now: () => Date;
  readonly newId: () => string;
  /** What the directory says about a person, now. Throws `RemoteError`. */
  readonly standing: (personId: string, others: readonly string[]) => Promise<PolicyFacts>;
}

/** Stores more in the same transaction. */
type Beside = (tx: Transaction) => Promise<void>;

/** Stops everything that gives, and lifts stops and freezes. All of it is on the audit trail. */
export class Stopping {
  constructor(private readonly options: StoppingOptions) {}

  /** Stops everything that gives. Throws `RemoteError` when it could not read the actor's rights. */
  async stop(actor: Actor): Promise<StoppedAll> {
    const { store, standing, now, newId } = this.options;
    const facts = await standing(actor.id, []);
    const untrusted = whyNotTrusted(facts, 'not-approver');
    if (untrusted) return { kind: 'refused', refusal: untrusted };
    const at = now().toISOString();
    return store.change(async (tx) => {
      await tx.alone('stop');
      if (await isFrozen(tx, actor.id, 'stop-everything', at))
        return { kind: 'refused', refusal: { kind: 'frozen' } };
      const running = await tx.runningStop();
      if (running) return { kind: 'already', stop: running };
      const by = namedByDirectory(actor, facts);
      const stop: Stop = { id: newId(), tenantId: actor.tenantId, by, at, lifts: [] };
      await tx.saveStop(stop);
      await tx.append(stop.id, [{ what: 'stopped', at, actorId: actor.id }]);
      await tx.enqueue(stop.id, [ANNOUNCE]);
      return { kind: 'stopped', stop };
    });
  }

  /**
   * Lifts a freeze, or a stop, so that its requests go on. Throws `RemoteError`.
   * @param alongside stores more in the same transaction
   */
  async lift(id: string, actor: Actor, alongside?: Beside): Promise<Lifted> {
    const { store } = this.options;
    const freeze = await store.loadFreeze(id);
    if (freeze) return this.liftFreeze(freeze, actor, alongside);
    const stop = await store.loadStop(id);
    return stop ? this.liftStop(stop, actor, alongside) : { kind: 'unknown-request' };
  }

  private async liftFreeze(freeze: Freeze, actor: Actor, alongside?: Beside): Promise<Lifted> {
    const { store, standing, now } = this.options;
    const facts = await standing(actor.id, freeze.involved);
    const at = now().toISOString();
    return store.change(async (tx) => {
      const lifted = liftedBy((await tx.loadFreeze(freeze.id)) ?? freeze, actor, facts, at);
      if ('refusal' in lifted) return { kind: 'refused', refusal: lifted.refusal };
      if (await isFrozen(tx, actor.id, 'lift', at)) return { kind: 'refused', refusal: { kind: 'frozen' } };
      await tx.saveFreeze(lifted);
      const detail = { kind: lifted.kind, subjectId: lifted.person.id };
      await tx.append(freeze.id, [{ what: 'lifted', at, actorId: actor.id, detail }]);
      await tx.enqueue(freeze.id, [ANNOUNCE]);
      await alongside?.(tx);
      return { kind: 'lifted', freeze: lifted };
    });
  }

  private async liftStop(stop: Stop, actor: Actor, alongside?: Beside): Promise<Lifted> {
    const { store, standing, now } = this.options;
    const facts = await standing(actor.id, partiesTo(stop));
    const waiting = await store.unfinished();
    const at = now().toISOString();
    return store.change(async (tx) => {
      await tx.alone('stop');
      const current = (await tx.loadStop(stop.id)) ?? stop;
      // Somebody else wanted it lifted meanwhile. The directory was not asked whether they are this person.
      if (current.lifts.length > stop.lifts.length) return { kind: 'refused', refusal: { kind: 'stale' } };
      const lifted = stopLiftedBy(current, actor, facts, at);
      if ('refusal' in lifted) return { kind: 'refused', refusal: lifted.refusal };
      if (await isFrozen(tx, actor.id, 'lift', at)) return { kind: 'refused', refusal: { kind: 'frozen' } };
      await tx.saveStop(lifted);
      const missing = LIFTS_NEEDED - lifted.lifts.length;
      await tx.append(stop.id, [{ what: 'stop-lifted', at, actorId: actor.id, detail: { missing } }]);
      await goOn(tx, stop.id, missing > 0 ? [] : waiting);
      await alongside?.(tx);
      return { kind: 'stop-lifted', stop: lifted };
    });
  }
}

/** Redraws the alert, and takes up the requests that stood still while everything was stopped. */
export async function goOn(tx: Transaction, id: string, waiting: readonly string[]): Promise<void> {
  await tx.enqueue(id, [ANNOUNCE]);
  for (const requestId of waiting) await tx.enqueue(requestId, [{ kind: 'execute' }]);
}
