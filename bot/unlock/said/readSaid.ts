import { knownError } from '../diagnosis/errorCodes.js';
import { latinLetters } from '../diagnosis/reading/lookAlikes.js';
import { PLAIN } from './plainWords.js';
import { LINKS, namesSecret, ORDINARY } from './secretWords.js';

export const MASK = '•••';

/**
 * In characters. Nobody tells more before it is asked, and a card shows 300. A longer text takes longer, and holds up
 * everybody else.
 */
const LONGEST_READ = 2_000;

/** The forms in which Microsoft writes error numbers. */
export const CODE = /^(?:AADSTS:?\d{4,9}|0x[0-9a-f]{6,8}|#?[245]\.\d{1,3}\.\d{1,4}|[245]\d\d)$/iu;
const SAYS_ERROR =
  /^(?:error|fout|foutmelding|fehler|erreur|errorcode|foutcode|fehlercode|statuscode|aadsts)\w*$/u;

/** A word as it was written, and as it is compared. */
export interface Word {
  readonly text: string;
  readonly bare: string;
}

/** `１` is a digit as `1` is, and `：` points to what follows. */
const WIDE = /[\p{N}：＝＠／．－]/gu;

/** The words of the first 2,000 characters. A word that is cut off there is left out, and `…` stands in its place. */
export function read(text: string): readonly Word[] {
  const isCut = text.length > LONGEST_READ;
  const first = text
    .slice(0, LONGEST_READ)
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(WIDE, (sign) => sign.normalize('NFKC'));
  const words = (isCut ? first.replace(/\S*$/u, '…') : first).split(/\s+/u).filter(Boolean);
  return words.flatMap(split).map(namedBefore);
}

/** `pass word` and `security question` are names of a secret in two words. */
const IN_TWO = /^(?:pass word|wacht woord|(?:security|secret) (?:question|answer))$/u;

/** The second word of such a name is compared as a name too. */
function namedBefore(word: Word, at: number, words: readonly Word[]): Word {
  return IN_TWO.test(`${words[at - 1]?.bare ?? ''} ${word.bare}`)
    ? { text: word.text, bare: 'password' }
    : word;
}

const ASSIGNED = /^[:="'“‘]$/u;
const JOINED = /[-:="'“‘,;./([{<]/u;

/** `password:Welkom1`, `pw=x` and `wachtwoord/konijn` are a name and what follows it. `pin-code` is a name. */
function split(text: string): Word[] {
  for (let at = 1; at < Math.min(text.length - 1, LONGEST_NAME); at += 1) {
    if (!JOINED.test(text[at]!) || !namesSecret(plain(text.slice(0, at)))) continue;
    const sign = /^(?:[:=]+>?|.)/u.exec(text.slice(at))![0];
    const rest = text.slice(at + sign.length);
    const isOne = namesSecret(plain(rest)) || isPlain(plain(rest));
    if (!/[\p{L}\p{N}]/u.test(rest) && !ASSIGNED.test(text[at]!)) break;
    if (rest !== '' && (ASSIGNED.test(text[at]!) || !isOne))
      return [text.slice(0, at + sign.length), rest].map(wordOf);
    break;
  }
  return [wordOf(text)];
}

const LONGEST_NAME = 30;

function wordOf(text: string): Word {
  return { text, bare: plain(text) };
}

function plain(text: string): string {
  const letters = latinLetters(text)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return letters.replace(/^[^\p{L}\p{N}=:>-]+|[^\p{L}\p{N}]+$/gu, '') || letters;
}

/** True for a word that people tell such a problem with. */
export function isPlain(bare: string): boolean {
  return PLAIN.has(bare) || ORDINARY.has(bare) || LINKS.has(bare);
}

/** The same for each part of it, and for a secret's name: `sms-code`, `mail/agenda`. */
export function isKnown(bare: string): boolean {
  const parts = bare.split(/[^\p{L}\p{N}]+/u);
  return parts.every((part) => part === '' || isPlain(part) || namesSecret(part)) || bare === 'p/w';
}

export function endsSentence({ text }: Word): boolean {
  return /[.!?;]$/u.test(text);
}

/** `Error code: 53003`, and a number that is known as one. A code of a phone has six digits too. */
export function isErrorCode(words: readonly Word[], at: number): boolean {
  const text = trimmed(words[at]?.text ?? '');
  if (CODE.test(text) || knownError(text) !== undefined || knownError(`AADSTS${text}`) !== undefined)
    return true;
  const said = words.slice(Math.max(at - 4, 0), at).some(({ bare }) => SAYS_ERROR.test(bare));
  return said && /^\d{4,7}$/u.test(text);
}

/** `code` in "error code" and in "code 53003" names no secret. */
export function namesError(words: readonly Word[], at: number): boolean {
  const { bare } = words[at]!;
  if (SAYS_ERROR.test(bare)) return true;
  if (!/^(?:codes?|status-?code)$/u.test(bare)) return false;
  const before = words[at - 1]?.bare ?? '';
  return (
    SAYS_ERROR.test(before) ||
    before === 'status' ||
    [at + 1, at + 2].some((next) => isErrorCode(words, next))
  );
}

export function trimmed(text: string): string {
  return text.replace(/^["'“”‘’(<[]+|["'“”‘’).,;:\]>]+$/gu, '');
}
