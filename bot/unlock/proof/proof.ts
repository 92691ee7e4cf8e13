import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** How sure it is that it is really them. 0: nothing was made sure. 4 has no kind that is built. */
export const PROOF_LEVELS = [0, 1, 2, 3, 4] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/** The ids of all kinds. Each has a file in `bot/unlock/proof/kinds`. The database stores them. */
export const PROOF_KINDS = [
  'called-back',
  'in-person',
  'by-video',
  'vouched-for',
  'signed-in-elsewhere',
  'authenticator-push',
  'face-check',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** The property of the directory that has a telephone number (microsoft-apis.md A1). */
export type PhoneKind = 'mobile' | 'business';

/** More about a proof. Never a whole telephone number. */
export interface ProofDetail {
  /** `called-back`: which number of the directory. */
  readonly phone?: PhoneKind;
  /** `called-back`: its last two digits. */
  readonly ends?: string;
  /** `called-back`: when the number last changed, where the directory audit says so. */
  readonly changedAt?: Instant;
  /** `vouched-for`: the manager of the person, or somebody whom the operator named. */
  readonly relation?: VoucherRelation;
  /** `signed-in-elsewhere`: whether the sign-in proved a second factor. */
  readonly secondFactor?: boolean;
}

/** Why somebody may vouch. */
export type VoucherRelation = 'manager' | 'named';

/** How it was made sure that it is really them, by whom and when (design.md, "Words"). */
export interface Proof {
  readonly kind: ProofKind;
  readonly level: ProofLevel;
  readonly by: Person;
  readonly at: Instant;
  readonly detail: ProofDetail;
}

/** Who was asked to vouch, and what they said. A request has one at a time. */
export interface Vouching {
  /** `undefined`: there was nobody whom the bot may ask or can reach. */
  readonly asked?: Person & { readonly relation: VoucherRelation };
  /** Who came before them in line, and cannot be reached in Teams. Absent: nobody. */
  readonly unreached?: readonly Person[];
  /** The approver who wanted it. */
  readonly by: Person;
  readonly at: Instant;
  /** From then on a second approver who has seen the person counts instead. */
  readonly until: Instant;
  readonly answer?: { readonly said: VouchAnswer; readonly at: Instant };
}

export const VOUCH_ANSWERS = ['yes', 'no', 'not-them'] as const;
export type VouchAnswer = (typeof VOUCH_ANSWERS)[number];
