import type { SymptomWords } from '../symptomWords.js';
import { createFinder, type Found, type Place } from './findClasses.js';
import type { Sign } from './sign.js';
import { unclear } from './sign.js';
import { BREAK_IN, SIGNS, SUPPOSED } from './signs.js';
import type { Understanding } from './understanding.js';

/** Reads what words mean. */
export interface WordReader {
  /** What the words come to. `undefined`: nothing of it is known. */
  understand(this: void, text: string): Understanding | undefined;
  /** True for signs of a break-in that the person tells of themselves. A report that they paste does not say "I". */
  isBreakIn(this: void, text: string): boolean;
}

/** @param languages the words of every language that the bot understands */
export function createWordReader(languages: readonly SymptomWords[]): WordReader {
  const find = createFinder(languages);
  return {
    understand(text) {
      const found = find(text);
      const breakIn = BREAK_IN.find((sign) => applies(sign, found));
      if (breakIn) return isSupposed(found) ? unclear('compromised') : breakIn.means;
      return SIGNS.find((sign) => applies(sign, found))?.means;
    },
    isBreakIn(text) {
      const found = find(text);
      return found.has('FIRST') && !isSupposed(found) && BREAK_IN.some((sign) => applies(sign, found));
    },
  };
}

function isSupposed(found: Found): boolean {
  return SUPPOSED.some((name) => found.has(name));
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
