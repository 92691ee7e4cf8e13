/** Turns a date of Exchange into ISO 8601. It is UTC, even without a zone. Returns `undefined` for other texts. */
export function utcInstant(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const bare = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text);
  const at = new Date(bare ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
