import type { AuditEvent } from '../../unlock/audit/auditEvent.js';
import type { PolicyFacts } from '../../unlock/request/commands.js';
import type { Refusal } from '../../unlock/decide/refusal.js';
import type { Actor } from '../../unlock/person.js';
import { isFrozen } from '../../unlock/limits/isFrozen.js';
import { mayDecide } from '../../unlock/decide/policy.js';
import { mayReadEvidence } from '../../unlock/decide/mayReadEvidence.js';
import type { RequestStore } from '../../unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../unlock/request/request.js';

/** The result when a person wants to see details. */
export type Looked =
  | { readonly kind: 'seen'; readonly request: UnlockRequest }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

export interface ShowToApproverOptions {
  readonly store: RequestStore;
  /** Asks the directory at each click. Throws `RemoteError`. */
  readonly rights: (personId: string, request: UnlockRequest) => Promise<PolicyFacts>;
  readonly now: () => Date;
}

/** What is opened or handed over, how the audit trail calls that, and who may. */
const OPENED = {
  details: { what: 'details-opened', mayOpen: mayDecide },
  support: { what: 'support-opened', mayOpen: mayDecide },
  evidence: { what: 'evidence-opened', mayOpen: mayReadEvidence },
  'evidence-file': { what: 'evidence-link-given', mayOpen: mayReadEvidence },
} as const;

/** Shows a subject's personal details only to people who may decide the request. */
export class ShowToApprover {
  constructor(private readonly options: ShowToApproverOptions) {}

  /** Shows the details or the evidence. Before that it writes to the audit trail who opened them. */
  async open(requestId: string, actor: Actor, kind: keyof typeof OPENED = 'details'): Promise<Looked> {
    const { what, mayOpen } = OPENED[kind];
    const looked = await this.look(requestId, actor, mayOpen);
    if (looked.kind !== 'seen') return looked;
    const { store, now } = this.options;
    const at = now().toISOString();
    const opened: AuditEvent = { what, at, actorId: actor.id };
    return store.change(async (tx) => {
      if (await isFrozen(tx, actor.id, kind, at)) return { kind: 'refused', refusal: { kind: 'frozen' } };
      await tx.append(requestId, [opened]);
      return looked;
    });
  }

  /** The same checks as for a decision: an approver now, and neither requester nor subject. */
  async look(requestId: string, actor: Actor, mayLook: typeof mayDecide = mayDecide): Promise<Looked> {
    const { store, rights } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const refusal = mayLook(request, actor, await rights(actor.id, request));
    return refusal ? { kind: 'refused', refusal } : { kind: 'seen', request };
  }
}
