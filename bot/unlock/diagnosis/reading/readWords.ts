import type { Symptom } from '../../symptoms.js';
import type { SymptomWords, WordClass } from '../symptomWords.js';
import { createParter } from './clauses.js';
import { decided } from './competing.js';
import { COMPLAINS } from './complains.js';
import { createFinder, type Found, type Place } from './findClasses.js';
import { createPartsMender } from './mendedWords.js';
import { createOddness } from './oddWords.js';
import type { Sign } from './sign.js';
import { symptom, unclear } from './sign.js';
import {
  ABOUT_AN_ACCOUNT,
  BREAK_IN,
  DENIED_BESIDE_CODE,
  HINTS,
  HINTS_OF_MORE,
  SIGNS,
  STRONG_HINTS,
  SUPPOSED,
} from './signs.js';
import { createSurnames } from './surnames.js';
import type { Understanding } from './understanding.js';

/** Reads what words mean. */
export interface WordReader {
  /** What the words come to. `undefined`: nothing of it is known. */
  understand(this: void, text: string): Understanding | undefined;
  /**
   * True for signs of a break-in that the person tells of themselves beside a code. A report that they paste does not say
   * "I".
   */
  isBreakInBesideCode(this: void, text: string): boolean;
}

/** @param languages the words of every language that the bot understands */
export function createWordReader(languages: readonly SymptomWords[]): WordReader {
  const mendedParts = createPartsMender(languages);
  const find = createFinder(languages);
  const withoutSurnames = createSurnames(languages);
  const partsOf = createParter(languages, mendedParts);
  const isOdd = createOddness(languages, (text) => partsOf(text).clauses);
  const read = (text: string): Read => {
    const { words, parts } = partsOf(text);
    return { whole: find(words), parts: parts.map(find) };
  };
  const meaningOf = (text: string): Understanding | undefined => {
    const { whole, parts } = read(text);
    if (isBreakIn(BREAK_IN, { whole, parts }))
      return isSupposed(whole) ? unclear('compromised') : symptom('compromised');
    const sign = signOf(whole, parts);
    if (!sign) return isHinted(whole) ? unclear('compromised') : undefined;
    const means = decided(sign, symptomsIn(parts));
    if (isDoubtful(sign, whole)) return withBreakIn(means);
    const isUnusual = isComplaint(sign) && !isSupposed(whole) && isOdd(text);
    return isUnusual ? likelyFirst(means) : means;
  };
  return {
    understand(text) {
      const understood = meaningOf(text);
      if (understood?.kind !== 'symptom' || understood.symptom !== 'compromised') return understood;
      const unnamed = withoutSurnames(text);
      const other = unnamed === text ? understood : meaningOf(unnamed);
      // "Anna Hacker forgot her password": one question is better than a break-in, and than one that is missed.
      return other?.kind === 'symptom' ? inDoubt(other) : understood;
    },
    isBreakInBesideCode(text) {
      const { whole, parts } = read(withoutSurnames(text));
      const isTold = whole.has('FIRST') && !isSupposed(whole);
      return isTold && isBreakIn([...BREAK_IN, ...DENIED_BESIDE_CODE], { whole, parts });
    },
  };
}

/** What a text has of each class, and what each of its sentences and clauses has. */
interface Read {
  readonly whole: Found;
  readonly parts: readonly Found[];
}

/**
 * A sign of a break-in in the text, or in one of its parts. A complaint in another part takes none away: "I can't send, and
 * people get links from me". What the whole is about does, such as a journey.
 */
function isBreakIn(signs: readonly Sign[], { whole, parts }: Read): boolean {
  return signs.some((sign) => {
    if (applies(sign, whole)) return true;
    const isElsewhere = sign.unless.some((name) => !COMPLAINS.includes(name) && whole.has(name));
    return !isElsewhere && parts.some((part) => applies(sign, part));
  });
}

/**
 * The first row that applies. Who is clearly locked out needs help, whatever else they name: "and I must open a PDF", "my
 * wifi works but my password is wrong".
 */
function signOf(whole: Found, parts: readonly Found[]): Sign | undefined {
  const sign = withoutFine(whole) ?? SIGNS.find((row) => applies(row, whole));
  if (sign && sign.means.kind !== 'not-for-this') return sign;
  const lockOuts = parts.flatMap((part) => {
    const row = lockOutOf(part);
    // "The zip wants a password" is no password of ours, and its part alone does not say so. "My password" is.
    const isOurs = row && (part.has('FIRST') || row.has.every((name) => whole.has(name)));
    return isOurs ? [row] : [];
  });
  return lockOuts[0] ?? sign;
}

/** What the parts of a text come to where they are read alone, and are symptoms. "My phone is fine" is none. */
function symptomsIn(parts: readonly Found[]): readonly Sign[] {
  return parts.flatMap((part) => {
    if (part.has('METHOD_FINE')) return [];
    const row = SIGNS.find((one) => applies(one, part));
    return row?.means.kind === 'symptom' ? [row] : [];
  });
}

