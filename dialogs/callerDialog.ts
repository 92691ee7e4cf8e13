import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { CALLER_CHECKS } from '../bot/unlock/request/caller.js';
import { option } from './options.js';
import { ask, isMine, QuestionPrompt, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';
import type { SubjectAnswer } from './unlocking.js';

export const CALLER = 'caller';
const QUESTIONS = 'caller-questions';

/** In characters. The bot cuts a longer answer before an approver reads it. */
const LONGEST = 200;

type Step = WaterfallStepContext<SubjectAnswer>;

/**
 * Asks a helpdesk agent how they made sure who calls. It cannot be skipped. Ends with the same `SubjectAnswer`, which
 * then says so.
 */
export class CallerDialog extends ComponentDialog<SubjectAnswer> {
  /** @param me the agent themselves, who may say that it is their own account */
  constructor(private readonly me: (step: Step) => Promise<SubjectAnswer | undefined>) {
    super(CALLER);
    this.addDialog(
      new WaterfallDialog<SubjectAnswer>(QUESTIONS, [
        (step) => this.askHow(step),
        (step) => this.askOther(step),
        (step) => this.finish(step),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async askHow(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      text: t('dialogs:caller.ask', { name: step.options.name }),
      retry: t('dialogs:choose'),
      explain: t('dialogs:caller.unsure'),
      accepts: 'mine',
      options: CALLER_CHECKS.map((check) => option(step.context, check, `dialogs:caller.check.${check}`)),
    });
  }

  private async askOther(step: Step): Promise<DialogTurnResult> {
    const answer = step.result as Answer;
    if (isMine(answer)) return step.endDialog(await this.me(step));
    const { option: check } = answer;
    Object.assign(step.values, { check });
    if (check !== 'other') return step.next();
    const t = textsFor(step.context);
    const [text, explain] = [t('dialogs:caller.other'), t('dialogs:caller.unsureOther')];
    return ask(step, { text, retry: text, explain, options: [], accepts: 'name' });
  }

  private async finish(step: Step): Promise<DialogTurnResult> {
    const { check: said } = step.values as { check?: string };
    const check = CALLER_CHECKS.find((known) => known === said);
    if (!check) return step.endDialog();
    const { text } = (step.result ?? {}) as Partial<Answer>;
    const caller = { check, ...(check === 'other' && text && { note: text.slice(0, LONGEST) }) };
    return step.endDialog({ ...step.options, caller } satisfies SubjectAnswer);
  }
}
