import { areOld } from './decide/findingsChanged.js';
import { lookAgain } from './intake/lookAgain.js';
import type { Looking } from './intake/gatherFindings.js';
import type { Intent, Outcome } from './intents.js';
import { namedByDirectory } from './decide/policy.js';
import type { Actor } from './person.js';
import type { Proving } from './proof/proving.js';
import type { ProofRules } from './proof/rules.js';
import type { Command, Standing } from './request/commands.js';
import type { UnlockRequest } from './request/request.js';
import { approvedOr, settling, type Settle } from './settling.js';
import type { Alongside } from './standing.js';

export type ApproveIntent = Extract<Intent, { kind: 'approve' }>;

export interface Approving extends Looking {
  readonly proving: Proving;
  /** Reads what everybody may do who allowed it before, and the actor. */
  readonly approving: () => Promise<Standing['approvers']>;
  readonly proofRules: Pick<ProofRules, 'holdsMs'>;
  readonly apply: (command: Command, alongside?: Alongside) => Promise<Outcome>;
  /** Stores what came of the click, in the same transaction. */
  readonly settle: Settle | undefined;
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
  const by = { ...actor, ...namedByDirectory(actor, facts) };
  const judged = { actor: by, at, facts, standing, ...(look && { look }) };
  const alongside = settling(options.settle, (stored) => approvedOr(stored, actor.id, at));
  const outcome = await options.apply({ ...intent, ...judged, proof, ...(made && { made }) }, alongside);
  return outcome.kind === 'done' ? approvedOr(outcome.request, actor.id, at) : outcome;
}