/** What is said beside "my phone is fine": the words for a second factor are then no complaint. */
function withoutFine(whole: Found): Sign | undefined {
  if (!whole.has('METHOD_FINE')) return undefined;
  const rest = new Map([...whole].filter(([name]) => !METHODS.includes(name)));
  const sign = SIGNS.find((row) => applies(row, rest));
  return sign?.means.kind === 'symptom' ? sign : undefined;
}

/** What "fine" is said of. */
const METHODS: readonly WordClass[] = ['FACTOR', 'DEVICE', 'NO_CODE', 'ALL_WELL'];

/** What a part of the text says of a lock-out. "It is locked" may be said of a door. */
function lockOutOf(part: Found): Sign | undefined {
  const sign = SIGNS.find((row) => applies(row, part));
  if (sign?.means.kind !== 'symptom') return undefined;
  const isClear = !sign.isWeak || CLEAR.some((name) => sign.has.includes(name));
  const isOwn = part.has('FIRST') && OWN.some((name) => sign.has.includes(name));
  return isClear || isOwn ? sign : undefined;
}

/** With one of these a weak row is a lock-out too. */
const CLEAR: readonly WordClass[] = ['CANNOT_IN', 'NO_CODE'];
/** And with one of these, where they say "I" or "my". */
const OWN: readonly WordClass[] = ['LOCKED', 'PASSWORD'];

function isSupposed(found: Found): boolean {
  return SUPPOSED.some((name) => found.has(name));
}

/** Several half signs of a break-in, or one about an account, and nothing else that is known. */
function isHinted(found: Found): boolean {
  if (isSupposed(found)) return false;
  const hasOne = (names: readonly WordClass[]) => names.some((name) => found.has(name));
  const isSeveral = HINTS_OF_MORE.filter((name) => found.has(name)).length >= 2;
  return isSeveral || (hasOne(STRONG_HINTS) && hasOne(ABOUT_AN_ACCOUNT));
}

/**
 * A sign that another person acted makes every row doubtful. Less makes a weak row doubtful, and two of that make every
 * row so. What the row itself is about is none, and a foreign country is none for whoever is there.
 */
function isDoubtful({ has, aside, isWeak, means }: Sign, found: Found): boolean {
  if (isSupposed(found)) return false;
  const isHint = (name: WordClass) =>
    found.has(name) &&
    !has.includes(name) &&
    !aside.includes(name) &&
    !(name === 'FOREIGN' && found.has('I_AM_AWAY'));
  if (STRONG_HINTS.some(isHint)) return true;
  const isTopic = means.kind === 'not-for-this';
  const hints = (isTopic ? HINTS_OF_MORE : HINTS).filter(isHint).length;
  return hints >= (isWeak || isTopic ? 1 : 2);
}

/** What is left without a last name, beside the break-in that it may have told of. */
function inDoubt(means: Understanding): Understanding {
  return means.kind === 'symptom' && means.symptom === 'compromised' ? means : withBreakIn(means);
}

/** A plan comes of it. What the bot is not for, and what it asks about, are told in any words. */
function isComplaint({ means }: Sign): boolean {
  return means.kind === 'symptom';
}

/** The same, but the bot asks, and a break-in is among the answers. */
function withBreakIn(means: Understanding): Understanding {
  switch (means.kind) {
    case 'symptom':
      return unclear('compromised', means.symptom);
    case 'unclear':
      return unclear(...new Set<Symptom>(['compromised', ...means.candidates]));
    case 'not-for-this':
      return unclear('compromised');
  }
}

/** No word tells of an attack, and some are unusual: what they complain of comes first, and a break-in is not ruled out. */
function likelyFirst(means: Understanding): Understanding {
  switch (means.kind) {
    case 'symptom':
      return unclear(means.symptom, 'compromised');
    case 'unclear':
      return unclear(...new Set<Symptom>([...means.candidates, 'compromised']));
    case 'not-for-this':
      return means;
  }
}

function applies({ has, ordered, unless, window }: Sign, found: Found): boolean {
  if (unless.some((name) => found.has(name))) return false;
  const [first = [], ...others] = has.map((name) => found.get(name) ?? []);
  if (others.some((places) => places.length === 0)) return false;
  return first.some((place) => (ordered ? inOrder : around)(place, others, window));
}

/** Each of the others begins within the window, before or after. */
function around(place: Place, others: readonly (readonly Place[])[], window: number): boolean {
  return others.every((places) => places.some(({ from }) => Math.abs(from - place.from) <= window));
}

/** Each of the others begins after the one before it has begun, and within the window. */
function inOrder(place: Place, others: readonly (readonly Place[])[], window: number): boolean {
  let last = place;
  for (const places of others) {
    const next = places.find(
      ({ from, to }) => from >= last.from && to > last.to && from - place.from <= window,
    );
    if (!next) return false;
    last = next;
  }
  return true;
}
