import { phrases } from '../../bot/texts/phrases.js';
import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { isKnown } from '../../bot/unlock/said/readSaid.js';
import { namesLogin, namesSecret } from '../../bot/unlock/said/secretWords.js';
import { normalise } from '../normalise.js';
import {
  beginsName,
  canBeName,
  isCapital,
  isFullName,
  isInitials,
  isParticle,
  isPartOfName,
  isTitle,
  MOST_WORDS,
  partFrom,
} from './nameParts.js';
import { namesIn } from './readWhose.js';

const BEFORE = new Set(WHOSE_WORDS.before);
const AFTER = new Set(WHOSE_WORDS.after);
/** After these a name may be written small. */
const POINTING = new Set(
  phrases(
    `for, behalf, colleague, coworker, teammate, manager, boss, user, intern, trainee, assistant, employee, secretary,
    voor, namens, collega, leidinggevende, gebruiker, stagiair, stagiaire, assistent, assistente, medewerker,
    medewerkster, secretaresse,
    kollege, kollegin, kollegen, benutzer, fur, pour, collegue`,
  ),
);
/** After two of these too: "the account of anna", "het gaat om anna". */
const OWNED = new Set(
  phrases(
    'account, password, mailbox, login, wachtwoord, ww, postvak, inlog, passwort, kennwort, konto, postfach, compte',
  ),
);
const OF = new Set(phrases('of, for, van, voor, von, fur, pour, de'));
const IT_IS = new Set(phrases('its, is, gaat, geht'));
const ABOUT = new Set(phrases('about, om, over, um'));
/** "annemiek haar wachtwoord". */
const THEIR = new Set(WHOSE_WORDS.their);

/**
 * What may be a name in a sentence, the likeliest first: after "my colleague", after "for", or as who does something:
 * "Pieter can't log in", "Pieter's account". Empty when there is none.
 */
export function namesSaid(sentence: string): readonly string[] {
  const words = wordsOf(sentence);
  const pointed = words.flatMap((_word, at) =>
    isPointing(words, at) && !isWish(words, at) ? [nameStart(words, at + 1)] : [],
  );
  const acting = words.flatMap((_word, at) => (mayAct(words, at) ? [at] : []));
  const found = [
    ...pointed.map((at) => namesAt(words, at, true)),
    ...acting.map((at) => namesAt(words, at, false)),
  ];
  return found.find((names) => names.length > 0) ?? [];
}

/** What stands before a place points to the name after it. */
function isPointing(words: readonly string[], at: number): boolean {
  const [before, word] = [words[at - 1] ?? '', words[at] ?? ''].map(normalise) as [string, string];
  return POINTING.has(word) || (OWNED.has(before) && OF.has(word)) || (IT_IS.has(before) && ABOUT.has(word));
}

const ASKS = /^(?:ask|wait|look|prompt|vra)\w*$/u;
const DOES = new Set(['cant', 'cannot', 'forgot', 'lost', 'kan', 'vergat', 'kann']);

/** "It asks for approval": what follows is no person, unless it is written as one. */
function isWish(words: readonly string[], at: number): boolean {
  return ASKS.test(normalise(words[at - 1] ?? '')) && !isCapital(words[at + 1] ?? '');
}

/** The same of what people are and have. Things do that too, so the words before must be none that tell of such a problem. */
const IS = new Set(
  phrases('has, is, was, got, gets, heeft, krijgt, kreeg, wordt, werd, hat, ist, wurde, a, est'),
);

/** "annemiek kan niet inloggen", "annemiek bos is gehackt": the first one or two words do it. */
function isActor(words: readonly string[], at: number): boolean {
  if (at !== 0) return false;
  const said = words.slice(0, 3).map(normalise);
  if (DOES.has(said[1] ?? '')) return true;
  const theirs = said.findIndex((_word, place) => place > 0 && isTheirs(words, place));
  if (theirs > 0) return said.slice(0, theirs).every((word) => !isKnown(word));
  const verb = said.findIndex((word, place) => place > 0 && (DOES.has(word) || IS.has(word)));
  return verb > 0 && said.slice(0, verb).every((word) => !isKnown(word));
}

/** "annemiek **haar wachtwoord**". */
function isTheirs(words: readonly string[], at: number): boolean {
  return THEIR.has(normalise(words[at] ?? '')) && OWNED.has(normalise(words[at + 1] ?? ''));
}

