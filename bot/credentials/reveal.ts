import type { CredentialStore, NotRevealed, Sealer } from '../unlock/ports/credentials.js';
import { isGateMet } from '../unlock/incident/gate.js';
import { incidentAbout } from '../unlock/incident/gatekeeper.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import { namedByDirectory } from '../unlock/decide/policy.js';
import type { Outcome } from '../unlock/intents.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import { stoppedNow } from '../unlock/limits/heldBy.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { type Actor, sameId } from '../unlock/person.js';
import { fallenAmong, stillAllowed } from '../unlock/decide/stillAllowed.js';
import type { Command, PolicyFacts, Standing } from '../unlock/request/commands.js';
import type { Fallen } from '../unlock/request/lapse.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { Instant } from '../unlock/values.js';

/** The secret, or why the bot does not show it. */
export type Shown =
  | { readonly kind: 'shown'; readonly secret: string; readonly request: UnlockRequest }
  | {
      readonly kind:
        | NotRevealed
        | 'unknown-request'
        | 'frozen'
        | 'stopped'
        | 'break-in-open'
        | 'approval-lapsed'
        | 'proof-too-old';
    };

export interface RevealOptions {
  readonly store: RequestStore;
  readonly remedies: Remedies;
  readonly credentials: CredentialStore;
  readonly sealer: Sealer;
  readonly tenantId: string;
  /** Called at the click, because any approver of the request may have left the group since the decision. */
  readonly approving: (request: UnlockRequest) => Promise<Standing['approvers']>;
  /** How long a proof of who somebody is holds. */
  readonly proofHoldsMs: number;
  readonly jobs: Jobs;
  /** Stores that it was opened, before it is shown. */
  readonly apply: (requestId: string, command: Command) => Promise<Outcome>;
  readonly now: () => Date;
}

/** So long the same approver can look again: the first answer may not have reached their screen. */
const AGAIN_MS = 60_000;

/**
 * Shows a new password or pass to the approver who allowed it, until it expires (design.md rule 5). Once, and again for a
 * minute after the first look. Each look is on record.
 */
export class Reveal {
  constructor(private readonly options: RevealOptions) {}

  /** Throws `RemoteError` when the bot could not read the actor's rights. Then it showed nothing. */
  async show(requestId: string, actor: Actor): Promise<Shown> {
    const { store, credentials, sealer, tenantId, approving, jobs, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    if (!sameId(actor.tenantId, tenantId)) return { kind: 'not-yours' };
    if (!('approval' in request) || !sameId(request.approval.by.id, actor.id)) return { kind: 'not-yours' };
    const approvers = await approving(request);
    // Opens it before the store gives it out. If the key is gone, the operator reads why and nothing is lost.
    const sealed = await credentials.sealed(requestId);
    if (sealed !== undefined) sealer.open(sealed, requestId);
    const at = now().toISOString();
    const withheld = await this.withheld(request, actor, approvers, at);
    if (withheld) return withheld;
    const revealed = await credentials.reveal(requestId, actor.id, at, AGAIN_MS);
    if (typeof revealed === 'string') return { kind: revealed };
    const by = namedByDirectory(actor, factsOf(approvers, actor));
    const opened = await this.options.apply(requestId, { kind: 'open-credential', at, by });
    // Nothing is shown without its line in the audit trail.
    if (opened.kind !== 'done') return { kind: 'gone' };
    if (revealed.isFirst) await jobs.send('wipe', requestId, new Date(Date.parse(at) + AGAIN_MS));
    return { kind: 'shown', secret: sealer.open(revealed.sealed, requestId), request: opened.request };
  }

  /** The same rules as before a change is sent. To show a secret is to give something, also after a containment. */
  private async withheld(
    request: UnlockRequest,
    actor: Actor,
    approvers: Standing['approvers'],
    at: Instant,
  ): Promise<Shown | undefined> {
    const { store, remedies, proofHoldsMs } = this.options;
    return store.change(async (tx) => {
      const stopped = await stoppedNow(tx, request, at);
      if (stopped.stop) return { kind: 'stopped' };
      // It was reported since the approval: whoever gets the secret may be the thief.
      const incident = await incidentAbout(tx, request.subject.id, remedies);
      if (incident && !isGateMet(request, incident)) {
        const breakIn = { people: [], breakIn: incident.id };
        await tx.append(request.id, [
          { what: 'credential-withheld', at, actorId: actor.id, detail: breakIn },
        ]);
        return { kind: 'break-in-open' };
      }
      const fallen = fallenAmong(stillAllowed(request, { approvers, ...stopped, proofHoldsMs }, at));
      if (fallen.length === 0) return undefined;
      const detail = { people: fallen.map(({ by, why }) => ({ personId: by.id, why })) };
      await tx.append(request.id, [{ what: 'credential-withheld', at, actorId: actor.id, detail }]);
      return { kind: kindOf(fallen, actor) };
    });
  }
}

/** Whoever may see it was read a moment ago, as one of those who allowed it. */
function factsOf(approvers: Standing['approvers'], { id }: Actor): Pick<PolicyFacts, 'person'> {
  return approvers.find((one) => sameId(one.id, id))?.facts ?? {};
}

/** Says no more than it must: nobody learns from it which of the others fell away. */
function kindOf(
  fallen: readonly Fallen[],
  actor: Actor,
): 'frozen' | 'proof-too-old' | 'not-yours' | 'approval-lapsed' {
  if (fallen.some(({ why }) => why === 'frozen')) return 'frozen';
  if (fallen.every(({ why }) => why === 'proof-lapsed')) return 'proof-too-old';
  return fallen.some(({ by }) => sameId(by.id, actor.id)) ? 'not-yours' : 'approval-lapsed';
}
