import type { AuditEvent } from '../audit/auditEvent.js';
import { alreadyDone } from '../decide/decision.js';
import type { Refusal } from '../decide/refusal.js';
import { mayDecide, namedByDirectory } from '../decide/policy.js';
import type { Finding } from '../findings.js';
import type { Actor } from '../person.js';
import { isFrozen } from '../limits/isFrozen.js';
import { optionsOf } from '../plan/options.js';
import type { Remedies } from '../plan/remedy.js';
import type { Directory } from '../ports/directory.js';
import type { RequestStore } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import { hasBegun, type Pending, type UnlockRequest } from '../request/request.js';
import { secureFirst } from '../plan/secureFirst.js';
import { countedProofs, judgeProof, type ProofVerdict } from './judgeProof.js';
import type { Phones } from './phone.js';
import type { Proof } from './proof.js';
import type { Proving } from './proving.js';
import { withGivenLately } from './withGivenLately.js';

/** What the form of an approver shows, before they say how they made sure. */
export interface Check {
  readonly phones: Finding<Phones>;
  /** What holds without a word of this approver. */
  readonly verdict: ProofVerdict;
  readonly proofs: readonly Proof[];
}

export type Checked =
  | { readonly kind: 'seen'; readonly request: Pending; readonly check: Check }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

export interface ChecksOptions {
  readonly store: RequestStore;
  readonly directory: Directory;
  readonly proving: Proving;
  readonly remedies: Remedies;
  readonly rights: (personId: string, request: UnlockRequest) => Promise<PolicyFacts>;
  readonly now: () => Date;
}

/** Opens the form in which an approver says how they made sure. Only who may decide sees telephone numbers. */
export class Checks {
  constructor(private readonly options: ChecksOptions) {}

  /**
   * Puts on record that it was opened, and that this approver is dealing with it. Throws `RemoteError`.
   * @param cardVersion of the card that the approver clicked
   */
  async open(requestId: string, actor: Actor, cardVersion: number): Promise<Checked> {
    const { store, directory, proving, rights, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const read = await rights(actor.id, request);
    const refusal = mayDecide(request, actor, read);
    if (refusal) return { kind: 'refused', refusal };
    if (request.status !== 'pending') return { kind: 'refused', refusal: alreadyDone(request) };
    // What was seen has to be what would be allowed.
    if (request.version !== cardVersion) return { kind: 'refused', refusal: { kind: 'stale' } };
    if (request.handOff) return { kind: 'refused', refusal: { kind: 'is-hand-off' } };
    const at = now().toISOString();
    const [facts, phones] = await Promise.all([
      proving.facts(request, at),
      directory.phones(request.subject.id),
    ]);
    const opened: AuditEvent = { what: 'check-opened', at, actorId: actor.id };
    const proof = await store.change(async (tx) => {
      if (await isFrozen(tx, actor.id, 'check', at)) return 'frozen';
      await tx.append(requestId, [opened]);
      await tx.noteDealing(requestId, { by: namedByDirectory(actor, read), at });
      return withGivenLately(tx, request, { proof: facts, at }, this.options.remedies);
    });
    if (proof === 'frozen') return { kind: 'refused', refusal: { kind: 'frozen' } };
    const check = {
      phones,
      verdict: this.judge(request, proof, at),
      proofs: countedProofs(request, proof, at),
    };
    return { kind: 'seen', request, check };
  }

  /**
   * Of a give-back nobody has chosen yet. Then it is judged as if everything that is advised were. Where the account can
   * be secured first, it is judged as if it were: that sets a password, which needs more.
   */
  private judge(
    request: UnlockRequest,
    facts: Parameters<typeof countedProofs>[1],
    at: string,
  ): ProofVerdict {
    const { remedies } = this.options;
    const options = optionsOf(request, remedies).filter(({ advised }) => advised);
    const steps = options.map(({ remedy }) => ({ remedy, state: 'planned' as const }));
    const plan = hasBegun(request) ? undefined : secureFirst(request, remedies);
    const chosen = plan
      ? { ...request, steps: plan }
      : request.steps.length > 0
        ? request
        : { ...request, steps };
    const approvers = request.approvals.map(({ by }) => by);
    return judgeProof(chosen, approvers, { remedies, facts, at });
  }
}
