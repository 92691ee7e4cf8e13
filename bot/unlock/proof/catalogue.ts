import type { KindOfProof } from './kind.js';
import { authenticatorPush } from './kinds/authenticatorPush.js';
import { byVideo } from './kinds/byVideo.js';
import { calledBack } from './kinds/calledBack.js';
import { faceCheck } from './kinds/faceCheck.js';
import { inPerson } from './kinds/inPerson.js';
import { signedInElsewhere } from './kinds/signedInElsewhere.js';
import { vouchedFor } from './kinds/vouchedFor.js';
import type { ProofKind } from './proof.js';

/** Every kind of proof, weakest first. A new kind is a file, its line here and its texts. */
const KINDS: readonly KindOfProof[] = [
  calledBack,
  inPerson,
  byVideo,
  authenticatorPush,
  vouchedFor,
  signedInElsewhere,
  faceCheck,
];

/** Returns what the rules know about a kind. */
export function kindOf(kind: ProofKind): KindOfProof {
  return KINDS.find((known) => known.kind === kind)!;
}

/** The kinds that an approver can say on their form. */
export const SAID_BY_APPROVERS: readonly ProofKind[] = KINDS.filter(
  ({ madeBy, service }) => madeBy === 'approver' && service !== 'not-built',
).map(({ kind }) => kind);
