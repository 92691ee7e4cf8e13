import {
  DialogContextError,
  WaterfallDialog,
  type DialogContext,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { RemoteError } from '../bot/unlock/errors.js';
import type { SymptomReport } from '../bot/unlock/ports.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import { CONFIRM, ConfirmDialog } from './confirmDialog.js';
import { DETAILS, DetailsDialog } from './detailsDialog.js';
import { InterruptibleDialog } from './interruptibleDialog.js';
import { momentsFor } from './moment.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { submittedText } from './reportText.js';
import { SUBJECT, SubjectDialog } from './subjectDialog.js';
import { SYMPTOM, SymptomDialog } from './symptomDialog.js';
import { askerOf, requesterOf, textsFor, wordsOf } from './turn.js';
import type { ConfirmAnswer, Draft, SubjectAnswer, SymptomAnswer, Unlocking, Ways } from './unlocking.js';

export const ROOT = 'root';
const REPORT = 'report';
const UNREACHABLE = 'unreachable';

type Step = WaterfallStepContext<Draft>;

/**
 * From first words to a request: what is wrong, whose account, details, and whether to ask an admin. Each question
 * is asked unless its answer is known, so that everything said is kept when the directory cannot be reached.
 */
export class RootDialog extends InterruptibleDialog<Draft> {
  constructor(
    private readonly unlocking: Unlocking,
    ways: Ways,
  ) {
    super(ROOT, unlocking, ways);
    this.addDialog(
      new WaterfallDialog<Draft>(REPORT, [
        (step) => this.askSymptom(step),
        (step) => this.askSubject(step),
        (step) => this.askDetails(step),
        (step) => this.askConfirmation(step),
        (step) => this.submit(step),
      ]),
    );
    this.addDialog(
      new WaterfallDialog<Draft>(UNREACHABLE, [
        (step) => this.askTryAgain(step),
        (step) => this.tryAgain(step),
      ]),
    );
    this.addDialog(new SymptomDialog());
    this.addDialog(new SubjectDialog(unlocking));
    this.addDialog(new DetailsDialog());
    this.addDialog(new ConfirmDialog(unlocking));
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = REPORT;
  }

  protected override firstWords(inner: DialogContext, options?: Draft): string {
    return options?.text ?? wordsOf(inner.context);
  }

  protected override async start(inner: DialogContext, options?: Draft): Promise<DialogTurnResult> {
    if (askerOf(inner.context)) return inner.beginDialog(REPORT, options ?? {});
    await inner.context.sendActivity(textsFor(inner.context)('dialogs:onlyInTeams'));
    return inner.cancelAllDialogs();
  }

  protected override async onBeginDialog(inner: DialogContext, options?: Draft): Promise<DialogTurnResult> {
    const text = this.firstWords(inner, options);
    return super.onBeginDialog(inner, { ...options, text });
  }

  /** The one place where a directory that cannot be reached becomes a sentence, whichever question was open. */
  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    try {
      return await super.onContinueDialog(inner);
    } catch (error) {
      if (!isRemote(error)) throw error;
      const draft = draftIn(inner);
      await inner.cancelAllDialogs();
      return inner.beginDialog(UNREACHABLE, draft);
    }
  }

  private async askSymptom(step: Step): Promise<DialogTurnResult> {
    const { text, ...known } = step.options;
    delete step.options.text;
    const draft = Object.assign(draftOf(step), known);
    if (draft.symptom) return step.next(draft.symptom);
    return step.beginDialog(SYMPTOM, { text });
  }

  private async askSubject(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const symptom = step.result as SymptomAnswer | undefined;
    if (!symptom) return step.endDialog();
    draft.symptom = symptom;
    return draft.subject ? step.next(draft.subject) : step.beginDialog(SUBJECT);
  }

  private async askDetails(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const subject = step.result as SubjectAnswer | undefined;
    if (!subject) return step.endDialog();
    draft.subject = subject;
    return draft.answers ? step.next(draft.answers) : step.beginDialog(DETAILS);
  }

  private async askConfirmation(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    draft.answers = step.result as Answers;
    return step.beginDialog(CONFIRM, { subject: draft.subject, symptom: draft.symptom?.symptom });
  }

  private async submit(step: Step): Promise<DialogTurnResult> {
    const { context } = step;
    const confirmed = step.result as ConfirmAnswer | undefined;
    const report = confirmed && reportOf(step, confirmed);
    if (!report) return step.endDialog();
    const submitted = await this.unlocking.submit(report);
    await context.sendActivity(submittedText(textsFor(context), submitted, momentsFor(context, this.ways)));
    return step.endDialog();
  }

  private async askTryAgain(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      text: `${t('dialogs:unreachable')}\n\n${t('dialogs:unreachableAsk')}`,
      retry: t('dialogs:choose'),
      options: [
        option(step.context, 'try-again', 'dialogs:tryAgain'),
        option(step.context, 'stop', 'dialogs:stop'),
      ],
    });
  }

  private async tryAgain(step: Step): Promise<DialogTurnResult> {
    if ((step.result as Answer).option === 'try-again') return step.replaceDialog(REPORT, step.options);
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }
}

/** What the service needs, from everything said; who asks is read from this very turn. */
function reportOf(step: Step, confirmed: ConfirmAnswer): SymptomReport | undefined {
  const { symptom, subject, answers = {} } = draftOf(step);
  const asker = askerOf(step.context);
  if (!asker || !symptom || !subject) return undefined;
  const errorCode = symptom.errorCode ?? answers.errorCode;
  return {
    requester: requesterOf(step.context, asker),
    tenantId: asker.tenantId,
    subjectId: subject.id,
    symptom: symptom.symptom,
    answers: { ...answers, ...(errorCode && { errorCode }) },
    ...(confirmed.insists && { insists: true }),
  };
}

function draftOf(step: Step): Draft {
  return step.values;
}

/** What the open report knows by now; it lies at the bottom of the stack, whichever question failed above it. */
function draftIn(inner: DialogContext): Draft {
  const [open] = inner.stack;
  const { values = {} } = (open?.state ?? {}) as { values?: Draft };
  const { symptom, subject, answers } = values;
  return { ...(symptom && { symptom }), ...(subject && { subject }), ...(answers && { answers }) };
}

function isRemote(error: unknown): boolean {
  return (error instanceof DialogContextError ? error.error : error) instanceof RemoteError;
}
