import { isTextKey, textsIn } from '../../bot/texts/texts.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { isCodeAlone, recognise } from '../firstWords.js';
import { normalise } from '../normalise.js';
import { firstWhose, type FirstWhose } from './firstWhose.js';
import { addressIn } from './readWhose.js';

/** What went wrong may be said only when the bot asks: "Pieter can't log in". A click on a choice says nothing more. */
export function whoseSaidWith(words: string): FirstWhose | undefined {
  return isChoice(words) ? undefined : whoseIn(words);
}

/** A line of an error page or of a report, from its code on. */
const ERROR_LINE =
  /^[^\p{L}\p{N}]*(?:AADSTS[^\p{L}\p{N}]{0,3}\d{5,7} ?:|(?:[45]\d\d[ -])#?[45]\.\d{1,3}\.\d{1,3}(?!\d))/iu;

/** A code alone, or with the error's own words, most likely stands on the screen of whoever pastes it. */
function isOwnScreen(text: string): boolean {
  return isCodeAlone(text) || (ERROR_LINE.test(text) && addressIn(text) === undefined);
}

/** "I don't know" says nothing about an account, "I forgot my password" and "I can't sign in" do. */
export function whoseIn(text: string): FirstWhose | undefined {
  const whose = firstWhose(text) ?? (isOwnScreen(text) ? { kind: 'mine' as const } : undefined);
  if (whose?.kind !== 'mine') return whose;
  const read = recognise(text);
  const isTold = read && (read.symptom !== 'not-sure' || read.cannotSignIn);
  return isTold ? whose : undefined;
}

const CHOICES = new Set(
  LANGUAGES.flatMap((language) =>
    SYMPTOMS.flatMap((symptom) => {
      const t = textsIn(language);
      const see = `dialogs:notSure.see.${symptom}`;
      return [t(`dialogs:choice.${symptom}`), ...(isTextKey(see) ? [t(see)] : [])].map(normalise);
    }),
  ),
);

/** True for the text of a button that says what is wrong: the bot's words, and not the person's. */
export function isChoice(words: string): boolean {
  return CHOICES.has(normalise(words));
}
