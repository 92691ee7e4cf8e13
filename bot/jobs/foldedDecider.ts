import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import type { Intent } from '../unlock/intents.js';
import type { MassDecision } from '../unlock/mass/member.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { UnlockService } from '../unlock/service.js';

export interface FoldedDeciderOptions {
  readonly service: Pick<UnlockService, 'act'>;
  readonly store: RequestStore;
  readonly now: () => Date;
  readonly log: Log;
}

/** The decision was carried out meanwhile. Rolls this transaction back. */
class DecidedMeanwhile extends Error {}

/** These say that somebody else has to decide. The request stays where others can. */
const FOR_ANOTHER: ReadonlySet<string> = new Set([
  'own-request',
  'own-account',
  'same-person',
  'same-approver',
]);

/**
 * The `decide-folded` job: takes one of many decisions through the same path as a click on the card of that request
 * alone. The rights are read now. What does not count gets a card of its own.
 */
export class FoldedDecider {
  constructor(private readonly options: FoldedDeciderOptions) {}

  /** @param isLast true when the queue does not try again */
  async run(requestId: string, isLast: boolean): Promise<void> {
    const { service, store, log } = this.options;
    const decision = await store.change((tx) => tx.mass.queuedDecision(requestId));
    if (!decision) return;
    const { actor, language } = decision;
    try {
      const outcome = await service.act(requestId, intentOf(decision), actor, language, async (tx, done) => {
        const refusal = done.kind === 'refused' ? done.refusal.kind : undefined;
        if (!(await tx.mass.settleDecision(requestId, refusal))) throw new DecidedMeanwhile();
      });
      // What changed nothing has no transaction of its own.
      if (outcome.kind === 'refused') await this.notCounted(requestId, outcome.refusal.kind);
      log.info({ requestId, by: actor.id, outcome: outcome.kind }, 'A decision on many was carried out');
    } catch (error) {
      if (error instanceof DecidedMeanwhile) return;
      if (!(error instanceof RemoteError) || !isLast) throw error;
      log.warn({ err: error, requestId }, 'A decision on many was given up: the rights could not be read');
      await this.notCounted(requestId, 'gave-up');
    }
  }

  private async notCounted(requestId: string, why: string): Promise<void> {
    const { store, now } = this.options;
    await store.change(async (tx) => {
      const refused = FOR_ANOTHER.has(why) ? undefined : why;
      if (!(await tx.mass.settleDecision(requestId, refused))) return;
      const request = await tx.load(requestId);
      await tx.enqueue(requestId, [{ kind: 'announce' }]);
      if (request?.mass) await tx.mass.redraw(request.mass.lockoutId, now().toISOString());
    });
  }
}

/** The same intent as of a click on its own card, with the version at the click on the card of all. */
function intentOf({ verdict, cardVersion, reason = '', signedInAt }: MassDecision): Intent {
  if (verdict === 'deny') return { kind: 'deny', cardVersion, reason };
  return {
    kind: 'approve',
    cardVersion,
    // It says why accounts are switched on again. It is no override of rule 4.
    ...(reason && { secured: { how: 'checked', why: reason } as const }),
    ...(signedInAt && { signedInAt }),
  };
}
