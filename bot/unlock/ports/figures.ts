import type { Period } from '../figures/digestPeriod.js';
import type { Status } from '../request/request.js';
import type { Symptom } from '../symptoms.js';

/**
 * How long something took, in whole seconds. The median is the shortest duration that at least half of them did not
 * exceed, and `most` the one that at least nine of ten did not exceed: both really happened.
 */
export interface Durations {
  readonly n: number;
  readonly median: number;
  readonly most: number;
}

/** What happened in a period. */
export interface DigestFigures {
  /** Reports in the period, by what people said that they see. */
  readonly asked: readonly { readonly symptom: Symptom; readonly n: number }[];
  /** What ended in the period, by how. Also giving back and bringing back. */
  readonly ended: readonly { readonly status: Status | 'false-alarm'; readonly n: number }[];
  /** From asking until an approver could know, of what was asked in the period. */
  readonly told: Durations;
  /** From asking until it was solved in full, of what was solved in the period. */
  readonly fixed: Durations;
  /** From asking until the person was in, of who got in in the period. */
  readonly in: Durations;
  /** Whose account was asked about again and again in the period. */
  readonly again: readonly { readonly id: string; readonly name: string; readonly n: number }[];
  /** How often the limits stopped somebody. */
  readonly frozen: number;
  /** New passwords and passes that were wiped before anybody had opened them. */
  readonly notHandedOver: number;
  /** What people said when they were asked whether it helped. */
  readonly helped: { readonly yes: number; readonly no: number };
}

/** Counts what is stored. */
export interface Figures {
  of(period: Period): Promise<DigestFigures>;
}

/** From so many times on in one period, somebody is named. */
export const AGAIN_AND_AGAIN = 3;
