/** Addresses are compared without regard to case, as Exchange does. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A date of Exchange, which is UTC and may not say so, as ISO 8601; `undefined` when it is no date. */
export function utcInstant(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const bare = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text);
  const at = new Date(bare ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
