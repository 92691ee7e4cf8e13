import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { yesOrNo } from './options.js';
import { proposal, type Proposed } from './proposal.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';

export const CONFIRM = 'confirm';
const QUESTIONS = 'confirm-questions';

type Step = WaterfallStepContext<Proposed>;

/** Shows what the bot would ask an admin for. Ends with `true`, or with `undefined` when the person declines. */
export class ConfirmDialog extends ComponentDialog<Proposed> {
  constructor() {
    super(CONFIRM);
    this.addDialog(
      new WaterfallDialog<Proposed>(QUESTIONS, [(step) => this.propose(step), (step) => this.finish(step)]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async propose(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      ...proposal(t, step.options),
      retry: t('dialogs:choose'),
      options: yesOrNo(step.context),
    });
  }

  private async finish(step: Step): Promise<DialogTurnResult> {
    if ((step.result as Answer).option === 'yes') return step.endDialog(true);
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }
}
