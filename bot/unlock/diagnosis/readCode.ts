import { isCodeBesideSomebody } from './besideCode.js';
import { createCodeLabels, isAboutSignIn, type CodeLabels } from './codeLabels.js';
import { knownError, type KnownError } from './errorCodes.js';
import { asShown, wordsAfter, wordsBefore } from './pastedText.js';
import { bouncesIn } from './readBounce.js';
import { lately } from './reading/lately.js';
import { saidBeside, sentencesIn } from './readSentence.js';
import type { SymptomWords } from './symptomWords.js';
import type { Reported } from '../symptoms.js';

/** Finds codes in typed or pasted text. It gives back a code and never a part of the text around it. */
export interface CodeReader {
  /**
   * Returns the first code in the text that the bot knows, and what it means. It drops the text around the code (names,
   * trace ids, links).
   */
  recogniseError(this: void, text: string): KnownError | undefined;
  /** Returns the first code that the bot knows, or else the first AADSTS or status code. An admin may know that one. */
  errorCodeIn(this: void, text: string): string | undefined;
  /** True for a code by itself, or with words around it that name nobody: "50053", "it says error 50126". */
  isCodeAlone(this: void, text: string): boolean;
  /** Returns that code, and what the words beside it say where the code has two meanings or there is none. */
  reportedIn(this: void, text: string): Reported;
}

/** @param languages what people call a code, in every language that the bot understands */
export function createCodeReader(languages: readonly Pick<SymptomWords, 'codes'>[]): CodeReader {
  const labels = createCodeLabels(languages);
  const recogniseError = (text: string): KnownError | undefined => {
    for (const code of codesIn(asShown(text), labels)) {
      const known = knownError(code);
      if (known) return known;
    }
    return undefined;
  };
  const errorCodeIn = (text: string): string | undefined =>
    recogniseError(text)?.code ?? codesIn(asShown(text), labels)[0];
  const reportedIn = lately((text): Reported => {
    const errorCode = errorCodeIn(text);
    const hint = saidBeside(asShown(text));
    return { ...(errorCode && { errorCode }), ...(hint && { hint }) };
  });
  const isCodeAlone = (text: string): boolean =>
    errorCodeIn(text) !== undefined && (text.toLowerCase().match(/\p{L}+/gu) ?? []).every(labels.isAround);
  return { recogniseError, errorCodeIn, isCodeAlone, reportedIn };
}

/** Everything that looks like a code, sign-in codes first. */
function codesIn(text: string, labels: CodeLabels): readonly string[] {
  return [...prefixed(text), ...numbered(text, labels), ...bouncesIn(text, labels), ...sentencesIn(text)];
}

/** `AADSTS50053`, `AADSTS-50053`, `AADSTS: 50053`, and a number that a line break cut in two. */
const PREFIXED =
  /(?<!\p{L})a{1,2}dsts?[^\p{L}\p{N}]{0,5}(\d{2,7})(?:[^\p{L}\p{N}]{1,3}(\d{1,4}))?(?![\p{L}\p{N}])/giu;

function prefixed(text: string): readonly string[] {
  return [...text.matchAll(PREFIXED)].flatMap(([, first = '', rest = '']) => {
    if (first.length >= 5) return [`AADSTS${first}`];
    return knownError(`AADSTS${first}${rest}`) ? [`AADSTS${first}${rest}`] : [];
  });
}

/** No part of a longer number, a version, an amount, a GUID or an address. */
const NUMBER = /(?<![\p{L}\p{N}]|[\p{N}][-.,/:]|[+@€$£])(\d{5,7})(?![\p{L}\p{N}]|[-.,/:@][\p{L}\p{N}])/gu;
const ALONE = /^[^\p{L}\p{N}]{0,3}\d{5,7}[^\p{L}\p{N}]{0,3}$/u;

/** "50126 - what is this?", "500121 ... I was not signing in": the text begins with it. */
const LEADS = /^[^\p{L}\p{N}]{0,3}\d{5,7} ?(?:[-–—:,;]|\.{1,3}|…)(?: |$)/u;

/** A sentence begins after it, or after a greeting. */
const BEGINS = /(?:^|[.!?,:;–—]|^\W*(?:hi|hey|hello|help|hoi|hallo|hee|bonjour))[^\p{L}\p{N}]*$/iu;

/** Has numbers of its own. */
const OTHER_DEVICE = /printer|copier|scanner|kopieerapparaat|drucker|imprimante/iu;

/** `53 003`, `80.002`: a line break or a sign cut it in two. */
const BROKEN = /(?<![\p{L}\p{N}.,])(\d{2,4})[ .](\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu;

/** Numbers in two pieces, where an error code is named in full and the bot knows the whole. */
function broken(text: string, labels: CodeLabels): readonly string[] {
  return [...text.matchAll(BROKEN)].flatMap(({ 1: first = '', 2: rest = '', index }) => {
    const code = `AADSTS${first}${rest}`;
    return knownError(code) && labels.isErrorCode(text.slice(0, index)) ? [code] : [];
  });
}

/**
 * A bare number is a code when the bot knows it, and the words beside it say so, only name somebody, or are none. A number that is in no
 * table is one where it is called an error code in full.
 */
function numbered(text: string, labels: CodeLabels): readonly string[] {
  if (OTHER_DEVICE.test(text) && !isAboutSignIn(text)) return [];
  const whole = [...text.matchAll(NUMBER)].flatMap(({ 1: digits = '', index }) => {
    const code = `AADSTS${digits}`;
    if (!knownError(code)) return labels.isErrorCode(text.slice(0, index)) ? [code] : [];
    if (ALONE.test(text) || LEADS.test(text) || isCodeBesideSomebody(text)) return [code];
    const before = wordsBefore(text, index);
    const [next = ''] =
      /^\s?\p{L}+/u.exec(text.slice(index + digits.length, index + digits.length + 24)) ?? [];
    const isAfter = labels.isLabel(next.trim().toLowerCase()) && labels.isOpen(before[0]);
    const isShown =
      BEGINS.test(text.slice(0, index)) && labels.isShown(text, wordsAfter(text, index + digits.length));
    return isAfter || isShown || labels.isNamed(before) || labels.isAnswer(text, before) ? [code] : [];
  });
  return [...broken(text, labels), ...whole];
}
