import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { recognise, type Reading } from '../bot/unlock/recognise.js';
import { SYMPTOMS, type Symptom } from '../bot/unlock/symptoms.js';
import { NOT_SURE, NotSureDialog, type NotSureAnswer } from './notSureDialog.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';
import type { SymptomAnswer } from './unlocking.js';

export const SYMPTOM = 'symptom';
const QUESTIONS = 'symptom-questions';

type Options = { text?: string };
type Step = WaterfallStepContext<Options>;

/** Asks what is going wrong, unless the first words say it. Ends with a `SymptomAnswer`, or nothing when stopped. */
export class SymptomDialog extends ComponentDialog<Options> {
  constructor() {
    super(SYMPTOM);
    this.addDialog(
      new WaterfallDialog<Options>(QUESTIONS, [
        (step) => this.askWhatIsWrong(step),
        (step) => this.understand(step),
        (step) => this.afterAdvice(step),
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
    const answer = step.result as Answer;
    const chosen = answer.option as Symptom | undefined;
    const reading: Reading | undefined = chosen
      ? { kind: 'symptom', symptom: chosen }
      : recognise(answer.text);
    if (!reading) return step.replaceDialog(QUESTIONS, {});
    if (reading.kind === 'advice') return this.advise(step, reading);
    if (reading.symptom === 'not-sure') return step.beginDialog(NOT_SURE);
    if (!chosen) await this.repeatBack(step, reading);
    const { symptom, errorCode } = reading;
    return step.endDialog({ symptom, ...(errorCode && { errorCode }) } satisfies SymptomAnswer);
  }

  private async repeatBack(step: Step, reading: SymptomAnswer): Promise<void> {
    const t = textsFor(step.context);
    const symptom = t(`dialogs:seen.${reading.symptom}`);
    await step.context.sendActivity(
      reading.errorCode
        ? t('dialogs:symptom.understoodCode', { code: reading.errorCode, symptom })
        : t('dialogs:symptom.understood', { symptom }),
    );
  }

  /** No remedy of ours helps: say what does. A human can be asked all the same. */
  private async advise(step: Step, reading: Extract<Reading, { kind: 'advice' }>): Promise<DialogTurnResult> {
    const { context } = step;
    const t = textsFor(context);
    const code = t('dialogs:advice.code', { code: reading.errorCode });
    Object.assign(step.values, { errorCode: reading.errorCode });
    return ask(step, {
      lead: `${code} ${t(`dialogs:advice.${reading.advice}`)}`,
      text: t('dialogs:advice.whatNow'),
      retry: t('dialogs:choose'),
      options: [
        option(context, 'ask-admin', 'dialogs:advice.askAdmin'),
        option(context, 'other-problem', 'dialogs:advice.otherProblem'),
        option(context, 'stop', 'dialogs:stop'),
      ],
    });
  }

  /** After the advice, or after the questions for somebody who is not sure. */
  private async afterAdvice(step: Step): Promise<DialogTurnResult> {
    const result = step.result as Answer | NotSureAnswer;
    if ('error' in result) return step.replaceDialog(QUESTIONS, { text: result.error });
    if ('symptom' in result) return step.endDialog(result);
    if (result.option === 'other-problem') return step.replaceDialog(QUESTIONS, {});
    if (result.option === 'ask-admin') {
      const { errorCode } = step.values as SymptomAnswer;
      return step.endDialog({ symptom: 'not-sure', ...(errorCode && { errorCode }) } satisfies SymptomAnswer);
    }
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }
}
