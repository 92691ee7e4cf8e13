import { type Person, sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { kindOf } from './catalogue.js';
import { canProveBySignIn } from './judgeSignIn.js';
import { neededFor, type RaisedBy } from './levels.js';
import type { Needed } from './needed.js';
import type { Proof, ProofLevel } from './proof.js';
import type { ProofRules } from './rules.js';

/** What is read at the click of an approver, besides their rights. */
export interface ProofFacts extends RaisedBy {
  readonly rules: ProofRules;
  /** Ids of askers and approvers who are the voucher under another account. */
  readonly sameAsVoucher: readonly string[];
}

/** What is missing before an approval counts. Each has a sentence. */
export type MissingProof =
  /** Nobody made sure, or the proof is too old (`lapsed`). */
  | { readonly kind: 'proof-needed' | 'proof-lapsed'; readonly needed: Needed }
  /** Somebody has to vouch, and nobody was asked yet. */
  | { readonly kind: 'voucher-needed'; readonly needed: Needed }
  /** Somebody was asked, and may still answer. */
  | { readonly kind: 'voucher-awaited'; readonly needed: Needed; readonly until: Instant }
  /** Nobody can vouch. Then one of two approvers has to see the person. */
  | { readonly kind: 'seen-needed'; readonly needed: Needed };

/** The kinds of it. Whoever reads one may decide, and has something to do first. */
export const MISSING_PROOFS = [
  'proof-needed',
  'proof-lapsed',
  'voucher-needed',
  'voucher-awaited',
  'seen-needed',
] as const satisfies readonly MissingProof['kind'][];

/** Whether the proofs are enough, and for how many approvers. */
export type ProofVerdict = { readonly approvers: 1 | 2; readonly needed: Needed } | MissingProof;

/**
 * Judges whether an approval may count (design.md rule 9). Pure.
 * @param request as it would be approved: with the chosen steps, and with the proof that the approver just said
 * @param approvers everybody who allowed it, the clicker included
 */
export function judgeProof(
  request: UnlockRequest,
  approvers: readonly Person[],
  { remedies, facts, at }: { remedies: Remedies; facts: ProofFacts; at: Instant },
): ProofVerdict {
  const needed = neededFor(request, remedies, facts.rules, facts);
  return judgeNeeded(request, approvers, needed, { ...facts, holdsMs: facts.rules.holdsMs, at });
}

/** What decides whether a proof counts at a moment. */
export interface Counting {
  readonly sameAsVoucher: readonly string[];
  readonly holdsMs: number;
  readonly at: Instant;
}

/** Judges proofs against a level that is known already. */
export function judgeNeeded(
  request: UnlockRequest,
  approvers: readonly Person[],
  needed: Needed,
  counting: Counting,
): ProofVerdict {
  const isRaised = needed.raised.length > 0;
  const wanted = needed.level + (isRaised ? 1 : 0);
  if (wanted === 0) return { approvers: 1, needed };
  const proofs = countedBy(request, counting);
  const level = highest(proofs);
  if (level >= wanted) return { approvers: 1, needed };
  // A second approver counts as one level more. Where nobody can vouch, one who has seen the person counts as vouching.
  if (isRaised && level >= needed.level) return { approvers: 2, needed };
  const none = noneOf(request, proofs, needed);
  if (needed.level < 2) return none;
  return voucherOf(request, needed, counting.at) ?? bySecondApprover(proofs, approvers, needed, none);
}

/** Proofs that still hold, and that are not by somebody who asks or allows. */
export function countedProofs(request: UnlockRequest, facts: ProofFacts, at: Instant): readonly Proof[] {
  return countedBy(request, { ...facts, holdsMs: facts.rules.holdsMs, at });
}

function countedBy(request: UnlockRequest, counting: Counting): readonly Proof[] {
  return (request.proofs ?? []).filter((proof) => counts(proof, request, counting));
}

/** True for a proof that still holds, and that is not by somebody who asks. */
export function counts(
  proof: Proof,
  request: UnlockRequest,
  { sameAsVoucher, holdsMs, at }: Counting,
): boolean {
  return holds(proof, holdsMs, at) && isByAnother(proof, request, sameAsVoucher);
}

/** True while a proof is young enough. */
function holds(proof: Pick<Proof, 'at'>, holdsMs: number, at: Instant): boolean {
  return Date.parse(at) - Date.parse(proof.at) <= holdsMs;
}

/** Two different approvers who both made sure, and one of them saw the person. The first one may be either. */
function bySecondApprover(
  proofs: readonly Proof[],
  approvers: readonly Person[],
  needed: Needed,
  none: MissingProof,
): ProofVerdict {
  const own = proofs.filter(({ by }) => approvers.some(({ id }) => sameId(id, by.id)));
  if (own.length === 0) return none;
  const provers = new Set(own.map(({ by }) => by.id.toLowerCase()));
  if (approvers.length < 2) return { approvers: 2, needed };
  const isSeen = own.some(({ kind }) => kindOf(kind).seen);
  return provers.size >= 2 && isSeen ? { approvers: 2, needed } : { kind: 'seen-needed', needed };
}

/** Says whom to wait for. `undefined` when nobody can vouch, or nobody did in time. */
function voucherOf({ vouching }: UnlockRequest, needed: Needed, at: Instant): MissingProof | undefined {
  if (!vouching) return { kind: 'voucher-needed', needed };
  // An old yes is no yes any more, so they are asked again.
  if (vouching.answer) return { kind: 'voucher-needed', needed };
  if (!vouching.asked || at >= vouching.until) return undefined;
  return { kind: 'voucher-awaited', needed, until: vouching.until };
}

/** Says that it lapsed only where a proof does not count any more. One that counts and is too weak did not lapse. */
function noneOf({ proofs = [] }: UnlockRequest, counted: readonly Proof[], needed: Needed): MissingProof {
  return { kind: proofs.length > counted.length ? 'proof-lapsed' : 'proof-needed', needed };
}

function highest(proofs: readonly Proof[]): ProofLevel {
  return proofs.reduce<ProofLevel>((most, { level }) => (level > most ? level : most), 0);
}

/** Nobody vouches for what they ask themselves. Who signs in afresh proves it of themselves, and of nobody else. Approvers are refused elsewhere, with a sentence. */
function isByAnother(proof: Proof, request: UnlockRequest, sameAsVoucher: readonly string[]): boolean {
  const isAsker = askers(request).some(({ id }) => sameId(id, proof.by.id));
  const { madeBy } = kindOf(proof.kind);
  if (madeBy === 'subject') return sameId(proof.by.id, request.subject.id) && canProveBySignIn(request);
  if (madeBy !== 'voucher') return !isAsker;
  return !isAsker && !askers(request).some(({ id }) => sameAsVoucher.some((same) => sameId(same, id)));
}
