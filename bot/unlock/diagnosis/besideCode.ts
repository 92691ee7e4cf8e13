import { isPlain } from '../said/readSaid.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that name an error, and the forms of its code: `error 50126`, `AADSTS50126`, `5.1.8`. */
const CODE = String.raw`(?:(?:error|errorcode|code|fout|foutcode|fehler|fehlercode|erreur)[ :]{1,2}){0,2}(?:aadsts[ :-]{0,2})?(?:\d{5,7}|[45]\.\d\.\d{1,3})`;
const FIRST = new RegExp(String.raw`^\W*${CODE}[ ,;:–—-]{1,3}(.{3,60})$`, 'iu');
const LAST = new RegExp(String.raw`^(.{3,60}?)[ ,;:–—-]{1,3}${CODE}\W*$`, 'iu');

/** Parts of a name that are written small. */
const PARTICLES = set('van von vom der den de het ter ten te la le di da del el al bin');
/** Point to somebody: "50126 for anna", "50126 my colleague". */
const POINTS = set(
  'for voor fur für pour my mijn mn mein meine mon colleague collega kollege kollegin collegue',
);
/** What a number may count or be the number of. */
const COUNTED = set(
  'euro euros eur dollar dollars usd pond pounds km kilometer kilometers meter meters stuks stappen steps units kg gram kwh mb gb volgers followers views points punten invoice order ticket factuur bestelling rechnung facture',
);
const MOST_WORDS = 5;

/**
 * Returns the name that stands beside a code, without anything else: "50126 anna de vries", "Anna de Vries: 5.1.8".
 * Before a code only a full name with its capitals is one. `undefined` when there is none.
 */
export function nameBesideCode(text: string): string | undefined {
  const said = text.trim();
  const after = FIRST.exec(said)?.[1]?.trim();
  if (after !== undefined) return isName(after) ? after : undefined;
  const before = LAST.exec(said)?.[1]?.trim();
  return before !== undefined && isName(before) && isWrittenInFull(before) ? before : undefined;
}

/** True where a number stands beside a name, an address or words that point to somebody, and beside nothing else. */
export function isCodeBesideSomebody(text: string): boolean {
  if (nameBesideCode(text) !== undefined) return true;
  const after = FIRST.exec(text.trim())?.[1]?.trim();
  if (after === undefined) return false;
  if (/^\S+@\S+\.\S+$/u.test(after)) return true;
  const words = after.split(/\s+/u);
  const rest = words.filter((word) => !POINTS.has(word.toLowerCase()));
  return rest.length < words.length && (rest.length === 0 || isName(rest.join(' ')));
}

function isName(said: string): boolean {
  const words = said.split(/\s+/u);
  if (words.length > MOST_WORDS || !words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*,?$/u.test(word)))
    return false;
  const plain = words.map((word) => word.toLowerCase().replace(/[.,]$/u, ''));
  if (plain.some((word) => COUNTED.has(word) || POINTS.has(word))) return false;
  const isUnknown = (word: string) => !PARTICLES.has(word) && !isPlain(word);
  // "Anna May": a capital makes a word of a sentence a name, beside one that is no such word.
  const all = plain.every(
    (word, at) => PARTICLES.has(word) || isUnknown(word) || /^\p{Lu}/u.test(words[at]!),
  );
  const longest = Math.max(...plain.filter(isUnknown).map((word) => word.length), 0);
  return all && longest >= 3;
}

function isWrittenInFull(said: string): boolean {
  const words = said.split(/\s+/u);
  return words.length > 1 && words.every((word) => PARTICLES.has(word) || /^\p{Lu}/u.test(word));
}
