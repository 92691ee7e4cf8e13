/** A moment: ISO 8601 in UTC, as `Date.toISOString()` writes it. */
export type Instant = string;

/** Any JSON value. A step stores the state before its change as such a value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
