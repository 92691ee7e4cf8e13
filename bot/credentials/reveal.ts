import type { CredentialStore, NotRevealed, Sealer } from '../unlock/ports/credentials.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { type Actor, sameId } from '../unlock/person.js';
import type { UnlockRequest } from '../unlock/request/request.js';

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
  readonly jobs: Jobs;
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
    const { store, credentials, sealer, tenantId, isApprover, jobs, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    if (!sameId(actor.tenantId, tenantId)) return { kind: 'not-yours' };
    if (!('approval' in request) || !sameId(request.approval.by.id, actor.id)) return { kind: 'not-yours' };
    if (!(await isApprover(actor.id))) return { kind: 'not-yours' };
    // Opens it before the store gives it out. If the key is gone, the operator reads why and nothing is lost.
    const sealed = await credentials.sealed(requestId);
    if (sealed !== undefined) sealer.open(sealed, requestId);
    const at = now().toISOString();
    // This person is frozen for unusual activity, so the bot shows them no secret either.
    if (await store.change((tx) => tx.freezeOf([actor.id], at))) return { kind: 'frozen' };
    const revealed = await credentials.reveal(requestId, actor.id, at, AGAIN_MS);
    if (typeof revealed === 'string') return { kind: revealed };
    if (revealed.isFirst) await jobs.send('wipe', requestId, new Date(Date.parse(at) + AGAIN_MS));
    await store.change((tx) => tx.append(requestId, [{ what: 'credential-shown', at, actorId: actor.id }]));
    return { kind: 'shown', secret: sealer.open(revealed.sealed, requestId), request };
  }
}
