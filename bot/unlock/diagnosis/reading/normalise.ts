import { latinLetters } from './lookAlikes.js';

/** A run of Latin letters and digits, or of other letters, or the end of a sentence. People may write no space. */
const WORD = /[\p{Script=Latin}\p{N}]+|(?:(?!\p{Script=Latin})\p{L})+|\./gu;

/** "Login's broken": what belongs to a thing is hardly ever named, so it is "is". */
const THING_IS =
  /(?<!\p{L})(logins?|accounts?|phone|mobile|password|mail|email|outlook|teams|app|authenticator|code|screen|laptop|computer|token|key|everything|nothing)['’‘`´]s(?!\p{L})/gu;

/** In characters. A longer word is no word. */
const LONGEST_WORD = 40;

/**
 * Returns the words in lower case without accents or apostrophes. The end of a sentence is a word of its own, `.`:
 * `Can’t! I tried.` becomes `cant . i tried .`. In `j'ai` and `l'accès` the apostrophe parts two words.
 */
export function wordsIn(text: string): readonly string[] {
  const bare = latinLetters(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/(?<!\p{L})([mz])['’‘`´]n(?!\p{L})/gu, '$1ijn')
    .replace(/(?<!\p{L})(qu|[cdjlmns])['’‘`´](?=\p{L})/gu, '$1 ')
    .replace(THING_IS, '$1 is')
    .replace(/['’‘`´]/gu, '')
    .replace(/(?<!\p{L})e-?mail/gu, 'email')
    .replace(/[.!?;:]+(?=\s|$)|[!?;]+/gu, ' . ')
    .replace(/(?<=\S)\.(?=\S)/gu, ' ');
  return (bare.match(WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}
