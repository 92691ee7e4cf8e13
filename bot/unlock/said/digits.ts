import { endsSentence, isErrorCode, namesError, trimmed, type Word } from './readSaid.js';
import { LINKS, namesSecret } from './secretWords.js';

/** A code that somebody got: four to eight digits, in one piece or in several. */
const DIGITS = /^\d{1,8}$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** `123456-234567-345678`, as recovery keys are written. */
const GROUPS = /^\d{4,}(?:-\d{4,})+$/u;
/** "The sms said 482913": one of these by itself is a code of a phone. */
const ALONE = /^\d{6,8}$/u;

/**
 * The places of numbers that may be a code. In the rest of a sentence that names a secret they have four digits or more,
 * anywhere else six to eight. Error codes and years stay.
 */
export function digitsIn(words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  let isNamed = false;
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && endsSentence(words[at - 1]!)) isNamed = false;
    if (GROUPS.test(trimmed(words[at]!.text))) places.push(at);
    const end = runFrom(words, at);
    const run = words.slice(at, end);
    const digits = run.map(({ text }) => trimmed(text)).join('');
    const isYear = YEAR.test(digits) && !LINKS.has(words[at - 1]?.bare ?? '');
    const isCode = ALONE.test(digits) || (isNamed && digits.length >= 4 && !isYear);
    if (isCode) places.push(...run.map((_word, nth) => at + nth));
    isNamed ||= namesSecret(words[at]!.bare) && !namesError(words, at);
    if (run.length > 0) at = end - 1;
  }
  return places;
}

/** The end of a row of numbers that begins here. A mail server's `482` is none before other digits. */
function runFrom(words: readonly Word[], at: number): number {
  const isDigits = (place: number): boolean => DIGITS.test(trimmed(words[place]?.text ?? ''));
  const isReply = /^\d{3}$/u.test(words[at]!.text) && isDigits(at + 1);
  if (isErrorCode(words, at) && !isReply) return at;
  let end = at;
  while (isDigits(end)) end += 1;
  return end;
}
