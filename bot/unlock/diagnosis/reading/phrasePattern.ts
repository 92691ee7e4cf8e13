import { wordsIn } from './normalise.js';

/**
 * The language of the word lists. A phrase is words with spaces. `mail*` matches any ending, `*word` any beginning, `*` is
 * any word, `.` is the end of a sentence, `my?` may be missing, `(sign in|login)` is one of these, `~` is up to two other words of the same sentence
 * and `~~` up to five. A phrase that begins with `-` is what the others do not mean: `-password is fine`.
 */

const OTHERS: Readonly<Record<string, string>> = {
  '~': '(?:(?!\\. )\\S+ ){0,2}',
  '~~': '(?:(?!\\. )\\S+ ){0,5}',
};

/** Any one word of the same sentence. */
const WORD = '(?!\\. )\\S+ ';

/** One pattern for a list of phrases. It is for texts as `padded` gives them. What does not count has the group `no`. */
export function patternOf(phrases: readonly string[]): RegExp {
  const wanted = phrases.filter((phrase) => !phrase.startsWith('-')).map(sequence);
  const unwanted = phrases
    .filter((phrase) => phrase.startsWith('-'))
    .map((phrase) => sequence(phrase.slice(1)));
  const never = '(?!)';
  const no = `(?<no>${unwanted.join('|') || never})`;
  return new RegExp(`(?<= )(?:${no}|${wanted.join('|') || never})`, 'gu');
}

/** Words as a text in which each of them is between two spaces. */
export function padded(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** The words that stand in phrases as they are, without what may differ. A `*` at the end stays. */
export function literalsOf(phrases: readonly string[]): readonly string[] {
  return phrases.flatMap((phrase) => phrase.match(/[\p{L}\p{M}\p{N}]+\*?/gu) ?? []).map(bare);
}

function sequence(phrase: string): string {
  return parts(phrase).map(part).join('');
}

/** Splits at spaces outside parentheses. */
function parts(phrase: string): readonly string[] {
  return phrase.match(/\([^)]*\)\??|\S+/gu) ?? [];
}

function part(said: string): string {
  const other = OTHERS[said];
  if (other) return other;
  if (said === '*') return WORD;
  if (said.endsWith('?')) return `(?:${part(said.slice(0, -1))})?`;
  if (!said.startsWith('(')) return `${bare(said).replaceAll('.', '\\.').replaceAll('*', '\\S*')} `;
  return `(?:${said.slice(1, -1).split('|').map(sequence).join('|')})`;
}

/** A word as `wordsIn` gives it, with its stars. */
function bare(word: string): string {
  const stars = [word.startsWith('*') ? '*' : '', word.endsWith('*') ? '*' : ''];
  return `${stars[0] ?? ''}${wordsIn(word.replaceAll('*', '')).join(' ')}${stars[1] ?? ''}`;
}
