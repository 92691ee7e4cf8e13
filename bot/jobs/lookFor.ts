import { RemoteError } from '../unlock/errors.js';
import type { Sent } from '../unlock/plan/acceptance.js';
import { endOfLooking } from '../unlock/plan/lookEnds.js';
import type { RightsInHand } from '../unlock/plan/rights.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Executing } from '../unlock/request/request.js';
import { wasNeverMade, type Step, type Target } from '../unlock/request/step.js';
import type { Json } from '../unlock/values.js';

/** The change is visible, it is not, or the bot could not ask the tenant. */
export type Look = 'seen' | 'not-seen' | RemoteError;

/** The step whose change the bot looks for. */
export interface Looking {
  readonly request: Executing;
  readonly remedy: Remedy;
  readonly target?: Target;
  /** Of the approver, where the change was sent with them and they are still there. */
  readonly rights?: RightsInHand;
  /** Keeps the lease. Called before each look. */
  readonly renew: () => Promise<void>;
}

/** A change that was sent, with the state before it. */
export interface SentChange extends Sent {
  readonly before: Json;
}

/**
 * Looks until the change is visible. Returns what the last look gave.
 * @param pauses milliseconds before each look; so many looks at most
 */
export async function lookFor(
  step: Looking,
  change: SentChange,
  pauses: readonly number[],
  wait: (ms: number) => Promise<void>,
): Promise<Look> {
  let last: Look = 'not-seen';
  for (const pause of pauses) {
    if (pause > 0) await wait(pause);
    await step.renew();
    last = await look(step, change);
    if (last === 'seen' || isOver(last)) break;
  }
  return last;
}

/** A look that fails proves nothing. The next one may work. */
async function look({ remedy, request, target, rights }: Looking, change: SentChange): Promise<Look> {
  try {
    const isSeen = await remedy.confirm(request.subject, change.before, target, change, rights);
    return isSeen ? 'seen' : 'not-seen';
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

/** True when the change is not there and no further look will show it: it could not be made, or did not last. */
export function isOver(look: Look): look is RemoteError {
  return typeof look === 'object' && endOfLooking(look.code) !== undefined;
}

/**
 * True when a password that is new now cannot be the bot's: each of its sendings was answered, and set none. Whoever set
 * that one knows it.
 */
export function isSomebodyElses({ credential }: Remedy, step: Extract<Step, { state: 'started' }>): boolean {
  return credential === 'password' && wasNeverMade(step);
}
