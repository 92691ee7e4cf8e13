import { concernsPrivileged } from '../decide/policy.js';
import { knownToBe } from '../findings.js';
import type { Language, Actor } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { asksWhy } from '../plan/switchedOff.js';
import { neededFor } from '../proof/levels.js';
import type { ProofRules } from '../proof/rules.js';
import type { Pending, Status } from '../request/request.js';
import type { RemedyId } from '../request/step.js';
import type { Instant } from '../values.js';

/** Why a request of a lock-out keeps a card of its own. */
export const APARTS = [
  'privileged',
  'directory-synced',
  'hand-off',
  'contradicting',
  'sending',
  'credential',
  'proof',
] as const;
export type Apart = (typeof APARTS)[number];

/** A request among those with the same cause. */
export interface MassMember {
  readonly requestId: string;
  /** Its place among them, from 1. It never changes. */
  readonly place: number;
  readonly version: number;
  readonly status: Status;
  /** Ids of the account and of everybody who asks. */
  readonly people: readonly string[];
  /** The name of the account: data, never markup. */
  readonly name: string;
  readonly remedies: readonly RemedyId[];
  /** Absent: it is folded into the one card. */
  readonly apart?: Apart;
  /** An approver has to say why, because nobody knows who switched the account off. */
  readonly asksWhy: boolean;
  /** An approver decided on it here, and that is not carried out yet. */
  readonly isQueued: boolean;
  /** When an approver last decided on it here. */
  readonly decidedAt?: Instant;
  /** That decision did not count, so the request has a card of its own since then. */
  readonly refused?: string;
}

/** A decision on a request of a lock-out, as it waits for its turn. */
export interface MassDecision {
  readonly verdict: 'approve' | 'deny';
  readonly actor: Actor;
  readonly language: Language;
  /** The version of the request at the click. */
  readonly cardVersion: number;
  readonly at: Instant;
  /** Why, for a denial, and for accounts that somebody switched off. */
  readonly reason?: string;
  /** Comes from a token of Entra ID, never from a card. */
  readonly signedInAt?: Instant;
}

type Rules = Pick<ProofRules, 'levels' | 'raises'>;

/** What a request is when it comes in: folded, or apart and why. Pure. */
export function foldingOf(
  request: Pending,
  remedies: Remedies,
  rules: Rules,
): { readonly apart?: Apart; readonly asksWhy: boolean } {
  const apart = whyApart(request, remedies, rules);
  return { ...(apart && { apart }), asksWhy: asksWhy(request, request.steps, remedies) };
}

/**
 * Says why nobody may decide on this request together with others. Only what hands nothing over and needs no proof may
 * be folded (design.md rule 9). Every rule is asked again when it is decided.
 */
function whyApart(request: Pending, remedies: Remedies, rules: Rules): Apart | undefined {
  const { handOff, kind, origin, steps, evidence, needsSecured, findings } = request;
  if (concernsPrivileged(request)) return 'privileged';
  if (handOff === 'directory-synced') return 'directory-synced';
  if (handOff) return 'hand-off';
  const isAtRisk = findings && knownToBe(findings.risk, (risk) => risk === 'medium' || risk === 'high');
  if (kind !== 'unlock' || origin || isAtRisk) return 'contradicting';
  if (needsSecured || evidence) return 'sending';
  const known = steps.map(({ remedy }) => remedies.find(remedy));
  const isPlain = known.every((remedy) => remedy !== undefined && remedy.credential === undefined);
  if (steps.length === 0 || !isPlain) return 'credential';
  const { level } = neededFor(request, remedies, rules, NOT_RAISED);
  return level > 0 ? 'proof' : undefined;
}

/** What is known only at the decision raises what is needed then. */
const NOT_RAISED = { isVip: false, isOutsideHours: false, wasGivenLately: false };
