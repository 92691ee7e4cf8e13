import { endsSentence, isErrorCode, type Word } from './readSaid.js';
import { EQUALS, LINKS, namesSecret, ORDINARY, PREDICATES } from './secretWords.js';

/** Of what, or for what, the secret is: "the passcode of my phone is …", "my password and it is …". */
const ABOUT = new Set('of for van voor von fur de du and en und et'.split(' '));
const SAME = new Set('it that this het dat dit es das ce'.split(' '));
const AND = new Set('and en und et'.split(' '));
/** So many words say what it is of. */
const MOST_BETWEEN = 4;

const POINTS = new Set('my the our mijn mn het de mein das mon le'.split(' '));
const IS = new Set('is was ist war est ='.split(' '));
/** "It is my password" tells none. */
const NOTHING = new Set('it that this what het dat dit wat es das ce c here problem'.split(' '));
/** So many words before "is my password" may be one. */
const MOST_BEFORE = 12;
/** "My password is still …": what follows may be one all the same. */
const STILL = new Set('still always just now nog altijd steeds nu gewoon simply immer noch'.split(' '));

/** What of a text tells a secret. */
interface Starts {
  /** From here to the end of the sentence. A pass phrase has ordinary words. */
  readonly whole: ReadonlySet<number>;
  /** From here to the next ordinary word. */
  readonly few: ReadonlySet<number>;
  readonly before: readonly number[];
}

/** The places of what stands beside a secret's name as the secret: after "password is", after "pin", before "is my code". */
export function toldIn(words: readonly Word[]): readonly number[] {
  const { whole, few, before } = startsIn(words);
  const places = [...before];
  let [isWhole, isFew] = [false, false];
  words.forEach((word, at) => {
    isWhole ||= whole.has(at);
    isFew = (isFew || few.has(at)) && !ends(word);
    if (isWhole || isFew) places.push(at);
    if (startsAnew(words, at)) isWhole = false;
  });
  return places;
}

function startsIn(words: readonly Word[]): Starts {
  const [whole, few] = [new Set<number>(), new Set<number>()];
  const before: number[] = [];
  words.forEach(({ bare }, at) => {
    if (!namesSecret(bare)) return;
    const [next, isAssigned] = after(words, at);
    if (next !== undefined) (isAssigned ? whole : few).add(next);
    const later = further(words, at);
    if (later !== undefined) whole.add(later);
    before.push(...beforeName(words, at));
  });
  return { whole, few, before };
}

/** The place after a secret's name that may hold it, and whether "is" or a sign says so. */
function after(words: readonly Word[], at: number): readonly [number | undefined, boolean] {
  let next = at + 1;
  let isAssigned = /[:=]>?$/u.test(words[at]!.text);
  for (; isLink(words[next]); next += 1) isAssigned ||= EQUALS.has(words[next]!.bare);
  if (isAssigned) while (STILL.has(words[next]?.bare ?? '')) next += 1;
  const first = words[next];
  const isNone = !first || isErrorCode(words, next) || (isAssigned && isPredicate(first));
  return [isNone ? undefined : next, isAssigned];
}

/** As people write a word. `esT!` reads like "est", and may be the secret itself. */
const WRITTEN = /^[^\p{L}]*(?:\p{Lu}?[\p{Ll}\p{M}'’]*|\p{Lu}+)[^\p{L}]*$/u;

/** Something follows a link, so no `!` does. */
function isLink(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    LINKS.has(word.bare) &&
    WRITTEN.test(word.text) &&
    !/[\p{L}][^\p{L},.;:=>'"’”)-]/u.test(word.text)
  );
}

function isPredicate({ text, bare }: Word): boolean {
  return PREDICATES.has(bare) && WRITTEN.test(text);
}

/** The place after "is", where the name says first what the secret is of. */
function further(words: readonly Word[], at: number): number | undefined {
  const first = words[at + 1]?.bare ?? '';
  if (!ABOUT.has(first) || (AND.has(first) && !SAME.has(words[at + 2]?.bare ?? ''))) return undefined;
  for (let place = at + 2; place <= at + 1 + MOST_BETWEEN && words[place]; place += 1) {
    if (endsSentence(words[place - 1]!)) return undefined;
    if (!EQUALS.has(words[place]!.bare)) continue;
    const told = words[place + 1];
    return !told || isPredicate(told) || isErrorCode(words, place + 1) ? undefined : place + 1;
  }
  return undefined;
}

/** "Welkom123 is my password": what is before it. */
function beforeName(words: readonly Word[], at: number): readonly number[] {
  const named = POINTS.has(words[at - 1]?.bare ?? '') ? at - 2 : at - 1;
  if (named < 1 || !IS.has(words[named]?.bare ?? '')) return [];
  const places: number[] = [];
  for (let place = named - 1; place >= Math.max(0, named - MOST_BEFORE); place -= 1) {
    if (place < named - 1 && /[.!?;,]$/u.test(words[place]!.text)) break;
    places.push(place);
  }
  return places.every((place) => NOTHING.has(words[place]!.bare)) ? [] : places;
}

/** An ordinary word ends what is masked. */
function ends({ bare }: Word): boolean {
  return ORDINARY.has(bare) || LINKS.has(bare);
}

/** A new sentence that begins with an ordinary word is not the secret. */
function startsAnew(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined && endsSentence(words[at]!) && /^\p{Lu}/u.test(next.text) && ORDINARY.has(next.bare)
  );
}
