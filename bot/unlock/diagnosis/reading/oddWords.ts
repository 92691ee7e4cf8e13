import { COMPLAINT_CLASSES, type SymptomWords } from '../symptomWords.js';
import { wordsIn } from './normalise.js';
import { literalsOf } from './phrasePattern.js';
import { createSpeller } from './typos.js';

/** From how many on. A plain complaint may have one, a long one more. */
const ODD = 2;
const WORDS_FOR_ONE_MORE = 25;

/** An address, a link, or a name inside a sentence. They say nothing about what is wrong. */
const NAMES =
  /\S+@\S+|https?:\S+|(?<=[\p{L}\p{N},] |[\p{L}.],)\p{Lu}[\p{L}'’-]+|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

/**
 * Makes a function that tells whether a text has words that no plain complaint has. "My password stopped working
 * overnight and I get mails about purchases" begins like one, and tells of something else.
 * @param mended gives the words of a text without typing mistakes
 */
export function createOddness(
  languages: readonly SymptomWords[],
  mended: (text: string) => readonly string[],
): (text: string) => boolean {
  const words = languages.flatMap(({ classes, common, plain }) => [
    ...literalsOf(COMPLAINT_CLASSES.flatMap((name) => classes[name])),
    ...[...common, ...plain].flatMap(wordsIn),
  ]);
  const known = new Set(words);
  const stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const meant = createSpeller(words, []);
  const isKnown = (word: string) => known.has(word) || stems.some((stem) => word.startsWith(stem));
  const isOdd = (word: string) => /\p{L}{2}/u.test(word) && !isKnown(word) && !isKnown(meant(word));
  return (text) => {
    const said = mended(text.replace(NAMES, ' '));
    const allowed = ODD + Math.floor(said.length / WORDS_FOR_ONE_MORE);
    return new Set(withoutActor(said, isOdd).filter(isOdd)).size >= allowed;
  };
}

/** What people, and not things alone, do right after their name. */
const ACTS = new Set(
  'can could has is was gets got forgot lost kan kon heeft krijgt kreeg vergat kann hat ist peut est'.split(
    ' ',
  ),
);
/** In words: a first and a last name. */
const LONGEST_ACTOR = 2;

/** "annemiek bos kan niet mailen": a name that begins the text, written small, says nothing about what is wrong. */
function withoutActor(said: readonly string[], isOdd: (word: string) => boolean): readonly string[] {
  const verb = said.findIndex((word) => ACTS.has(word));
  const isName = verb > 0 && verb <= LONGEST_ACTOR && said.slice(0, verb).every(isOdd);
  return isName ? said.slice(verb) : said;
}
