import type { ProofLine } from '../audit/details.js';
import type { Refusal } from '../decide/refusal.js';
import { isAlso } from '../decide/policy.js';
import { sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Command } from '../request/commands.js';
import type { Pending } from '../request/request.js';
import { kindOf } from './catalogue.js';
import { countedProofs, judgeProof } from './judgeProof.js';
import type { Needed } from './needed.js';
import type { Proof } from './proof.js';

type Approve = Extract<Command, { kind: 'approve' }>;

/** What an approval needs and keeps. */
export interface Proved {
  /** How many different approvers have to allow it, as far as proofs ask for that. */
  readonly approvers: 1 | 2;
  /** For the request: the proofs with the one that the approver just made, and what has to hold from now on. */
  readonly kept: { readonly proofs?: readonly Proof[]; readonly proofNeeded: Needed };
  /** For the audit trail: the proofs that counted. */
  readonly recorded: { readonly proofs?: readonly ProofLine[] };
}

/**
 * Says whether it is sure enough that it is really them (design.md rule 9), or what is missing.
 * @param request with the chosen steps, and with the approvals before this one
 */
export function provedFor(request: Pending, command: Approve, remedies: Remedies): Proved | Refusal {
  const { actor, at, proof: facts, made } = command;
  const by = { id: actor.id, name: actor.name };
  const own = made && { ...made, level: kindOf(made.kind).level, by, at };
  const proofs = [...(request.proofs ?? []), ...(own ? [own] : [])];
  const after = { ...request, proofs };
  const counted = countedProofs(after, facts, at);
  if (counted.some((one) => kindOf(one.kind).madeBy === 'voucher' && isOf(command, one)))
    return { kind: 'vouched-yourself' };
  const approvers = [...request.approvals.map((approval) => approval.by), by];
  const verdict = judgeProof(after, approvers, { remedies, facts, at });
  if ('kind' in verdict) return verdict;
  // Where none is needed none is recorded: a click may say anything.
  const isNeeded = verdict.needed.level > 0 || verdict.needed.raised.length > 0;
  const { approvers: many, needed: proofNeeded } = verdict;
  if (!isNeeded || counted.length === 0) return { approvers: many, kept: { proofNeeded }, recorded: {} };
  return { approvers: many, kept: { proofs, proofNeeded }, recorded: { proofs: counted.map(lineOf) } };
}

/** True when the actor made this proof, also under another account. */
function isOf({ actor, facts }: Approve, { by }: Proof): boolean {
  return sameId(by.id, actor.id) || isAlso(facts, by.id);
}

/** The audit trail keeps the kind of number, and no digit of it. */
function lineOf({ kind, level, by, at, detail: { phone, changedAt } }: Proof): ProofLine {
  return { kind, level, byId: by.id, at, ...(phone && { phone }), ...(changedAt && { changedAt }) };
}
