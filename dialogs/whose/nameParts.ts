import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { normalise } from '../normalise.js';

const { my, after, titles, particles, noName, somebody } = WHOSE_WORDS;
const PARTICLES = new Set(particles);
const TITLES = new Set(titles);
const NO_NAMES = new Set([...noName, ...my, ...somebody, ...after]);

/** A word that a name may begin with. Names of places and things are not known here. */
export function canBeName(word: string): boolean {
  if (isInitials(word)) return true;
  const plain = normalise(word.replace(/['’]s?$/u, ''));
  return /^\p{L}[\p{L}\p{M}'’.-]*[,?!:;]?$/u.test(word) && !NO_NAMES.has(plain);
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(word);
}

/** `J.`, `J.P.`, `J.-P.`: only with dots. A letter alone is often a word. */
export function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\.-?){1,5},?$/u.test(word);
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(normalise(word));
}

/** `Dr.`, `dhr`: in front of a name. */
export function isTitle(word: string): boolean {
  return TITLES.has(normalise(word));
}

/** No names alone, and the last names of people: "Anna Hacker". */
const LAST_NAMES = new Set(['hacker', 'spam', 'word', 'page', 'key', 'may', 'march', 'day', 'week']);

/** @param isLater after another part of the name */
export function isPartOfName(word: string, isLater = false): boolean {
  const isLast = isLater && LAST_NAMES.has(normalise(word));
  return isInitials(word) || (isCapital(word) && (isLast || canBeName(word))) || isParticle(word);
}

/** More words in it are no name alone. Initials come on top. */
export const MOST_WORDS = 5;

/** Two words or more, and nothing but a name: "Anna de Vries". */
export function isFullName(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    words.every((word, at) => isPartOfName(word, at > 0)) &&
    isCapital(words.at(-1) ?? '')
  );
}

/** True where initials lead to a name: "J.P. de Vries", and not "the U.S. office". */
export function beginsName(words: readonly string[], at: number): boolean {
  const next = words.slice(at + 1).find((word) => !isInitials(word) && !isParticle(word));
  return next !== undefined && isCapital(next);
}

/**
 * The words from a place to the end of their part of the sentence. The dot of initials and titles ends nothing.
 * @param list whether the first comma before a first name or initials may stand in the part: "Smith, John is locked out"
 */
export function partFrom(words: readonly string[], start: number, list: boolean): readonly string[] {
  const inside = list ? commaInName(words, start) : -1;
  const end = words.findIndex((word, at) => at >= start && at !== inside && endsPart(word));
  return words.slice(start, end === -1 ? undefined : end + 1);
}

function commaInName(words: readonly string[], start: number): number {
  const comma = words.findIndex((word, at) => at >= start && endsPart(word));
  const next = words[comma + 1] ?? '';
  return (words[comma] ?? '').endsWith(',') && isFirstName(next) ? comma : -1;
}

function isFirstName(word: string): boolean {
  return isInitials(word) || (isCapital(word) && canBeName(word.replace(/[.;:!?]$/u, '')));
}

function endsPart(word: string): boolean {
  return /[,.;:!?]$/u.test(word) && !(/\.$/u.test(word) && (isInitials(word) || isTitle(word)));
}
