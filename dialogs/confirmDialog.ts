import { ActivityTypes } from 'botbuilder-core';
import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Conclusion } from '../bot/unlock/conclude.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { Option } from './matchOption.js';
import { option, yesOrNo } from './options.js';
import { proposal } from './proposal.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';
import type { ConfirmAnswer, SubjectAnswer, Unlocking } from './unlocking.js';

export const CONFIRM = 'confirm';
const QUESTIONS = 'confirm-questions';

interface Options {
  readonly subject: SubjectAnswer;
  readonly symptom: Symptom;
}
type Step = WaterfallStepContext<Options>;

/**
 * Looks at the tenant, says what would be asked of an admin and asks whether to. Ends with a `ConfirmAnswer`, or
 * nothing when the person does not want it. What was found is not kept: the service looks again when it is asked.
 */
export class ConfirmDialog extends ComponentDialog<Options> {
  constructor(private readonly unlocking: Pick<Unlocking, 'examine'>) {
    super(CONFIRM);
    this.addDialog(
      new WaterfallDialog<Options>(QUESTIONS, [
        (step) => this.lookAndPropose(step),
        (step) => this.finish(step),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async lookAndPropose(step: Step): Promise<DialogTurnResult> {
    const { context, options } = step;
    await context.sendActivity({ type: ActivityTypes.Typing });
    const conclusion = await this.unlocking.examine(options.subject.id, options.symptom);
    return ask(step, {
      ...proposal(textsFor(context), { ...options, conclusion }),
      retry: textsFor(context)('dialogs:choose'),
      options: this.choices(step, conclusion),
    });
  }

  private choices(step: Step, conclusion: Conclusion): Option[] {
    if (conclusion.kind !== 'already-fine') return yesOrNo(step.context);
    return [
      option(step.context, 'insist', 'dialogs:alreadyFine.insist'),
      option(step.context, 'fine', 'dialogs:alreadyFine.fine'),
    ];
  }

  private async finish(step: Step): Promise<DialogTurnResult> {
    const { option: chosen } = step.result as Answer;
    if (chosen === 'yes') return step.endDialog({ insists: false } satisfies ConfirmAnswer);
    if (chosen === 'insist') return step.endDialog({ insists: true } satisfies ConfirmAnswer);
    const t = textsFor(step.context);
    await step.context.sendActivity(t(chosen === 'fine' ? 'dialogs:alreadyFine.glad' : 'dialogs:stopped'));
    return step.endDialog();
  }
}
