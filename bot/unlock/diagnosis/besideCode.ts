import { isNameAlone, ownWordsOf } from '../said/nameAlone.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that name an error, and the forms of its code: `error 50126`, `AADSTS50126`, `5.1.8`. */
const CODE = String.raw`(?:(?:error|errorcode|code|fout|foutcode|fehler|fehlercode|erreur)[ :]{1,2}){0,2}(?:aadsts[ :-]{0,2})?(?:\d{5,7}|[45]\.\d\.\d{1,3})`;
const FIRST = new RegExp(String.raw`^\W*${CODE}[ ,;:–—-]{1,3}(.{3,60})$`, 'iu');
const LAST = new RegExp(String.raw`^(.{3,60}?)[ ,;:–—-]{1,3}${CODE}\W*$`, 'iu');

/** Point to somebody: "50126 for anna", "50126 my colleague". */
const POINTS = set(
  'for voor fur für pour my mijn mn mein meine mon colleague collega kollege kollegin collegue',
);
/** What a number may count, or be the number of. */
const COUNTED = set(
  `euro euros eur dollar dollars usd pond pounds km kilometer kilometers meter meters stuks stappen steps units kg gram
  kwh mb gb volgers followers likes views points punten invoice order ticket factuur bestelling rechnung facture
  postcode zip postal postbus box straat laan weg plein gracht kade singel street road avenue lane drive square
  kamer room raum badge pas asset serienummer serial artikel article sku model versie version build klant customer
  kunde client project projekt dossier case zaak ref referentie reference`,
);
/** The same at the end of a word: "lindelaan", "kerkstraat", "postcode". */
const COUNTED_END =
  /(?:straat|laan|weg|plein|gracht|kade|singel|dijk|strasse|straße|platz|nummer|number|code)$/u;

/**
 * Returns the name that stands beside a code, without anything else: "50126 anna de vries", "Anna de Vries: 5.1.8".
 * Before a code one word is no name: a number stands behind many things. `undefined` when there is none.
 */
export function nameBesideCode(text: string): string | undefined {
  const said = text.trim();
  const after = FIRST.exec(said)?.[1]?.trim();
  if (after !== undefined) return isName(after) ? after : undefined;
  const before = LAST.exec(said)?.[1]?.trim();
  return before !== undefined && isName(before) && ownWordsOf(before) > 1 ? before : undefined;
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
  const words = said.toLowerCase().split(/[\s.,]+/u);
  return (
    isNameAlone(said) &&
    !words.some((word) => COUNTED.has(word) || POINTS.has(word) || COUNTED_END.test(word))
  );
}
