import type { Json } from '../../unlock/values.js';

/** A field of what a step remembered; `undefined` when it is not there or not of an object. */
export function field(before: Json, name: string): Json | undefined {
  if (before === null || typeof before !== 'object' || Array.isArray(before)) return undefined;
  return (before as { readonly [key: string]: Json })[name];
}

/**
 * Did a moment that the directory keeps move forward? A later moment shows a change; an earlier or equal one,
 * which a lagging replica gives, does not.
 * @param before ISO 8601 as remembered; anything else counts as "never"
 * @param now ISO 8601 as read; `undefined` = never
 */
export function movedForward(before: Json | undefined, now: string | undefined): boolean {
  if (now === undefined) return false;
  if (typeof before !== 'string') return true;
  return Date.parse(now) > Date.parse(before);
}
