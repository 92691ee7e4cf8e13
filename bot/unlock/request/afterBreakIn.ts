import type { Instant } from '../values.js';
import type { SightingKind } from './watch.js';

/** How it went on after a break-in was contained. */
export interface AfterBreakIn {
  /** The request with which the account was given back. Its own id when the break-in had taken nothing away. */
  readonly givenBack?: { readonly by: string; readonly at: Instant };
  /** It was given back, and is open again: a look of this request saw something new. */
  readonly cameBack?: { readonly by: string; readonly at: Instant; readonly seen: readonly SightingKind[] };
}
