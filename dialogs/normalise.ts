/** Lower case, no accents, letters and digits with single spaces. */
export function normalise(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || text.trim();
}
