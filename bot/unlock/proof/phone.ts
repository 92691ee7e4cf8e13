import type { Instant } from '../values.js';
import type { PhoneKind } from './proof.js';

/** A telephone number of the directory. Approvers alone see it. */
export interface Phone {
  readonly kind: PhoneKind;
  /** As the directory has it: data, never markup. */
  readonly number: string;
  /** When it last changed. Absent when the directory audit names no change, or could not be read. */
  readonly changedAt?: Instant;
}

/** The numbers, and how far back their changes are known. */
export interface Phones {
  readonly numbers: readonly Phone[];
  /** The directory audit was read from then on. Absent when it could not be read. */
  readonly changesSince?: Instant;
}

/** How an approver says on their form that they made sure. The bot looks the number up again. */
export type SaidProof =
  | { readonly kind: 'in-person' | 'by-video' }
  | { readonly kind: 'called-back'; readonly phone: PhoneKind; readonly ends: string };

/** The last two digits. They name a number without giving it away. */
export function endOf(number: string): string {
  return number.replace(/\D/g, '').slice(-2);
}
