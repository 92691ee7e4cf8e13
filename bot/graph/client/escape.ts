/** Escapes an id or a user principal name as one segment of a path. */
export function segment(value: string): string {
  // An empty value, `.` and `..` would change the path, even escaped. No account is called "_", so Graph finds none.
  return /^\.{0,2}$/.test(value) ? '_' : encodeURIComponent(wellFormed(value));
}

/** Escapes a value for an OData string literal: it doubles the quotes, then escapes for the URL. */
export function literal(value: string): string {
  // encodeURIComponent does not escape the quote, and the quote ends the literal.
  return `%27${encodeURIComponent(wellFormed(value).replaceAll("'", "''")).replaceAll("'", '%27')}%27`;
}

/** Longest text that the bot searches for, in characters. */
const LONGEST_SEARCH = 100;

/**
 * Removes what could end a `$search` clause. A clause is `"property:value"`, so double quotes and backslashes become
 * spaces. No name or address needs them.
 */
export function searchText(text: string): string {
  return wellFormed(text)
    .normalize('NFC')
    .replace(/["\\\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .trim();
}

/** encodeURIComponent throws for half a surrogate pair, so U+FFFD replaces it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
