import { knownToBe } from '../findings.js';
import { sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Given } from './given.js';
import type { Needed, Raise } from './needed.js';
import { PROOF_LEVELS, type ProofLevel } from './proof.js';

/** Who asks: the person themselves, a colleague, or the helpdesk for somebody who called. */
export const ASKING = ['self', 'colleague', 'helpdesk'] as const;
export type Asking = (typeof ASKING)[number];

export type LevelTable = Readonly<Record<Asking, Readonly<Record<Given, ProofLevel>>>>;

/** The level that each plan needs. The operator can set every cell. */
export const DEFAULT_LEVELS: LevelTable = {
  self: { sending: 1, 'sign-in': 1, password: 1, pass: 2, method: 2 },
  colleague: { sending: 1, 'sign-in': 1, password: 2, pass: 2, method: 2 },
  helpdesk: { sending: 1, 'sign-in': 1, password: 2, pass: 2, method: 2 },
};

/** What is known at the moment of the decision, besides the request. */
export interface RaisedBy {
  /** The subject is on the operator's list of people to be careful with. */
  readonly isVip: boolean;
  readonly isOutsideHours: boolean;
  /** Something was handed over for this account within the last day. */
  readonly wasGivenLately: boolean;
}

/**
 * Returns the proof that a request needs (design.md rule 9). Shutting an intruder out, and bringing back rules, needs
 * none.
 * @param raises the reasons that count for this operator
 */
export function neededFor(
  request: UnlockRequest,
  remedies: Remedies,
  { levels, raises }: { readonly levels: LevelTable; readonly raises: readonly Raise[] },
  by: RaisedBy,
): Needed {
  const given = givenBy(request, remedies);
  if (given.length === 0) return { level: 0, raised: [] };
  const row = levels[whoAsks(request)];
  const level = PROOF_LEVELS.findLast((step) => given.some((what) => row[what] === step)) ?? 0;
  const isRaised: Readonly<Record<Raise, boolean>> = {
    vip: by.isVip,
    hours: by.isOutsideHours,
    risk: isAtRisk(request),
    again: by.wasGivenLately && given.some((what) => LASTING.includes(what)),
  };
  return { level, raised: raises.filter((raise) => isRaised[raise]) };
}

/** What lets a person in for good. Another one within a day is how a thief gets around both factors. */
const LASTING: readonly Given[] = ['password', 'pass', 'method'];

/** Returns what the chosen steps give to the person. */
function givenBy(request: UnlockRequest, remedies: Remedies): readonly Given[] {
  if (request.kind === 'contain' || request.kind === 'restore') return [];
  return [...new Set(request.steps.flatMap(({ remedy }) => remedies.find(remedy)?.gives ?? []))];
}

/** One asker who is not the subject makes it a colleague's request, and a colleague stands above the helpdesk. */
export function whoAsks(request: UnlockRequest): Asking {
  const others = askers(request).filter(({ id }) => !sameId(id, request.subject.id));
  if (others.length === 0) return 'self';
  return others.every(({ helpdesk }) => helpdesk === true) ? 'helpdesk' : 'colleague';
}

function isAtRisk({ findings }: UnlockRequest): boolean {
  return findings !== undefined && knownToBe(findings.risk, (risk) => risk === 'medium' || risk === 'high');
}
