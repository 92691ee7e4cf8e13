import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { reportedIn, understand } from './firstWords.js';
import { SYMPTOMS, type Reported, type Symptom } from '../bot/unlock/symptoms.js';
import { CANNOT_SIGN_IN, cannotSignInOption, option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { understood } from './symptomText.js';
import { textsFor } from './turn.js';
import type { SymptomAnswer } from './unlocking.js';

export const SYMPTOM = 'symptom';
const QUESTIONS = 'symptom-questions';

type Options = { text?: string; reported?: Reported };
type Step = WaterfallStepContext<Options>;

/**
 * Asks for the symptom, unless the first words name it. Half sure, it asks "Do you mean …?", and it says what it is not
 * for. Ends with a `SymptomAnswer`. With `not-sure` nothing more is asked here: first comes the look at the account.
 */
export class SymptomDialog extends ComponentDialog<Options> {
  constructor() {
    super(SYMPTOM);
    this.addDialog(
      new WaterfallDialog<Options>(QUESTIONS, [
        (step) => this.readWords(step),
        (step) => this.readAnswer(step),
        (step) => step.endDialog(step.result),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async readWords(step: Step): Promise<DialogTurnResult> {
    const { text } = step.options;
    delete step.options.text;
    const reported = text === undefined ? {} : reportedIn(text);
    step.options.reported = { ...step.options.reported, ...reported };
    const read = text === undefined ? undefined : understand(text);
    switch (read?.kind) {
      case 'read':
        return step.next({ text: text ?? '' } satisfies Answer);
      case 'unclear':
        return this.ask(step, read.candidates, 'dialogs:symptom.doYouMean');
      case 'no-code':
        return this.ask(step, read.candidates, 'dialogs:symptom.noCode');
      case 'not-for-this':
        await step.context.sendActivity(textsFor(step.context)(`dialogs:notForThis.${read.topic}`));
        return this.ask(step, SYMPTOMS, 'dialogs:symptom.ask');
      case undefined:
        return this.ask(step, SYMPTOMS, 'dialogs:symptom.ask');
    }
  }

  private async ask(
    step: Step,
    symptoms: readonly Symptom[],
    key: `dialogs:symptom.${'ask' | 'doYouMean' | 'noCode'}`,
  ): Promise<DialogTurnResult> {
    const { context } = step;
    const t = textsFor(context);
    const named = symptoms.map((symptom) =>
      // Where the words say that they do not get in, that is what they may mean.
      symptom === 'not-sure' && symptoms !== SYMPTOMS
        ? cannotSignInOption(context)
        : option(context, symptom, `dialogs:choice.${symptom}`),
    );
    const last = option(context, 'not-sure', 'dialogs:choice.not-sure');
    return ask(step, {
      text: t(key),
      retry: t('dialogs:symptom.retry'),
      options: [...named.filter(({ id }) => id !== last.id), last],
      accepts: 'trouble',
    });
  }

  private async readAnswer(step: Step): Promise<DialogTurnResult> {
    const { option: chosen, text: line, lines: text = line } = step.result as Answer;
    const { reported = {} } = step.options;
    if (chosen === CANNOT_SIGN_IN)
      return this.end(step, { ...reported, symptom: 'not-sure', cannotSignIn: true }, true);
    if (chosen) {
      const answer = chosenWith(chosen as Symptom, reported);
      return this.end(step, answer, chosen === 'not-sure' || answer.errorCode !== undefined);
    }
    const read = understand(text);
    if (read?.kind !== 'read') return step.replaceDialog(QUESTIONS, { text, reported });
    return this.end(step, { ...reported, ...read.reading }, true);
  }

  /** A clicked symptom without a code is not repeated. That the bot looks first is said. */
  private async end(step: Step, answer: SymptomAnswer, says: boolean): Promise<DialogTurnResult> {
    if (says) await step.context.sendActivity(understood(textsFor(step.context), answer));
    return step.endDialog(answer);
  }
}

/** The click, with the error of the words before it. Who clicks that it is lost says so, whatever the code means. */
function chosenWith(symptom: Symptom, reported: Reported): SymptomAnswer {
  return { ...reported, ...(symptom === 'lost-sign-in-method' && { hint: 'lost-method' }), symptom };
}
