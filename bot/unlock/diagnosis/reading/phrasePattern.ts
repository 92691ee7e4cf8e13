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

/** A place in a text that one of the phrases fits. */
export interface Match {
  /** Where in the text. */
  readonly index: number;
  /** With the space after its last word. */
  readonly text: string;
  /** It is what the phrases do not mean. */
  readonly isUnwanted: boolean;
}

/**
 * Makes a function that finds a list of phrases in a text as `padded` gives it, from left to right, none over another. What
 * the phrases do not mean is found before what they mean, and among these the first of the list.
 *
 * A list has thousands of phrases, and an expression tries each of them at each word. So there is one expression for each letter
 * that a phrase can begin with: that is several times faster.
 */
export function matcherOf(phrases: readonly string[]): (said: string) => readonly Match[] {
  const begun = phrases.map((phrase) => ({ phrase, letters: beginnings(phrase) }));
  const beginWith = (letter?: string): RegExp =>
    patternOf(
      begun
        .filter(({ letters }) => !letters || (letter !== undefined && letters.has(letter)))
        .map(({ phrase }) => phrase),
    );
  const letters = new Set(begun.flatMap((one) => [...(one.letters ?? [])]));
  const patterns = new Map([...letters].map((letter) => [letter, beginWith(letter)]));
  const others = beginWith();
  return (said) => {
    const found: Match[] = [];
    for (let place = 1; place < said.length;) {
      const pattern = patterns.get(said[place]!) ?? others;
      pattern.lastIndex = place;
      const match = pattern.exec(said);
      const text = match?.[0] ?? '';
      if (text) found.push({ index: place, text, isUnwanted: match!.groups?.['no'] !== undefined });
      place = text ? place + text.length : said.indexOf(' ', place) + 1;
    }
    return found;
  };
}

/** One sticky pattern for a list of phrases. What does not count has the group `no`. */
function patternOf(phrases: readonly string[]): RegExp {
  const wanted = phrases.filter((phrase) => !phrase.startsWith('-')).map(sequence);
  const unwanted = phrases
    .filter((phrase) => phrase.startsWith('-'))
    .map((phrase) => sequence(phrase.slice(1)));
  const never = '(?!)';
  const no = `(?<no>${unwanted.join('|') || never})`;
  return new RegExp(`(?:${no}|${wanted.join('|') || never})`, 'uy');
}

/** The letters that a text begins with when it fits the phrase. `undefined`: any. */
function beginnings(phrase: string): ReadonlySet<string> | undefined {
  const letters = new Set<string>();
  for (const said of parts(phrase.replace(/^-/u, ''))) {
    const first = beginningsOfPart(said.replace(/\?$/u, ''));
    if (!first) return undefined;
    for (const letter of first) letters.add(letter);
    if (!said.endsWith('?')) return letters;
  }
  return undefined;
}

function beginningsOfPart(said: string): ReadonlySet<string> | undefined {
  if (said.startsWith('(')) {
    const choices = said.slice(1, -1).split('|').map(beginnings);
    return choices.every((one) => one !== undefined)
      ? new Set(choices.flatMap((one) => [...one]))
      : undefined;
  }
  const [letter] = said.startsWith('*') || OTHERS[said] ? [] : bare(said).slice(0, 1);
  return letter === undefined ? undefined : new Set([letter]);
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
