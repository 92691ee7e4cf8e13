import type { ProofLevel } from './proof.js';

/** Why a request needs one level more, or a second approver. */
export const RAISES = ['vip', 'hours', 'risk', 'again'] as const;
export type Raise = (typeof RAISES)[number];

/** What a request needs. */
export interface Needed {
  readonly level: ProofLevel;
  /** Each of these asks for one level more, or a second approver. Several ask for no more than one. */
  readonly raised: readonly Raise[];
}
