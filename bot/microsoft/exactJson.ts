/** A number long enough to lose digits as a JavaScript number. */
const LONG = /\d{16}/;
/** A text or a number of JSON, whole. Texts come first, so that digits inside a text stay as they are. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?\d+$/;

/**
 * Reads JSON. A whole number that a JavaScript number cannot hold becomes a text with all its digits: Exchange's
 * `RuleIdentity` has 64 bits, and a lost digit would name another rule (microsoft-apis.md B5). Returns `undefined` when
 * the text is not JSON: an empty 403, or the HTML of a gateway.
 */
export function parseJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return LONG.test(text) ? (JSON.parse(withLongNumbersAsTexts(text)) as unknown) : value;
  } catch {
    return undefined;
  }
}

/** Only for valid JSON. */
function withLongNumbersAsTexts(json: string): string {
  return json.replace(TOKEN, (token) =>
    WHOLE.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
}
