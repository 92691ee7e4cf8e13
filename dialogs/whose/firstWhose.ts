import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { namesLogin, namesSecret } from '../../bot/unlock/said/secretWords.js';
import { normalise } from '../normalise.js';
import { saysMyThing, saysTheirThing } from './ownThings.js';
import { addressIn, namesIn } from './readWhose.js';

/** What the first sentence says about whose account it is. Plain JSON: it is kept until the question comes. */
export type FirstWhose =
  /** Beyond doubt: "my own account". */
  | { readonly kind: 'own' }
  /** "My password": most likely their own. */
  | { readonly kind: 'mine' }
  /** "A colleague", without a name. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'named'; readonly names: readonly string[] };

/** In characters. A longer text is a pasted error, and its addresses are those of others. */
const LONGEST_SENTENCE = 160;
/** A pasted report or page. Its words and addresses are not the person's. */
const PASTED = /\b[245]\d\d[ -][245]\.\d+\.\d+|remote server|request id|correlation/iu;
/** A code that a person types in a sentence of their own: "I get AADSTS50126 on my account". */
const CODE = /aadsts[^\p{L}\p{N}]{0,3}\d*|\b[45]\.\d\.\d+\b/giu;
const MOST_WORDS = 5;
const ASKS = /^(?:ask|wait|look|prompt|vra)\w*$/u;
const DOES = new Set(['cant', 'cannot', 'forgot', 'lost', 'kan', 'vergat', 'kann']);

const { own, my, before, after, noName, somebody, colleague } = WHOSE_WORDS;
const MY = new Set(my);
const BEFORE = new Set(before);
const AFTER = new Set(after);
const NO_NAME = new Set([...noName, ...my]);
const SOMEBODY = new Set(somebody);
const COLLEAGUE = new Set(colleague);
const PARTICLES = new Set(WHOSE_WORDS.particles);
/** After these a name may be written small. */
const POINTING = new Set([
  ...[
    'for',
    'behalf',
    'colleague',
    'coworker',
    'teammate',
    'manager',
    'boss',
    'user',
    'voor',
    'namens',
    'collega',
  ],
  ...[
    'leidinggevende',
    'gebruiker',
    'kollege',
    'kollegin',
    'kollegen',
    'benutzer',
    'fur',
    'pour',
    'collegue',
  ],
]);

/** Reads it in the first words. `undefined` when they do not say it. */
export function firstWhose(text: string): FirstWhose | undefined {
  if (text.length > LONGEST_SENTENCE || PASTED.test(text)) return undefined;
  const said = text.replace(CODE, ' ');
  const sentence = normalise(said);
  const address = addressIn(said);
  if (address !== undefined) return { kind: 'named', names: [address] };
  const words = sentence.split(' ');
  // "I gave Kevin my code": whoever is named besides, it is about the speaker.
  const isOwnThing = saysMyThing(words);
  const name = isOwnThing ? undefined : nameIn(said.split(/\s+/u).filter(Boolean));
  if (name !== undefined) return { kind: 'named', names: [name] };
  if (has(sentence, own)) return { kind: 'own' };
  if (isOwnThing) return { kind: 'mine' };
  if (isAboutColleague(words) || saysTheirThing(words)) return { kind: 'somebody' };
  if (words.some((word) => SOMEBODY.has(word))) return undefined;
  return words.some((word) => MY.has(word)) ? { kind: 'mine' } : undefined;
}

/** "My colleague forgot the password", but not "my colleague gets strange mail from me". */
function isAboutColleague(words: readonly string[]): boolean {
  const at = words.findIndex((word) => COLLEAGUE.has(word));
  return at >= 0 && words.every((word, place) => place === at - 1 || !MY.has(word));
}

