import type { CredentialStore, NotRevealed, Sealer } from '../unlock/ports/credentials.js';
import { ANNOUNCE } from '../unlock/decide/decision.js';
import type { RequestStore, Transaction } from '../unlock/ports/requestStore.js';
import { type Actor, sameId } from '../unlock/person.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { Instant } from '../unlock/values.js';

/** The secret, or why the bot does not show it. */
export type Shown =
  | { readonly kind: 'shown'; readonly secret: string; readonly request: UnlockRequest }
  | { readonly kind: NotRevealed | 'unknown-request' | 'frozen' };

export interface RevealOptions {
  readonly store: RequestStore;
  readonly credentials: CredentialStore;
  readonly sealer: Sealer;
  readonly tenantId: string;
  /** Called at the click, because an approver may have left the group since the decision. */
  readonly isApprover: (personId: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** Shows a new password or pass once, to the approver who allowed it, until it expires (design.md rule 5). */
export class Reveal {
  constructor(private readonly options: RevealOptions) {}

  /** Throws `RemoteError` when the bot could not read the actor's rights. Then it showed nothing. */
  async show(requestId: string, actor: Actor): Promise<Shown> {
    const { store, credentials, sealer, tenantId, isApprover, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    if (!sameId(actor.tenantId, tenantId)) return { kind: 'not-yours' };
    if (!('approval' in request) || !sameId(request.approval.by.id, actor.id)) return { kind: 'not-yours' };
    if (!(await isApprover(actor.id))) return { kind: 'not-yours' };
    // Opens it before the store gives it out. If the key is gone, the operator reads why and nothing is lost.
    const sealed = await credentials.sealed(requestId);
    if (sealed !== undefined) sealer.open(sealed, requestId);
    const at = now().toISOString();
    if (await store.change((tx) => isStopped(tx, request, actor, at))) return { kind: 'frozen' };
    const revealed = await credentials.reveal(requestId, actor.id, at);
    if (typeof revealed === 'string') return { kind: revealed };
    await store.change(async (tx) => {
      await tx.append(requestId, [{ what: 'credential-shown', at, actorId: actor.id }]);
      // Others hear now that it was handed over.
      await tx.enqueue(requestId, [ANNOUNCE]);
    });
    return { kind: 'shown', secret: sealer.open(revealed.sealed, requestId), request };
  }
}

/** The approver is frozen for unusual activity, or somebody said that it is not the person who asks. */
async function isStopped(
  tx: Transaction,
  { subject }: UnlockRequest,
  actor: Actor,
  at: Instant,
): Promise<boolean> {
  if (await tx.freezeOf([actor.id], at)) return true;
  return (await tx.freezeOf([subject.id], at, ['not-them'])) !== undefined;
}
