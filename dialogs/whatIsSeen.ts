import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Diagnosis } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import { recognise } from './firstWords.js';
import { option } from './options.js';
import { ask, mineOf, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';
import type { SubjectAnswer, SymptomAnswer } from './unlocking.js';

/** What somebody can see who does not know what is wrong. At most six: Teams shows no more. */
const SEEN = [
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
  'cannot-send-mail',
  'compromised',
  'not-sure',
] as const satisfies readonly Symptom[];

/** True when the look at the account did not tell what is wrong, and nobody said it. Then one question is left. */
export function isStillUnclear(symptom: Symptom, found: Diagnosis): boolean {
  return symptom === 'not-sure' && found.kind === 'hand-off' && found.reason === 'not-sure';
}

/**
 * The one question after a look that told nothing: what do you see?
 * @param lead what the sign-in log tells all the same
 */
export async function askWhatIsSeen(
  step: WaterfallStepContext,
  subject: SubjectAnswer,
  lead: readonly string[],
): Promise<DialogTurnResult> {
  const { context } = step;
  const t = textsFor(context);
  return ask(step, {
    lead,
    text: t('dialogs:notSure.ask'),
    retry: `${t('dialogs:choose')}\n\n${t('dialogs:notSure.ask')}`,
    options: SEEN.map((symptom) => option(context, symptom, `dialogs:notSure.see.${symptom}`)),
    accepts: ['symptom', mineOf(subject), 'pointed-account'],
  });
}

/** Returns what they clicked. `undefined`: they do not know. */
export function symptomClicked({ option: chosen }: Answer): SymptomAnswer | undefined {
  return chosen && chosen !== 'not-sure' ? { symptom: chosen as Symptom } : undefined;
}

/** True where an answer in words says what is wrong. "I don't know" and "I can't sign in" do not. */
export function tellsSymptom({ option: chosen, text, lines = text }: Answer): boolean {
  const read = chosen === undefined ? recognise(lines) : undefined;
  return read !== undefined && read.symptom !== 'not-sure';
}
