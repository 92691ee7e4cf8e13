/** A moment: ISO 8601 in UTC, as `Date.toISOString()` writes it. */
export type Instant = string;

/** Anything JSON can hold: what a step remembers of the state before it changed it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
