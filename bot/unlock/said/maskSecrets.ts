import { MASK, read, type Word } from './readSaid.js';
import type { Said } from './said.js';
import { toldIn } from './told.js';
import { isNoName } from './noName.js';
import { loginsIn, strangeIn } from './strange.js';
import { isSuspicious } from './suspicious.js';
import { digitsIn } from './digits.js';

export { MASK } from './readSaid.js';

/** In characters. A card shows no more of the first words. */
const LONGEST_SAID = 300;

/**
 * What somebody wrote, without what may be a secret: what follows "password", "code", "pin" and the like in any language,
 * what stands before "is my password", each word beside these that people do not tell such a problem with, and what looks
 * like a secret. Error codes stay, and so do places and companies, for the approvers alone. It masks too much rather than
 * too little. Masking again changes nothing.
 *
 * It reads 2,000 characters. What was not read ends as `…`.
 * @param longest in characters, of the result
 * @returns `undefined` for a text without words
 */
export function saidOf(text: string, longest = LONGEST_SAID): Said | undefined {
  const words = read(text);
  const { masked: hidden, isUnsure } = hiddenIn(words);
  const shown = words.map((word, at) => (hidden.has(at) ? MASK : word.text)).join(' ');
  const isMasked = hidden.size > 0;
  const masked = cut(shown.replaceAll(new RegExp(`${MASK}(?: ${MASK})+`, 'gu'), MASK), isMasked, longest);
  if (masked === '') return undefined;
  return { words: masked, ...((isMasked || isUnsure) && { onlyApprovers: true as const }) };
}

/** True when everybody may read the words: nothing in them may be a secret. An earlier version masked less. */
export function isOpen({ words, onlyApprovers }: Said): boolean {
  return !onlyApprovers && !saidOf(words)?.onlyApprovers;
}

/**
 * An answer that should be a name, without the secrets in it: what follows "password is" and the like, and what has the
 * form of one. Other words stay, because they may be the name.
 */
export function withoutTold(text: string): string {
  const words = read(text);
  const told = new Set([...toldIn(words), ...words.flatMap((word, at) => (isNoName(word.text) ? [at] : []))]);
  if (told.size === 0) return text;
  return words.flatMap((word, at) => (told.has(at) ? [] : [word.text])).join(' ');
}

/** The places of the words that are masked, and whether others may be secrets as well. */
function hiddenIn(words: readonly Word[]): { masked: ReadonlySet<number>; isUnsure: boolean } {
  const strange = strangeIn(words);
  const masked = new Set([
    ...words.flatMap((word, at) => (word.text === MASK || isSuspicious(word) ? [at] : [])),
    ...toldIn(words),
    ...digitsIn(words),
    ...loginsIn(words),
    ...strange.masked,
  ]);
  return { masked, isUnsure: strange.isUnsure };
}

/** Whoever masks what is left again has to see that something was masked. */
function cut(text: string, isMasked: boolean, longest: number): string {
  if ([...text].length <= longest) return text;
  const left = wholeWords(text, longest);
  return isMasked && !saidOf(left, longest)?.onlyApprovers
    ? `${wholeWords(text, longest - MASK.length - 1)} ${MASK}`
    : left;
}

/** A part of a word reads like another word. */
function wholeWords(text: string, longest: number): string {
  const first = [...text].slice(0, longest - 1).join('');
  return `${first.replace(/(?<=\s)\S+$/u, '')}…`;
}
