import { knownError } from '../diagnosis/errorCodes.js';
import { looksLikeSecret } from '../tickets/couldBeSecret.js';
import type { Said } from './said.js';
import { LINKS, namesSecret, ORDINARY, PREDICATES } from './secretWords.js';

/** In characters. A card shows no more of it. */
const LONGEST_SAID = 300;
/** In characters. Nobody types more, and more is not read. */
const LONGEST_READ = 10_000;

export const MASK = '•••';

const PRODUCT =
  /^(?:microsoft|office|outlook|windows|win|iphone|ipad|android|galaxy|pixel|version|v|m|o)-?\d+$/iu;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/u;
/** The forms in which Microsoft writes error numbers. */
const CODE = /^(?:AADSTS:?\d{4,9}|0x[0-9a-f]{6,8}|#?[245]\.\d{1,3}\.\d{1,4}|[245]\d\d)$/iu;
const SAYS_ERROR =
  /^(?:error|fout|foutmelding|fehler|erreur|errorcode|foutcode|fehlercode|statuscode|aadsts)\w*$/u;
const LINK = /^(?:https?:|www\.)|\/l\/[\w-]{10}/iu;

/** A word as it was written, and as it is compared. */
interface Word {
  readonly text: string;
  readonly bare: string;
}

/**
 * What somebody wrote first, without what may be a secret: what follows "password", "code", "pin" and the like in any
 * language, what stands before "is my password", and what looks like one. Error codes stay. It masks too much rather than
 * too little. Masking again changes nothing.
 * @returns `undefined` for a text without words
 */
export function saidOf(text: string): Said | undefined {
  const words = text.slice(0, LONGEST_READ).normalize('NFC').split(/\s+/u).filter(Boolean).flatMap(split);
  const hidden = hiddenIn(words);
  const shown = words.map((word, at) => (hidden[at] ? MASK : word.text)).join(' ');
  const isMasked = hidden.some(Boolean);
  const masked = cut(shown.replaceAll(new RegExp(`${MASK}(?: ${MASK})+`, 'gu'), MASK), isMasked);
  if (masked === '') return undefined;
  return { words: masked, ...(isMasked && { onlyApprovers: true as const }) };
}

/** `password:Welkom1` and `pw=x` are a word and what follows it. */
function split(text: string): Word[] {
  const [, name = '', sign = '', rest = ''] = /^([\p{L}_-]+)([:=]+>?|["'“‘])(.+)$/u.exec(text) ?? [];
  const parts = namesSecret(plain(name)) ? [`${name}${sign}`, rest] : [text];
  return parts.map((part) => ({ text: part, bare: plain(part) }));
}

function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return letters.replace(/^[^\p{L}\p{N}=:>-]+|[^\p{L}\p{N}]+$/gu, '') || letters;
}

/** For each word whether it is masked. */
function hiddenIn(words: readonly Word[]): boolean[] {
  const hidden = words.map((word) => word.text === MASK || isSuspicious(word));
  words.forEach((word, at) => {
    if (!namesSecret(word.bare)) return;
    const places = [...after(words, at), ...further(words, at), ...numbers(words, at), ...before(words, at)];
    for (const place of places) hidden[place] = true;
  });
  return hidden;
}

/** The places after a secret's name that may hold it. */
function after(words: readonly Word[], at: number): readonly number[] {
  let next = at + 1;
  while (LINKS.has(words[next]?.bare ?? '')) next += 1;
  const assigned = next > at + 1 || /[:=]>?$/u.test(words[at]!.text);
  const first = words[next];
  if (!first || isErrorCode(words, next)) return [];
  if (assigned) return PREDICATES.has(first.bare) ? [] : untilSentence(words, next);
  const places: number[] = [];
  for (let place = next; place < words.length && !ends(words[place]!); place += 1) places.push(place);
  return places;
}

/** Of what, or for what, the secret is: "the passcode of my phone is …", "my password and it is …". */
const ABOUT = new Set('of for van voor von fur de du and en und et'.split(' '));
const SAME = new Set('it that this het dat dit es das ce'.split(' '));
const AND = new Set('and en und et'.split(' '));
const EQUALS = new Set('is was = : ist war lautet est'.split(' '));
/** So many words say what it is of. */
const MOST_BETWEEN = 4;

/** The places after "is", where the name says first what the secret is of. */
function further(words: readonly Word[], at: number): readonly number[] {
  const first = words[at + 1]?.bare ?? '';
  if (!ABOUT.has(first) || (AND.has(first) && !SAME.has(words[at + 2]?.bare ?? ''))) return [];
  for (let place = at + 2; place <= at + 1 + MOST_BETWEEN && words[place]; place += 1) {
    if (endsSentence(words[place - 1]!)) return [];
    if (!EQUALS.has(words[place]!.bare)) continue;
    const told = words[place + 1];
    return !told || PREDICATES.has(told.bare) || isErrorCode(words, place + 1)
      ? []
      : untilSentence(words, place + 1);
  }
  return [];
}

/** A code that somebody got: four to eight digits, in one piece or in several. */
const DIGITS = /^\d{1,8}$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** The places of numbers in the rest of the sentence that may be the secret. Error codes and years stay. */
function numbers(words: readonly Word[], at: number): readonly number[] {
  const places: number[] = [];
  for (let place = at + 1; place < words.length && !endsSentence(words[place - 1]!); place += 1) {
    let next = place;
    if (!isErrorCode(words, place)) while (DIGITS.test(trimmed(words[next]?.text ?? ''))) next += 1;
    const run = words.slice(place, next);
    const digits = run.map(({ text }) => trimmed(text)).join('');
    const isYear = YEAR.test(digits) && !LINKS.has(words[place - 1]!.bare);
    if (digits.length >= 4 && !isYear) places.push(...run.map((_word, nth) => place + nth));
    place = Math.max(place, next - 1);
  }
  return places;
}

function endsSentence({ text }: Word): boolean {
  return /[.!?;]$/u.test(text);
}

/** An ordinary word ends what is masked. */
function ends({ bare }: Word): boolean {
  return ORDINARY.has(bare) || LINKS.has(bare);
}

/** All that follows, up to a new sentence that begins with an ordinary word. A pass phrase has ordinary words. */
function untilSentence(words: readonly Word[], from: number): readonly number[] {
  const places: number[] = [];
  for (let place = from; place < words.length; place += 1) {
    places.push(place);
    const next = words[place + 1];
    if (next && endsSentence(words[place]!) && /^\p{Lu}/u.test(next.text) && ORDINARY.has(next.bare)) break;
  }
  return places;
}

const POINTS = new Set('my the our mijn mn het de mein das mon le'.split(' '));
const IS = new Set('is was ist war est'.split(' '));
const NOTHING = new Set([
  'it',
  'that',
  'this',
  'what',
  'het',
  'dat',
  'dit',
  'wat',
  'es',
  'das',
  'ce',
  'c',
  'here',
  'problem',
]);

/** "Welkom123 is my password": what is before it. */
function before(words: readonly Word[], at: number): readonly number[] {
  const named = POINTS.has(words[at - 1]?.bare ?? '') ? at - 2 : at - 1;
  if (named < 1 || !IS.has(words[named]?.bare ?? '')) return [];
  const places: number[] = [];
  for (let place = named - 1; place >= 0; place -= 1) {
    if (place < named - 1 && /[.!?;,]$/u.test(words[place]!.text)) break;
    places.push(place);
  }
  return places.every((place) => NOTHING.has(words[place]!.bare)) ? [] : places;
}

/** `Error code: 53003`, and a number that is known as one. A code of a phone has six digits too. */
function isErrorCode(words: readonly Word[], at: number): boolean {
  const text = trimmed(words[at]!.text);
  if (CODE.test(text) || knownError(text) !== undefined || knownError(`AADSTS${text}`) !== undefined)
    return true;
  const said = words.slice(Math.max(at - 4, 0), at).some(({ bare }) => SAYS_ERROR.test(bare));
  return said && /^\d{4,7}$/u.test(text);
}

function isSuspicious({ text }: Word): boolean {
  const part = trimmed(text).replace(/[:=]+>?$/u, '');
  if (LINK.test(part)) return true;
  const isKnown = [PRODUCT, GUID, MOMENT, CODE].some((form) => form.test(part));
  return !isKnown && looksLikeSecret(part);
}

function trimmed(text: string): string {
  return text.replace(/^["'“”‘’(<[]+|["'“”‘’).,;:\]>]+$/gu, '');
}

/** Whoever masks what is left again has to see that something was masked. */
function cut(text: string, isMasked: boolean): string {
  const characters = [...text];
  if (characters.length <= LONGEST_SAID) return text;
  const first = (most: number): string => `${characters.slice(0, most - 1).join('')}…`;
  const left = first(LONGEST_SAID);
  return isMasked && !saidOf(left)?.onlyApprovers ? `${first(LONGEST_SAID - MASK.length - 1)} ${MASK}` : left;
}
