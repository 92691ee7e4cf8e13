import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { normalise } from '../normalise.js';

const COLLEAGUE = new Set(WHOSE_WORDS.colleague);
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

/** Between an owner and a thing. `normalise` would join the two: "boss's" becomes "bosss". */
const GENITIVE = /(?<=\p{L})['’‘ʼ`´]s?(?=\s)/gu;

/** "My boss's password", "my wifes account", "mijn teamleider's mailbox": somebody's, and not the speaker's. */
export function saysThingOfMyPerson(said: string): boolean {
  const words = normalise(said.replace(GENITIVE, ' s ')).split(' ');
  return words.some((word, at) => MY.has(word) && isOwnedByOther(words.slice(at + 1)));
}

/** A person in one or two words, the genitive, and a thing: "team lead s password". "Phone s app" is the speaker's. */
function isOwnedByOther(words: readonly string[]): boolean {
  const at = words.indexOf('s');
  const owner = words[at - 1] ?? '';
  const isOwner = at > 0 && at <= 2 && !THINGS.has(owner) && !KINDS.has(owner);
  const end = isOwner ? at : isColleagues(words[0] ?? '') ? 0 : undefined;
  return end !== undefined && (THINGS.has(words[end + 1] ?? '') || isThing(words.slice(end + 1)));
}

/** "Wifes", "bosss", "bosses": a colleague's, or "the boss is", as people type it or as `normalise` leaves it. */
export function isColleagues(word: string): boolean {
  return /s$/u.test(word) && [word.slice(0, -1), word.slice(0, -2)].some((one) => COLLEAGUE.has(one));
}

/** A thing of an account, perhaps after words that say which: "work account". "Colleague's account" is none. */
function isThing(words: readonly string[]): boolean {
  return THINGS.has(words.find((word) => !KINDS.has(word)) ?? words[0] ?? '');
}