function has(sentence: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${sentence} `.includes(` ${phrase} `));
}

/** A name after "my colleague", after "for", or as who does something: "Pieter can't log in", "Pieter's account". */
function nameIn(words: readonly string[]): string | undefined {
  const starts = words.flatMap((word, at) =>
    POINTING.has(normalise(word)) && !isWish(words, at) ? [at + 1] : [],
  );
  for (const start of starts) {
    const name = nameAt(words, start, true);
    if (name !== undefined) return name;
  }
  const acting = words.findIndex(
    (word, at) => (isCapital(word) || isActor(words, at)) && canBeName(word) && nameAt(words, at, false),
  );
  return acting === -1 ? undefined : nameAt(words, acting, false);
}

/** "It asks for approval": what follows is no person, unless it is written as one. */
function isWish(words: readonly string[], at: number): boolean {
  return ASKS.test(normalise(words[at - 1] ?? '')) && !isCapital(words[at + 1] ?? '');
}

/** "annemiek kan niet inloggen": the first word does it. */
function isActor(words: readonly string[], at: number): boolean {
  return at === 0 && DOES.has(normalise(words[1] ?? ''));
}

/** @param pointed whether the word before says that a name follows */
function nameAt(words: readonly string[], start: number, pointed: boolean): string | undefined {
  const end = words.findIndex((word, at) => at >= start && /[,.;:!?]$/u.test(word));
  const from = words.slice(start, end === -1 ? undefined : end + 1);
  const first = from[0];
  if (first === undefined || !canBeName(first) || isAfterSecret(words, start, from)) return undefined;
  const begun = start > 0 && BEFORE.has(normalise(words[start - 1] ?? ''));
  const isLast = from.length === 1;
  const isWhole = isFullName(from);
  const after = from.findIndex((word, at) => at > 0 && AFTER.has(normalise(word)));
  const goesOn =
    after > 0 &&
    after < MOST_WORDS &&
    (pointed || isActor(words, start) || from.slice(0, after).every(isPartOfName));
  const owns = /\p{L}['’]s?$/u.test(first);
  const clear = pointed
    ? isCapital(first) || goesOn || from.length <= 3
    : goesOn ||
      owns ||
      (begun && (isLast || isWhole)) ||
      (start === 0 && isWhole && /,$/u.test(from.at(-1) ?? ''));
  if (!clear) return undefined;
  const name = namesIn(from.slice(0, MOST_WORDS + 1).join(' ')).at(-1);
  return name !== undefined && name.length >= 3 ? name : undefined;
}

const LINKS = new Set([
  'is',
  'was',
  'to',
  'in',
  'into',
  'naar',
  'ist',
  'war',
  'est',
  'it',
  'its',
  'het',
  'as',
  'als',
]);

/** What follows "my password is" may be one. It is neither kept nor searched for. */
function isAfterSecret(words: readonly string[], start: number, from: readonly string[]): boolean {
  const earlier = words.slice(0, start).map(normalise);
  // "Reset password Annemiek Bos". A single word may be the password.
  if (isFullName(from) && earlier.includes('reset') && !LINKS.has(earlier.at(-1) ?? '')) return false;
  while (LINKS.has(earlier.at(-1) ?? '')) earlier.pop();
  const name = earlier.at(-1)?.replaceAll(' ', '-') ?? '';
  return namesSecret(name) || namesLogin(name);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(word);
}

function isPartOfName(word: string): boolean {
  return (isCapital(word) && canBeName(word)) || PARTICLES.has(normalise(word));
}

/** Two to five words, and nothing but a name: "Anna de Vries". */
function isFullName(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    words.every(isPartOfName) &&
    isCapital(words.at(-1) ?? '')
  );
}

function canBeName(word: string): boolean {
  const plain = normalise(word.replace(/['’]s?$/u, ''));
  return (
    /^\p{L}[\p{L}\p{M}'’.-]*[,?!:;]?$/u.test(word) &&
    !NO_NAME.has(plain) &&
    !SOMEBODY.has(plain) &&
    !AFTER.has(plain)
  );
}
