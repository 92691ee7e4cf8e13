import type { Traits } from '../request/watch.js';
import type { Print } from './print.js';
import { hasGained } from './traits.js';

/** What was noted of one source. */
export interface NotedBefore {
  readonly keys: readonly string[];
  /** Absent where an earlier version noted it: then a key alone counts. */
  readonly traits?: readonly Traits[] | undefined;
  /** Keys of what an approver had brought back, as it was. */
  readonly brought?: readonly string[];
}

/** `new`: it was not noted. `changed`: it has gained something since. `undefined`: no news. */
export function noveltyOf(
  { key, traits = [] }: Pick<Print, 'key' | 'traits'>,
  { keys, traits: noted = [], brought = [] }: NotedBefore,
): 'new' | 'changed' | undefined {
  if (!keys.includes(key) && !brought.includes(key)) return 'new';
  const same = noted.filter((one) => one.key === key);
  if (same.length === 0) return undefined;
  const had = same.flatMap((one) => one.traits);
  return hasGained(traits, had) ? 'changed' : undefined;
}
