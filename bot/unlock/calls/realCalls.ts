import { ANNOUNCE } from '../decide/decision.js';
import { RemoteError } from '../errors.js';
import { type Actor, sameId } from '../person.js';
import type { Directory } from '../ports/directory.js';
import type { Dealing, RequestStore } from '../ports/requestStore.js';
import { waitsFor } from '../queue/waitsFor.js';
import { askers, isGathering, type UnlockRequest } from '../request/request.js';
import { asTold } from '../request/told.js';
import type { Alarm } from './alarm.js';

/** A request of a person that is not over for them, and who is dealing with it. */
export interface Dealt {
  readonly request: UnlockRequest;
  readonly dealings: readonly Dealing[];
}

export interface RealCallsOptions {
  readonly store: RequestStore;
  readonly directory: Pick<Directory, 'person'>;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Within this time the approvers are told about one person's calls once. */
const AGAIN_AFTER_MS = 10 * 60_000;

/** Answers whether a call is real, and tells the approvers of one that is not. */
export class RealCalls {
  constructor(private readonly options: RealCallsOptions) {}

  /** Returns what an admin may call this person about, as far as they may hear of it, newest first. */
  async dealtWith(personId: string): Promise<readonly Dealt[]> {
    const { store, now } = this.options;
    const open = (await store.dealtWithAbout(personId, now().toISOString()))
      .filter((request) => mayHearOf(request, personId))
      .map((request) => asTold(request, personId))
      .filter((request) => waitsFor(request) !== undefined);
    return Promise.all(
      open.map(async (request) => ({ request, dealings: await store.dealingsWith(request.id) })),
    );
  }

  /** Somebody is calling this person, and it is not an approver. Returns `false` when the approvers know already. */
  async report(actor: Actor): Promise<boolean> {
    const { store, newId, now } = this.options;
    const at = now();
    const since = new Date(at.getTime() - AGAIN_AFTER_MS).toISOString();
    const requests = (await store.dealtWithAbout(actor.id, at.toISOString())).map(({ id }) => id);
    const person = { id: actor.id, name: await this.nameOf(actor) };
    const alarm: Alarm = { id: newId(), person, at: at.toISOString(), requests };
    return store.change(async (tx) => {
      await tx.alone(`alarm:${actor.id}`);
      if (await tx.hasAlarm(actor.id, since)) return false;
      await tx.saveAlarm(alarm);
      const detail = { requests: requests.length };
      await tx.append(alarm.id, [{ what: 'call-reported', at: alarm.at, actorId: actor.id, detail }]);
      await tx.enqueue(alarm.id, [ANNOUNCE]);
      return true;
    });
  }

  /** As the directory names them, because Teams may name nobody. An alarm waits for no directory that does not answer. */
  private async nameOf({ id, name }: Actor): Promise<string> {
    try {
      return (await this.options.directory.person(id))?.name ?? name;
    } catch (error) {
      if (error instanceof RemoteError) return name;
      throw error;
    }
  }
}

/**
 * Who asked hears of it. So does whose account it is, but nothing of a break-in, and nothing before the evidence shows
 * who uses the account (design.md rule 10).
 */
function mayHearOf(request: UnlockRequest, personId: string): boolean {
  if (askers(request).some(({ id }) => sameId(id, personId))) return true;
  return request.kind === 'unlock' && !isGathering(request);
}
