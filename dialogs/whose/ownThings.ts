import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { normalise } from '../normalise.js';

const COLLEAGUE = new Set(WHOSE_WORDS.colleague);
const MY = new Set(WHOSE_WORDS.possessive);
const THEIR = new Set(WHOSE_WORDS.their);
const PEOPLE = new Set(WHOSE_WORDS.people);
const SPEAKER = new Set(WHOSE_WORDS.my);
const DOES = new Set(WHOSE_WORDS.does);
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

/** "My sister is locked out", "my bookkeeper can't sign in": what is no thing of an account may be a person. */
export function saysMyPerson(words: readonly string[]): boolean {
  return words.some((word, at) => MY.has(word) && mayBePerson(words.slice(at + 1)));
}

function mayBePerson([owned = '', next = '', after = '']: readonly string[]): boolean {
  if (PEOPLE.has(owned) || COLLEAGUE.has(owned) || isColleagues(owned)) return true;
  // "On my desk I can": the desk does nothing.
  const acts = DOES.has(next) && !SPEAKER.has(after);
  return acts && !THINGS.has(owned) && !KINDS.has(owned);
}

/** A thing of an account, perhaps with words that say which: "work account", "work mail". "Colleague's account" is none. */
function isThing(words: readonly string[]): boolean {
  const end = words.findIndex((word) => !KINDS.has(word));
  return words.slice(0, end < 0 ? undefined : end + 1).some((word) => THINGS.has(word));
}
