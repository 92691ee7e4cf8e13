import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { reportedIn } from './firstWords.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';

export const DETAILS = 'details';
const MORE = 'details-more';
const BEFORE = 'details-questions';

/** In characters. The bot cuts a longer answer before an admin reads it. */
const LONGEST = 1000;

export interface DetailsOptions {
  /** What became of the report. It is read before the question. */
  readonly lead?: string;
}
type Step = WaterfallStepContext<DetailsOptions>;

/** Asks once, after the request is out, what else the admins should know. Ends with `Answers`, empty for nothing. */
export class DetailsDialog extends ComponentDialog<DetailsOptions> {
  constructor() {
    super(DETAILS);
    this.addDialog(
      new WaterfallDialog<DetailsOptions>(MORE, [
        (step) => this.askMore(step),
        (step) => step.endDialog(answersIn(step)),
      ]),
    );
    // An earlier version asked two questions, before the request. One that is open is still answered.
    this.addDialog(
      new WaterfallDialog<DetailsOptions>(BEFORE, [
        (step) => step.next(),
        (step) => this.askMoreBefore(step),
        (step) => step.endDialog({ ...(step.values as Answers), ...answersIn(step) }),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = MORE;
  }

  private async askMoreBefore(step: Step): Promise<DialogTurnResult> {
    const { details: since } = answersIn(step);
    Object.assign(step.values, { ...(since && { since }) } satisfies Answers);
    return this.askMore(step);
  }

  private async askMore(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    const text = t('dialogs:details.more');
    const options = [option(step.context, 'skip', 'dialogs:details.none')];
    const { lead = '' } = step.options;
    return ask(step, {
      lead,
      text,
      retry: text,
      options,
      accepts: 'anything',
      unsure: 'skip',
      next: t('dialogs:details.next'),
    });
  }
}

function answersIn(step: Step): Answers {
  const { option: chosen, text, lines = text } = step.result as Answer;
  if (chosen === 'skip') return {};
  const details = text.slice(0, LONGEST);
  return { details, ...reportedIn(lines.slice(0, LONGEST)) };
}
