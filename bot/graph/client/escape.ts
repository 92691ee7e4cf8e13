/** A value as one segment of a path: an id or a user principal name. */
export function segment(value: string): string {
  // Nothing, `.` and `..` would be another path, escaped or not; nobody is called "_", so nobody is found.
  return /^\.{0,2}$/.test(value) ? '_' : encodeURIComponent(wellFormed(value));
}

/** A value inside an OData string literal of a query: quotes doubled, then escaped for the URL. */
export function literal(value: string): string {
  // encodeURIComponent leaves the quote alone, and it is the one character that ends the literal.
  return `%27${encodeURIComponent(wellFormed(value).replaceAll("'", "''")).replaceAll("'", '%27')}%27`;
}

/** Longest text that is searched for. */
const LONGEST_SEARCH = 100;

/**
 * What is left of a text once nothing in it can end a `$search` clause: a clause is `"property:value"`, so double
 * quotes and backslashes become spaces. No name or address needs them.
 */
export function searchText(text: string): string {
  return wellFormed(text)
    .normalize('NFC')
    .replace(/["\\\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .trim();
}

/** Half a surrogate pair makes encodeURIComponent throw. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
