import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';

const MY = new Set(WHOSE_WORDS.possessive);
const THEIR = new Set(WHOSE_WORDS.their);
const THINGS = new Set(WHOSE_WORDS.things);
const KINDS = new Set(WHOSE_WORDS.kindsOfThing);

/** "My password", "mijn zakelijke mail": beyond names and colleagues around it, that is the speaker's. */
export function saysMyThing(words: readonly string[]): boolean {
  return words.some((word, at) => MY.has(word) && isThing(words.slice(at + 1)));
}

/** "Her password": somebody else's. */
export function saysTheirThing(words: readonly string[]): boolean {
  return words.some((word, at) => THEIR.has(word) && isThing(words.slice(at + 1)));
}

/** A thing of an account, perhaps after words that say which: "work account". "Colleague's account" is none. */
function isThing(words: readonly string[]): boolean {
  return THINGS.has(words.find((word) => !KINDS.has(word)) ?? words[0] ?? '');
}
