import type { Reported, Symptom } from '../symptoms.js';
import { isDeliveryReport } from './deliveryReport.js';
import { knownError, symptomOfCode } from './errorCodes.js';
import { forwardedIn, type Forwarded, ownSentences, withoutPage } from './ownWords.js';
import { createCodeReader, type CodeReader } from './readCode.js';
import { lately } from './reading/lately.js';
import { wordsIn } from './reading/normalise.js';
import { createWordReader } from './reading/readWords.js';
import type { Understanding } from './reading/understanding.js';
import type { SymptomWords } from './symptomWords.js';

/** What a delivery report is about, whatever it says. */
const REPORTED: Symptom = 'cannot-send-mail';

/** "I can't, my phone is gone": with the comma it denies nothing of what follows. */
const REFUSAL =
  /^\s*(?:(?:sorry|no|nee|nein|non)[, ]+)?(?:(?:i|ik|ich) )?(?:can['’]?t|cannot|can not|kan (?:dat )?niet|dat kan niet|lukt niet|geht nicht|kann ich nicht)\s*[,;:.!–—]+\s+(?=\S)/iu;

/** Says by itself that a number is one of signing in. */
const SIGN_IN_CODE = /aadsts/iu;

/** What the bot read in a person's text. */
export interface Reading extends Reported {
  readonly symptom: Symptom;
  /** With `not-sure`: they do not get in, and said no more. The look at the account says why. */
  readonly cannotSignIn?: true;
}

/** What a text comes to, also when the bot is not sure of it. */
export type Understood =
  | { readonly kind: 'read'; readonly reading: Reading }
  /** A delivery report without its code. Its words say nothing about the account. */
  | { readonly kind: 'no-code'; readonly candidates: readonly Symptom[] }
  | Exclude<Understanding, { kind: 'symptom' }>;

/** Understands what people write in their own words or copy from a screen. */
export interface Recogniser extends CodeReader {
  /**
   * Reads first words or pasted text. A code counts more than words, but signs of a break-in count most. `undefined`:
   * the bot is not sure of a symptom.
   */
  recognise(this: void, text: string): Reading | undefined;
  /** The same, and what the bot is half sure of, or not for. `undefined`: it understood nothing. */
  understand(this: void, text: string): Understood | undefined;
}

/**
 * Makes a recogniser. It knows only the given languages, and remembers the last texts.
 * @param languages the words of every language that the bot understands
 */
export function createRecogniser(languages: readonly SymptomWords[]): Recogniser {
  const codes = createCodeReader(languages);
  const words = createWordReader(languages);
  const unsure = new Set(languages.flatMap((language) => language.unsure.map(bare)));
  const isAttack = (text: string, symptom: Symptom): boolean =>
    words.isBreakInBesideCode(symptom === REPORTED ? ownSentences(text) : withoutPage(text));
  const readReport = (text: string): Understood => {
    if (isAttack(text, REPORTED)) return read('compromised');
    const understood = words.understand(text);
    const isPlain = understood?.kind === 'symptom' && understood.symptom === REPORTED;
    return isPlain ? read(REPORTED) : { kind: 'no-code', candidates: [REPORTED, 'compromised'] };
  };
  const readWhole = (text: string): Understood | undefined => {
    const reported = codes.reportedIn(text);
    const symptom = symptomOfReport(reported);
    if (symptom) return read(isAttack(text, symptom) ? 'compromised' : symptom, reported);
    if (unsure.has(bare(text))) return read('not-sure');
    if (isDeliveryReport(text)) return readReport(text);
    const understood = words.understand(text);
    if (understood?.kind === 'symptom') return read(understood.symptom, reported, understood.cannotSignIn);
    const fallback = symptomOfCode(reported.errorCode ?? '');
    return fallback && !isAside(understood, text) ? read(fallback, reported) : understood;
  };
  const readForwarded = (text: string, { own, below }: Forwarded): Understood | undefined => {
    const reported = codes.reportedIn(text);
    if (symptomOfReport(reported) === REPORTED) return readWhole(text);
    const said = readWhole(own);
    const isAttackSaid = isAboutAttack(said);
    // Somebody else says there that they are hacked: whoever forwards it is asked.
    if (!isAttackSaid && isAboutAttack(readWhole(below))) return asked(said);
    if (said?.kind === 'read' && (isAttackSaid || !reported.errorCode))
      return read(said.reading.symptom, reported, said.reading.cannotSignIn);
    return isAttackSaid ? said : readWhole(text);
  };
  const understand = lately((said): Understood | undefined => {
    const text = said.replace(REFUSAL, '');
    const forwarded = forwardedIn(text);
    return forwarded && !isDeliveryReport(text) ? readForwarded(text, forwarded) : readWhole(text);
  });
  const recognise = (text: string): Reading | undefined => {
    const understood = understand(text);
    return understood?.kind === 'read' ? understood.reading : undefined;
  };
  return { ...codes, recognise, understand };
}

/** A code of the table says more than words. A delivery report is read by its code alone, also an unknown one. */
function symptomOfReport({ errorCode = '', hint }: Reported): Symptom | undefined {
  if (hint === 'password-changed') return 'password-not-accepted';
  const symptom = symptomOfCode(errorCode);
  return knownError(errorCode) || symptom === REPORTED ? symptom : undefined;
}

/** Where words and a code of no table differ: half a sign of a break-in is asked about, and a printer has codes too. */
function isAside(understood: Understanding | undefined, text: string): boolean {
  if (understood?.kind === 'unclear') return understood.candidates.includes('compromised');
  return understood?.kind === 'not-for-this' && !SIGN_IN_CODE.test(text);
}

/** A break-in, or perhaps one. */
function isAboutAttack(understood: Understood | undefined): boolean {
  if (understood?.kind === 'read') return understood.reading.symptom === 'compromised';
  return understood?.kind === 'unclear' && understood.candidates.includes('compromised');
}

/** A break-in is among the answers, beside what they say themselves. */
function asked(own: Understood | undefined): Understood {
  const said = own?.kind === 'read' && !own.reading.cannotSignIn ? [own.reading.symptom] : [];
  return { kind: 'unclear', candidates: ['compromised', ...said] };
}

function read(symptom: Symptom, reported: Reported = {}, cannotSignIn?: true): Understood {
  return { kind: 'read', reading: { symptom, ...reported, ...(cannotSignIn && { cannotSignIn }) } };
}

function bare(text: string): string {
  return wordsIn(text)
    .filter((word) => word !== '.')
    .join(' ');
}