/** `Smith,John` is two words. */
function wordsOf(said: string): readonly string[] {
  return said
    .replace(/(?<=\p{L}),(?=\p{Lu})/gu, ', ')
    .split(/\s+/u)
    .filter(Boolean);
}

/** "for dr. Smith", "voor de Vries": a title and a particle are no beginning. */
function nameStart(words: readonly string[], at: number): number {
  const rest = words.slice(at);
  const begin = rest.findIndex((word) => !isTitle(word) && !isParticle(word));
  const first = rest[begin] ?? '';
  return begin > 0 && (isCapital(first) || isInitials(first)) ? at + begin : at;
}

function mayAct(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (isInitials(word)) return beginsName(words, at);
  return (isCapital(word) || isActor(words, at)) && canBeName(word) && !isTitle(word);
}

/**
 * What may be the name at a place, the likeliest first. A comma may part the last name from the first, as in
 * "Smith, John is locked out", or only end the words before: "In Utrecht, Pieter is locked out".
 */
function namesAt(words: readonly string[], start: number, pointed: boolean): readonly string[] {
  const [listed, plain] = [true, false].map((list) => nameAt(words, start, pointed, list));
  if (listed === undefined || listed === plain) return plain === undefined ? [] : [plain];
  const after = words.findIndex((word, at) => at >= start && word.endsWith(',')) + 1;
  if (isInitials(words[after] ?? '')) return [listed];
  const other = plain ?? (mayAct(words, after) ? nameAt(words, after, false, false) : undefined);
  return other === undefined ? [listed] : [listed, other];
}

/**
 * @param pointed whether the word before says that a name follows
 * @param list whether a comma may stand in the name
 */
function nameAt(
  words: readonly string[],
  start: number,
  pointed: boolean,
  list: boolean,
): string | undefined {
  const part = partFrom(words, start, list);
  const theirs = part.findIndex((_word, at) => at > 0 && isTheirs(part, at));
  const from = theirs > 0 ? part.slice(0, theirs) : part;
  const first = from[0];
  if (first === undefined || !canBeName(first) || isAfterSecret(words, start, from)) return undefined;
  const begun = start > 0 && BEFORE.has(normalise(words[start - 1] ?? ''));
  const most = MOST_WORDS + from.filter(isInitials).length;
  const after = from.findIndex((word, at) => at > 0 && AFTER.has(normalise(word)));
  const goesOn =
    after > 0 &&
    after < most &&
    (pointed ||
      isActor(words, start) ||
      from.slice(0, after).every((word, nth) => isPartOfName(word, nth > 0)));
  const isWhole = isFullName(from);
  const owns = theirs > 0 || /\p{L}['’]s?$/u.test(first);
  const clear = pointed
    ? isCapital(first) || isInitials(first) || goesOn || from.length <= 3
    : goesOn ||
      owns ||
      (begun && (isNameAlone(from) || isWhole)) ||
      (start === 0 && isWhole && /,$/u.test(from.at(-1) ?? ''));
  if (!clear) return undefined;
  const name = namesIn(from.slice(0, most + 1).join(' ')).at(-1);
  return name !== undefined && name.length >= 3 && FULL_WORD.test(name) ? name : undefined;
}

/** A name that ends the sentence: "the mailbox of Smith, John". Without a comma or initials it is one word. */
function isNameAlone(from: readonly string[]): boolean {
  const isWritten = from.some((word) => word.endsWith(',') || isInitials(word));
  return isWritten
    ? from.every((word) => isInitials(word) || isParticle(word) || (isCapital(word) && canBeName(word)))
    : from.length === 1;
}

/** Initials alone name nobody. */
const FULL_WORD = /\p{L}{2}/u;

const LINKS = new Set(phrases('is, was, to, in, into, naar, ist, war, est, it, its, het, as, als'));

/** What follows "my password is" may be one. It is neither kept nor searched for. */
function isAfterSecret(words: readonly string[], start: number, from: readonly string[]): boolean {
  const earlier = words.slice(0, start).map(normalise);
  // "Reset password Annemiek Bos". A single word may be the password.
  if (isFullName(from) && earlier.includes('reset') && !LINKS.has(earlier.at(-1) ?? '')) return false;
  while (LINKS.has(earlier.at(-1) ?? '')) earlier.pop();
  const name = earlier.at(-1)?.replaceAll(' ', '-') ?? '';
  return namesSecret(name) || namesLogin(name);
}
