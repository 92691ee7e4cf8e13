import { latinLetters } from '../diagnosis/reading/lookAlikes.js';

/** Who writes one of these writes about a secret, and maybe the secret itself. In both languages. */
const ABOUT_SECRETS =
  /pass|wachtwoord|wachtzin|toegangs|\bpin\b|pincode|\bcodes?\b|\btap\b|secret|geheim|token|credential|\bkey\b|sleutel/iu;
/** A sign-in link is an address. */
const ADDRESS = /https?:|www\.|\bl\/[\w-]{10}/iu;
/** Error codes of Microsoft, mail addresses, dates and times are no secrets, although they have digits and signs. */
const HARMLESS =
  /^(?:AADSTS\d{3,8}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,4}(?:[:./-]\d{1,4}){1,3}(?:am|pm|u|h)?|\d+(?:st|nd|rd|th|e)?)$/iu;
const HAS_LETTER = /\p{L}/u;
const HAS_OTHER = /[\p{N}!@#$%^&*+=~?_]/u;
/** As the bot's passwords: words with hyphens between them. */
const SPEAKABLE = /^\p{L}+(?:-[\p{L}\p{N}]+){2,}$/u;
const LONG_ENOUGH = 6;

/**
 * True when a text that somebody typed could be or contain a password, a pass, the three words or a link. It errs on
 * that side: such a text is only left out of tickets, and stands on the card.
 * @param words the three words of the request
 */
export function couldBeSecret(text: string, words: readonly string[] = []): boolean {
  if (ABOUT_SECRETS.test(latinLetters(text).replace(/\p{M}/gu, '')) || ADDRESS.test(text)) return true;
  const lower = text.toLowerCase();
  if (words.filter((word) => lower.includes(word.toLowerCase())).length > 1) return true;
  return text
    .split(/\s+/u)
    .some((part) => looksLikeSecret(part.replace(/^["'“”‘’(]+|["'“”‘’).,;:]+$/gu, '')));
}

/** True for one word that has the form of a password: letters with digits or signs, or words with hyphens. */
export function looksLikeSecret(part: string): boolean {
  if (part.length < LONG_ENOUGH || HARMLESS.test(part)) return false;
  return SPEAKABLE.test(part) || (HAS_LETTER.test(part) && HAS_OTHER.test(part));
}
