import { isTextKey, textsIn } from '../../bot/texts/texts.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { recognise } from '../firstWords.js';
import { normalise } from '../normalise.js';
import { firstWhose, type FirstWhose } from './firstWhose.js';

/** What went wrong may be said only when the bot asks: "Pieter can't log in". A click on a choice says nothing more. */
export function whoseSaidWith(words: string): FirstWhose | undefined {
  return isChoice(words) ? undefined : whoseIn(words);
}

/** "I don't know" says nothing about an account, "I forgot my password" and "I can't sign in" do. */
export function whoseIn(text: string): FirstWhose | undefined {
  const whose = firstWhose(text);
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
