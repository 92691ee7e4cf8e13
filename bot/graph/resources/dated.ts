/**
 * When something began, as Graph wrote it. `0001-01-01T00:00:00Z` is how Microsoft's code writes "no date": whoever has
 * that one is not old. (seen; not documented)
 */
export function dated(text: string | null | undefined): string | undefined {
  return text && !text.startsWith('0001-') ? text : undefined;
}
