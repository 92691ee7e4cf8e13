import type { CredentialStore, NotRevealed, Sealer } from '../unlock/ports/credentials.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { type Actor, sameId } from '../unlock/person.js';
import type { UnlockRequest } from '../unlock/request/request.js';

/** The secret, or why it is not shown. */
export type Shown =
  | { readonly kind: 'shown'; readonly secret: string; readonly request: UnlockRequest }
  | { readonly kind: NotRevealed | 'unknown-request' | 'frozen' };

export interface RevealOptions {
  readonly store: RequestStore;
  readonly credentials: CredentialStore;
  readonly sealer: Sealer;
  readonly tenantId: string;
  /** Asked at the click: whoever was an approver at the decision may be none any more. */
  readonly isApprover: (personId: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** Shows a new password once, to the approver who allowed the reset, while it lives (design.md rule 5). */
export class Reveal {
  constructor(private readonly options: RevealOptions) {}

  /** Throws `RemoteError` when the actor's rights could not be read: then nothing was shown. */
  async show(requestId: string, actor: Actor): Promise<Shown> {
    const { store, credentials, sealer, tenantId, isApprover, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    if (!sameId(actor.tenantId, tenantId)) return { kind: 'not-yours' };
    if (!('approval' in request) || !sameId(request.approval.by.id, actor.id)) return { kind: 'not-yours' };
    if (!(await isApprover(actor.id))) return { kind: 'not-yours' };
    // Before it is taken out: one that does not open (a key that is gone) is not lost, and the operator reads why.
    const sealed = await credentials.sealed(requestId);
    if (sealed !== undefined) sealer.open(sealed, requestId);
    const at = now().toISOString();
    // Stopped for unusual activity: what they allowed is not handed to them either.
    if (await store.change((tx) => tx.freezeOf([actor.id], at))) return { kind: 'frozen' };
    const revealed = await credentials.reveal(requestId, actor.id, at);
    if (typeof revealed === 'string') return { kind: revealed };
    await store.change((tx) => tx.append(requestId, [{ what: 'credential-shown', at, actorId: actor.id }]));
    return { kind: 'shown', secret: sealer.open(revealed.sealed, requestId), request };
  }
}
