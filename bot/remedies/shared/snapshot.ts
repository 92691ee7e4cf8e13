import type { Json } from '../../unlock/values.js';

/** Returns a field of what a step stored as "before". Returns `undefined` for a missing field or another type. */
export function field(before: Json, name: string): Json | undefined {
  if (before === null || typeof before !== 'object' || Array.isArray(before)) return undefined;
  return (before as { readonly [key: string]: Json })[name];
}

/**
 * True when a moment in the directory moved forward, which shows a change. A replica that lags gives an earlier or
 * equal moment, and that shows no change.
 * @param before ISO 8601 as the step stored it; anything else counts as "never"
 * @param now ISO 8601 as read; `undefined` = never
 */
export function movedForward(before: Json | undefined, now: string | undefined): boolean {
  if (now === undefined) return false;
  if (typeof before !== 'string') return true;
  return Date.parse(now) > Date.parse(before);
}
