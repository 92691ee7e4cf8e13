import { endsSentence, isErrorCode, isKnown, namesError, trimmed, type Word } from './readSaid.js';
import { isNamedThing } from './namedThings.js';
import { namesLogin, namesSecret } from './secretWords.js';
import { hasKnownForm } from './suspicious.js';

/** An address, a time, a date, a number of few digits or of many, a year. Punctuation has nothing. */
const HARMLESS =
  /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,2}[:.h]\d\d(?:am|pm|u)?|\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,3}(?:st|nd|rd|th|e|am|pm|x|%)?|(?:19|20)\d\d|\d{9,}|[^\p{L}\p{N}]*)$/iu;

const PERSON = new Set(
  'colleague coworker manager boss user collega leidinggevende baas gebruiker mr mrs ms'.split(' '),
);
const FORGETS = new Set('forgot forgets lost needs cannot cant vergat heeft has kan'.split(' '));

/** What a text has of words that people do not tell such a problem with, where it names a secret anywhere. */
export interface Strange {
  /** The places of what may be the secret: "I use rabbit as password", "the password they gave me, rabbit". */
  readonly masked: readonly number[];
  /** The text has others, which most likely are none: places and companies. They are for the approvers alone. */
  readonly isUnsure: boolean;
}

/** A person's name stays where the words beside it say that it is one. */
export function strangeIn(words: readonly Word[]): Strange {
  const isTold = words.some(({ bare }, at) => namesSecret(bare) && !namesError(words, at));
  if (!isTold) return { masked: [], isUnsure: false };
  const people = peopleIn(words);
  const places = words.flatMap((_word, at) => (isStrange(words, at) && !people.has(at) ? [at] : []));
  const masked = places.filter((at) => !isNamedThing(words, at));
  return { masked, isUnsure: masked.length < places.length };
}

const WITH = new Set('with met mit avec'.split(' '));
const SIGNING_IN = new Set('in inloggen aanmelden inlog login anmelden ingelogd aangemeld'.split(' '));

/** The places of such words in the rest of a sentence after "login", "username", "log in with". */
export function loginsIn(words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  let isTold = false;
  words.forEach(({ bare }, at) => {
    if (at > 0 && endsSentence(words[at - 1]!)) isTold = false;
    if (isTold && isStrange(words, at)) places.push(at);
    isTold ||= namesLogin(bare) || (WITH.has(bare) && SIGNING_IN.has(words[at - 1]?.bare ?? ''));
    const isWho = words[at]!.text.includes('@') || isStrange(words, at);
    if (isWho && words[at + 1]?.text === '/' && words[at + 2] && isStrange(words, at + 2))
      places.push(at + 2);
  });
  return places;
}

function isStrange(words: readonly Word[], at: number): boolean {
  const { text, bare } = words[at]!;
  const part = trimmed(text).replace(/[!?…]+$/u, '');
  if (isKnown(bare) || namesLogin(bare) || isErrorCode(words, at)) return false;
  return !HARMLESS.test(part) && !hasKnownForm(part);
}

/** "My colleague Annemiek Bos", "Annemiek forgot her password". */
function peopleIn(words: readonly Word[]): ReadonlySet<number> {
  const people = new Set<number>();
  words.forEach(({ text }, at) => {
    if (!/^\p{Lu}[\p{L}'’-]+,?$/u.test(text)) return;
    const before = words[at - 1]?.bare ?? '';
    const isNext = people.has(at - 1) && /\p{L}$/u.test(words[at - 1]!.text);
    if (PERSON.has(before) || isNext || FORGETS.has(words[at + 1]?.bare ?? '')) people.add(at);
  });
  return people;
}
