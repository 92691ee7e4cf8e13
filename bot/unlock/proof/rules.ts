import { DEFAULT_LEVELS, type LevelTable } from './levels.js';
import { RAISES, type Raise } from './needed.js';
import type { WorkingHours } from '../duty/workingHours.js';

const MINUTE_MS = 60_000;

/** The operator's rules about proofs. */
export interface ProofRules {
  readonly levels: LevelTable;
  readonly raises: readonly Raise[];
  /** How long a proof holds. */
  readonly holdsMs: number;
  /** How long somebody who was asked to vouch may take, before a second approver counts instead. */
  readonly vouchWithinMs: number;
  readonly hours: WorkingHours;
  /** Members of this group need one level more. */
  readonly vips: { readonly groupId: string } | 'nobody';
  /** Ids of people who may vouch where there is no manager to ask. */
  readonly vouchers: readonly string[];
}

/** The rules without configuration. The working hours depend on the operator's time zone. */
export const DEFAULT_RULES: Omit<ProofRules, 'hours' | 'vips' | 'vouchers'> = {
  levels: DEFAULT_LEVELS,
  raises: RAISES,
  holdsMs: 30 * MINUTE_MS,
  vouchWithinMs: 15 * MINUTE_MS,
};

/** Within this time another password, pass or removed method for the same person needs one level more. */
export const GIVEN_LATELY_MS = 24 * 60 * MINUTE_MS;
