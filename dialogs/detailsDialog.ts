import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { reportedIn } from './firstWords.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import type { TextKey } from '../bot/texts/texts.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';

export const DETAILS = 'details';
const QUESTIONS = 'details-questions';

/** In characters. The bot cuts a longer answer before an admin reads it. */
const LONGEST = 1000;

/** Asks since when, and for more details. The person may skip both questions. Ends with `Answers`. */
export class DetailsDialog extends ComponentDialog {
  constructor() {
    super(DETAILS);
    this.addDialog(
      new WaterfallDialog(QUESTIONS, [
        (step) => this.askSince(step),
        (step) => this.askMore(step),
        (step) => this.finish(step),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async askSince(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return this.askOpen(step, 'dialogs:details.since');
  }

  private async askMore(step: WaterfallStepContext): Promise<DialogTurnResult> {
    Object.assign(step.values, { since: saidIn(step.result as Answer) });
    return this.askOpen(step, 'dialogs:details.more');
  }

  private async finish(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { since } = step.values as Answers;
    const details = saidIn(step.result as Answer);
    const reported = reportedIn(`${since ?? ''} ${details ?? ''}`);
    const answers: Answers = {
      ...(since && { since }),
      ...(details && { details }),
      ...reported,
    };
    return step.endDialog(answers);
  }

  private async askOpen(step: WaterfallStepContext, key: TextKey): Promise<DialogTurnResult> {
    const text = textsFor(step.context)(key);
    const options = [option(step.context, 'skip', 'dialogs:skip')];
    return ask(step, { text, retry: text, options, accepts: 'anything' });
  }
}

function saidIn(answer: Answer): string | undefined {
  return answer.option === 'skip' ? undefined : answer.text.slice(0, LONGEST);
}
