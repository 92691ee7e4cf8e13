import type { Symptom } from '../../symptoms.js';
import type { SymptomWords, WordClass } from '../symptomWords.js';
import { createFinder, type Found, type Place } from './findClasses.js';
import { createMender } from './mendedWords.js';
import { createOddness } from './oddWords.js';
import type { Sign } from './sign.js';
import { unclear } from './sign.js';
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
  const mended = createMender(languages);
  const find = createFinder(languages, mended);
  const isOdd = createOddness(languages, mended);
  return {
    understand(text) {
      const found = find(text);
      const breakIn = BREAK_IN.find((sign) => applies(sign, found));
      if (breakIn) return isSupposed(found) ? unclear('compromised') : breakIn.means;
      const sign = SIGNS.find((row) => applies(row, found));
      if (!sign) return isHinted(found) ? unclear('compromised') : undefined;
      const isDoubted = isDoubtful(sign, found) || (isComplaint(sign) && !isSupposed(found) && isOdd(text));
      return isDoubted ? withBreakIn(sign.means) : sign.means;
    },
    isBreakInBesideCode(text) {
      const found = find(text);
      const isTold = found.has('FIRST') && !isSupposed(found);
      return isTold && [...BREAK_IN, ...DENIED_BESIDE_CODE].some((sign) => applies(sign, found));
    },
  };
}

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

/** A plan comes of it. What the bot is not for, and what it asks about, are told in any words. */
function isComplaint({ means }: Sign): boolean {
  return means.kind === 'symptom';
}

/** The same, but the bot asks, and a break-in is among the answers. */
function withBreakIn(means: Understanding): Understanding {
  switch (means.kind) {
    case 'symptom':
      return unclear('compromised', ...(means.cannotSignIn ? [] : [means.symptom]));
    case 'unclear':
      return unclear(...new Set<Symptom>(['compromised', ...means.candidates]));
    case 'not-for-this':
      return unclear('compromised');
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
