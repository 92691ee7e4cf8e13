import type { Json } from '../../unlock/values.js';

/** Returns a field of what a step stored as "before". Returns `undefined` for a missing field or another type. */
export function field(before: Json, name: string): Json | undefined {
  if (before === null || typeof before !== 'object' || Array.isArray(before)) return undefined;
  return (before as { readonly [key: string]: Json })[name];
}
