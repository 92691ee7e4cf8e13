import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { recognise } from './firstWords.js';
import { SYMPTOMS, type Symptom } from '../bot/unlock/symptoms.js';
import { NOT_SURE, NotSureDialog } from './notSureDialog.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { understood } from './symptomText.js';
import { textsFor } from './turn.js';
import type { SymptomAnswer } from './unlocking.js';

export const SYMPTOM = 'symptom';
const QUESTIONS = 'symptom-questions';

type Options = { text?: string };
type Step = WaterfallStepContext<Options>;

/** Asks for the symptom, unless the first words name it. Ends with a `SymptomAnswer`. */
export class SymptomDialog extends ComponentDialog<Options> {
  constructor() {
    super(SYMPTOM);
    this.addDialog(
      new WaterfallDialog<Options>(QUESTIONS, [
        (step) => this.askWhatIsWrong(step),
        (step) => this.understand(step),
        (step) => step.endDialog(step.result),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.addDialog(new NotSureDialog());
    this.initialDialogId = QUESTIONS;
  }

  private async askWhatIsWrong(step: Step): Promise<DialogTurnResult> {
    const { text } = step.options;
    delete step.options.text;
    if (text !== undefined && recognise(text)) return step.next({ text } satisfies Answer);
    const { context } = step;
    const t = textsFor(context);
    return ask(step, {
      text: t('dialogs:symptom.ask'),
      retry: t('dialogs:symptom.retry'),
      options: SYMPTOMS.map((symptom) => option(context, symptom, `dialogs:choice.${symptom}`)),
      accepts: 'trouble',
    });
  }

  private async understand(step: Step): Promise<DialogTurnResult> {
    const { option: chosen, text } = step.result as Answer;
    const reading: SymptomAnswer | undefined = chosen ? { symptom: chosen as Symptom } : recognise(text);
    if (!reading) return step.replaceDialog(QUESTIONS, {});
    if (reading.symptom === 'not-sure') return step.beginDialog(NOT_SURE);
    if (!chosen) await step.context.sendActivity(understood(textsFor(step.context), reading));
    return step.endDialog(reading);
  }
}
