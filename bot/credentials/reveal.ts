import type { CredentialStore, NotRevealed, Sealer } from '../unlock/ports/credentials.js';
import { heldBy, stoppedNow } from '../unlock/limits/heldBy.js';
import { isFrozen } from '../unlock/limits/isFrozen.js';
import type { RequestStore, Transaction } from '../unlock/ports/requestStore.js';
import { type Actor, sameId } from '../unlock/person.js';
import type { UnlockRequest } from '../unlock/request/request.js';

/** The secret, or why the bot does not show it. */
export type Shown =
  | { readonly kind: 'shown'; readonly secret: string; readonly request: UnlockRequest }
  | { readonly kind: NotRevealed | 'unknown-request' | 'frozen' | 'stopped' };

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
    const stopped = await store.change((tx) => this.stopped(tx, request, actor, at));
    if (stopped) return { kind: stopped };
    const revealed = await credentials.reveal(requestId, actor.id, at);
    if (typeof revealed === 'string') return { kind: revealed };
    await store.change((tx) => tx.append(requestId, [{ what: 'credential-shown', at, actorId: actor.id }]));
    return { kind: 'shown', secret: sealer.open(revealed.sealed, requestId), request };
  }

  /** To show a secret is to give something. So it stands still with everything else, and for a frozen person. */
  private async stopped(
    tx: Transaction,
    request: UnlockRequest,
    actor: Actor,
    at: string,
  ): Promise<'frozen' | 'stopped' | undefined> {
    if (await isFrozen(tx, actor.id, 'reveal', at)) return 'frozen';
    if (await tx.runningStop()) return 'stopped';
    return heldBy(request, await stoppedNow(tx, request, at))?.kind;
  }
}
