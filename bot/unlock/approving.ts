import { areOld } from './decide/findingsChanged.js';
import { lookAgain } from './intake/lookAgain.js';
import type { Looking } from './intake/gatherFindings.js';
import type { Intent, Outcome } from './intents.js';
import { type Actor, sameId } from './person.js';
import type { Proving } from './proof/proving.js';
import type { ProofRules } from './proof/rules.js';
import type { Command, Standing } from './request/commands.js';
import { approvalsOf, type UnlockRequest } from './request/request.js';

export type ApproveIntent = Extract<Intent, { kind: 'approve' }>;

export interface Approving extends Looking {
  readonly proving: Proving;
  /** Reads what everybody may do who allowed it before, and the actor. */
  readonly approving: () => Promise<Standing['approvers']>;
  readonly proofRules: Pick<ProofRules, 'holdsMs'>;
  readonly apply: (command: Command) => Promise<Outcome>;
}

/**
 * Reads the approver, those who allowed it before, the proofs, and what is too old on the card, all at the same time.
 * Then decides. Throws `RemoteError` when something could not be read. Then it changed nothing.
 */
export async function approve(
  request: UnlockRequest,
  { said, ...intent }: ApproveIntent,
  actor: Actor,
  options: Approving,
): Promise<Outcome> {
  const { now, proving } = options;
  const isOpen = request.status === 'pending' && !request.handOff && request.version === intent.cardVersion;
  const [approvers, proof, made, look] = await Promise.all([
    options.approving(),
    proving.facts(request, now().toISOString()),
    proving.made(request, said),
    isOpen && areOld(request, now().toISOString()) ? lookAgain(options, request) : undefined,
  ]);
  const at = now().toISOString();
  const facts = approvers.find(({ id }) => id === actor.id)!.facts;
  // The freezes are read in the transaction.
  const standing = { approvers, freezes: [], proofHoldsMs: options.proofRules.holdsMs };
  const judged = { actor, at, facts, standing, ...(look && { look }) };
  const outcome = await options.apply({ ...intent, ...judged, proof, ...(made && { made }) });
  if (outcome.kind !== 'done') return outcome;
  const counted = approvalsOf(outcome.request).some(({ by }) => sameId(by.id, actor.id));
  if (counted) return outcome;
  // What is stored is why it does not count. The card shows that now.
  const kind = outcome.request.lookedAgain?.at === at ? 'findings-changed' : 'earlier-lapsed';
  return { kind: 'refused', refusal: { kind }, request: outcome.request };
}
