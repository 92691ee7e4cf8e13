import { LOOK_ALIKES, SAME_TO_THE_EYE } from './lookAlikes.js';

/** Letters of Hangul that are blank. */
const BLANK = /[\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;
/** Directories put a department or an organisation into brackets. */
const IN_BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;

/**
 * True when a reader would take two names for one: the same letters, whatever the case, the accents, the spaces, the
 * signs between, the order of the words and what stands in brackets, and also with letters of another alphabet that look
 * like ours.
 */
export function isSameName(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  // Without a letter or a digit there is no look to compare.
  if (mine.length === 0 || theirs.length === 0) return one.trim() === other.trim();
  return mine.join('') === theirs.join('') || inOrder(mine) === inOrder(theirs);
}

function wordsOf(name: string): readonly string[] {
  const outside = partsOf(name.replace(IN_BRACKETS, ' '));
  return outside.length > 0 ? outside : partsOf(name);
}

function partsOf(name: string): readonly string[] {
  return skeletonOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The look of a text, as Unicode compares names (unicode.org/reports/tr39, "Confusable Detection"): compatible forms
 * become one, accents and case go, and one letter stands for all that look like it.
 */
function skeletonOf(text: string): string {
  const latin = [...plain(text)].map((character) => LOOK_ALIKES.get(character) ?? character).join('');
  return SAME_TO_THE_EYE.reduce(
    (seen, [alike, letter]) => seen.replace(alike, letter),
    plain(latin.toLowerCase()),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(BLANK, '').replace(/\p{M}/gu, '');
}

function inOrder(words: readonly string[]): string {
  return words.toSorted().join(' ');
}
