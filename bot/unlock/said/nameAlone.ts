import { isPlain } from './readSaid.js';

/** Parts of a name that are written small. */
const PARTICLES = new Set('van von vom der den de het ter ten te la le di da del el al bin'.split(' '));
const MOST_WORDS = 5;
const WORD = /^\p{L}[\p{L}\p{M}'’.-]*,?$/u;

/**
 * True for what may be the name of a person and nothing else, also written small: "anna de vries". No word of it is one
 * that people tell such a problem with, unless it has a capital: "Anna May".
 */
export function isNameAlone(said: string): boolean {
  const words = said.split(/\s+/u);
  if (words.length > MOST_WORDS || !words.every((word) => WORD.test(word))) return false;
  const all = words.every((word) => isParticle(word) || isOdd(word) || /^\p{Lu}/u.test(word));
  return all && Math.max(...words.filter(isOdd).map((word) => plain(word).length), 0) >= 3;
}

/** How many words of a name stand for themselves: two in "anna de vries". */
export function ownWordsOf(name: string): number {
  return name.split(/\s+/u).filter((word) => !isParticle(word)).length;
}

/** True for a word that is a part of a name alone. */
function isParticle(word: string): boolean {
  return PARTICLES.has(plain(word));
}

function isOdd(word: string): boolean {
  return !isParticle(word) && !isPlain(plain(word));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]|[.,]$/gu, '');
}
