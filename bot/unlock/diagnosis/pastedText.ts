import { latinLetters } from './reading/lookAlikes.js';

/** Longer than any message in Teams (microsoft-apis.md D). What comes after it is not read. */
const LONGEST = 30_000;

/** Tags that people copy along from a page. A mail server writes other things between angle brackets. */
const TAG =
  /<\/?(?:a|at|b|blockquote|br|code|div|em|font|h[1-6]|i|li|ol|p|pre|span|strong|table|tbody|td|th|tr|u|ul)(?=[\s/>])[^<>]{0,300}>/giu;

/** A status code at the start of a line, alone or with what it means after a colon. It is marked as in older reports. */
const LINE = /^[ \t]{0,8}([45]\.[0-7]\.\d{1,3})(?=[ \t]{0,8}(?::|$))/gmu;

/**
 * Returns a pasted text as it was shown: one line, without tags, quote marks, soft line breaks and characters that
 * nobody sees. The result is for reading codes, and is never shown or stored.
 */
export function asShown(text: string): string {
  return latinLetters(text.slice(0, LONGEST))
    .normalize('NFKC')
    .replace(/=\r?\n/gu, '')
    .replace(TAG, ' ')
    .replace(/&(?:[a-z]{2,8}|#\d{1,6});/giu, ' ')
    .replace(/^[ \t]{0,8}>[ \t>]{0,40}/gmu, ' ')
    .replace(LINE, '#$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words of a text before a place, in lower case, the nearest first. */
export function wordsBefore(text: string, place: number, reach = 80): readonly string[] {
  const words =
    text
      .slice(Math.max(0, place - reach), place)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  // At the edge a word may be cut. Then nothing is known about what stands before.
  return (place > reach ? words.slice(1) : words).reverse();
}

/** Words of a text after a place, in lower case and in their order, up to the end of the sentence. */
export function wordsAfter(text: string, place: number, reach = 80): readonly string[] {
  const [sentence = ''] = text.slice(place, place + reach).split(/[.!?;:]/u);
  return sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
}
