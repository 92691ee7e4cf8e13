/** How a delivery report begins, in the languages in which Microsoft writes it. */
const REPORT =
  /delivery has failed|(?:could|was|can)(?:n.t| ?not) (?:be )?delivered|undeliverable|remote server|diagnostic information|kan niet worden bezorgd|niet (?:worden |kunnen )?(?:afgeleverd|bezorgd)|onbestelbaar|nicht (?:zugestellt|übermittelt)|unzustellbar|remoteserver|n'a pas (?:pu )?(?:être )?remis/iu;

/** A status code with the server's reply before it. What follows is the server's text. */
const STATUS = /(?:[245]\d\d[ ;:-]{1,3})?#?(?<![\d.])[45]\.[0-7]\.\d{1,3}(?![\d.])/u;

/** A sign-in code and its sentence. */
const SIGN_IN = /a{1,2}dsts[^\p{L}\p{N}]{0,5}\d{3,7}[^.!?'"]{0,400}/giu;

/**
 * Returns the words that are the person's own: without a delivery report, and without the sentence of a sign-in code.
 * In pasted text "spam", "blocked" and "suspicious" stand for something else.
 * @param text as it was shown, in one line
 */
export function withoutPasted(text: string): string {
  const status = text.search(STATUS);
  const report = text.search(REPORT);
  const ends = [status, report].filter((place) => place >= 0);
  return text.slice(0, ends.length > 0 ? Math.min(...ends) : undefined).replace(SIGN_IN, ' ');
}
