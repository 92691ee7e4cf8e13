import {
  WaterfallDialog,
  type DialogContext,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { aboutRequest } from '../bot/telemetry/work.js';
import { needsAdmin } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import { attackIn } from './attackSaid.js';
import { BREAK_IN, breakInDialog, toldIn, turnToBreakIn } from './breakIn.js';
import { CONFIRM, ConfirmDialog, otherSaid, whoseOf, type ConfirmAnswer } from './confirmDialog.js';
import { DETAILS, DetailsDialog, type DetailsOptions } from './detailsDialog.js';
import { draftIn, REPORT, reportedIn, reportOf, requestIdIn, type Draft } from './draft.js';
import { keepFirstWords, keepMore, keepTelling, sayIfPicture } from './firstSaid.js';
import { aboutOther, startedOver, withSaid } from './startOver.js';
import { InterruptibleDialog } from './interruptibleDialog.js';
import { recognise } from './firstWords.js';
import { sayEarlier } from './leaveForBreakIn.js';
import { momentsFor } from './moment.js';
import { isThanks } from './thanks.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { isRemote, isThrottled } from './remoteTrouble.js';
import { submittedText } from './reportText.js';
import { SUBJECT, SubjectDialog, type SubjectOptions } from './subjectDialog.js';
import { SYMPTOM, SymptomDialog } from './symptomDialog.js';
import { askerOf, linesOf, textsFor, wordsOf } from './turn.js';
import { SELF_HELP, SelfHelpDialog, type SelfHelpAnswer, type SelfHelpOptions } from './selfHelpDialog.js';
import type { SubjectAnswer, SymptomAnswer, Unlocking, DialogSettings } from './unlocking.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { whoseSaidWith } from './whose/whoseSaid.js';

const ROOT = 'root';
const UNREACHABLE = 'unreachable';

type Step = WaterfallStepContext<Draft>;

/**
 * From the first words to a request: symptom, subject, self-help and the decision to ask an admin. Whoever asked may
 * say more after that. It skips what it knows, so who tries again after an unreachable directory repeats nothing.
 */
export class RootDialog extends InterruptibleDialog<Draft> {
  constructor(
    private readonly unlocking: Unlocking,
    settings: DialogSettings,
  ) {
    super(ROOT, unlocking, settings);
    this.addDialog(
      new WaterfallDialog<Draft>(REPORT, [
        (step) => this.askSymptom(step),
        (step) => this.askSubject(step),
        (step) => this.offerSelfHelp(step),
        (step) => this.afterSelfHelp(step),
        (step) => this.lookAgain(step),
        (step) => this.askConfirmation(step),
        (step) => this.submit(step),
        (step) => this.addDetails(step),
      ]),
    );
    this.addDialog(
      new WaterfallDialog<Draft>(UNREACHABLE, [
        (step) => this.askTryAgain(step),
        (step) => this.tryAgain(step),
      ]),
    );
    this.addDialog(breakInDialog({ unlocking, settings }));
    this.addDialog(new SymptomDialog());
    this.addDialog(new SubjectDialog(unlocking, settings));
    this.addDialog(new DetailsDialog());
    this.addDialog(new SelfHelpDialog(unlocking, settings));
    this.addDialog(new ConfirmDialog(settings));
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = REPORT;
  }

  protected override firstWords(inner: DialogContext, options?: Draft): string {
    return options?.text ?? linesOf(inner.context);
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

  protected override hasAsked(inner: DialogContext): boolean {
    return requestIdIn(inner) !== undefined;
  }

  /**
   * The questions begin again with what is known, so the open one comes. After the request only the last question is
   * asked anew, and nothing is asked of an admin twice.
   */
  protected override async askAnew(inner: DialogContext): Promise<DialogTurnResult> {
    if (inner.activeDialog?.id === DETAILS) return inner.replaceDialog(DETAILS, {} satisfies DetailsOptions);
    const isAside = inner.stack[0]?.id !== REPORT || inner.activeDialog?.id === BREAK_IN;
    if (isAside || this.hasAsked(inner)) return this.askAgain(inner);
    const draft = draftIn(inner);
    await inner.cancelAllDialogs();
    return inner.beginDialog(REPORT, draft);
  }

  /** Only here an unreachable directory becomes a sentence, for every open question. */
  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    try {
      return await super.onContinueDialog(inner);
    } catch (error) {
      if (!isRemote(error)) throw error;
      const draft = { ...draftIn(inner), busy: isThrottled(error) };
      await inner.cancelAllDialogs();
      return inner.beginDialog(UNREACHABLE, draft);
    }
  }

  private async askSymptom(step: Step): Promise<DialogTurnResult> {
    const { text, ...known } = step.options;
    delete step.options.text;
    const draft = Object.assign(draftOf(step), known);
    if (text !== undefined) keepFirstWords(draft, text);
    if (draft.symptom) return step.next(draft.symptom);
    await sayIfPicture(step.context, text);
    return step.beginDialog(SYMPTOM, { text });
  }

  private async askSubject(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const symptom = step.result as SymptomAnswer | undefined;
    if (!symptom) return step.endDialog();
    draft.symptom = symptom;
    keepTelling(draft, step.context);
    if (draft.subject) return step.next(draft.subject);
    const first = draft.whose ?? whoseSaidWith(wordsOf(step.context));
    delete draft.whose;
    return step.beginDialog(SUBJECT, { ...(first && { first }) } satisfies SubjectOptions);
  }

  private async offerSelfHelp(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const subject = step.result as SubjectAnswer | undefined;
    if (!subject) return step.endDialog();
    draft.subject = subject;
    return (await this.wasDenied(step, draft)) ? step.endDialog() : this.beginSelfHelp(step);
  }

  /** An approver said no a moment ago. They hear that now, and not after all the questions. */
  private async wasDenied({ context }: Step, { subject, symptom }: Draft): Promise<boolean> {
    const requesterId = askerOf(context)?.id;
    if (!requesterId || !subject || !symptom) return false;
    const wish = { requesterId, subjectId: subject.id, symptom: symptom.symptom };
    const denied = await this.unlocking.deniedLately(wish);
    if (!denied) return false;
    await context.sendActivity(submittedText(textsFor(context), denied, momentsFor(context, this.settings)));
    return true;
  }

  private async afterSelfHelp(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const left = step.result as SelfHelpAnswer | undefined;
    if (left?.kind !== 'ask') return this.endOrStartOver(step, left);
    Object.assign(draft, { tried: left.tried, found: left.found });
    return step.next(left);
  }

  /** An earlier version asked for details here. A code among them may change the diagnosis. */
  private async lookAgain(step: Step): Promise<DialogTurnResult> {
    const said = step.result as SelfHelpAnswer | Answers;
    if ('kind' in said) return step.next(said);
    const draft = draftOf(step);
    const before = reportedIn(draft).errorCode;
    draft.answers = said;
    if (reportedIn(draft).errorCode !== before) delete draft.found;
    return this.beginSelfHelp(step);
  }

  private async askConfirmation(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const left = step.result as SelfHelpAnswer | undefined;
    if (left?.kind !== 'ask') return this.endOrStartOver(step, left);
    const { tried, found } = Object.assign(draft, { tried: left.tried, found: left.found });
    const { subject, symptom } = draft;
    return step.beginDialog(CONFIRM, { subject, symptom: symptom?.symptom, tried, found, told: left.told });
  }

  private async submit(step: Step): Promise<DialogTurnResult> {
    const { context } = step;
    const answer = step.result as ConfirmAnswer;
    const other = otherSaid(answer);
    if (other) return this.askForOther(step, other);
    if (typeof answer === 'object' && answer.kind === 'other-symptom')
      return step.replaceDialog(REPORT, withSaid(draftOf(step), answer.text));
    if (typeof answer === 'object' && answer.kind === 'agreed') keepMore(draftOf(step), answer.more);
    const report = answer ? reportOf(context, draftOf(step)) : undefined;
    if (!report) return step.endDialog();
    const submitted = await this.unlocking.submit(report);
    // They may have joined another one.
    if ('request' in submitted) aboutRequest(submitted.request.id);
    const draft = draftOf(step);
    const told = submittedText(textsFor(context), submitted, momentsFor(context, this.settings));
    await sayEarlier(context, submitted, this.settings);
    if (submitted.kind === 'created' && !draft.answers) {
      draft.requestId = submitted.request.id;
      return step.beginDialog(DETAILS, { lead: told } satisfies DetailsOptions);
    }
    await context.sendActivity(told);
    if (submitted.kind !== 'not-asked') return step.endDialog();
    return step.replaceDialog(REPORT, { ...draft, found: submitted.conclusion } satisfies Draft);
  }

  /** What they say after the request is out goes to the admins. A sign of a break-in is a report of its own too. */
  private async addDetails(step: Step): Promise<DialogTurnResult> {
    const { context } = step;
    const { requestId, symptom, subject } = draftOf(step);
    const { details, ...reported } = (step.result ?? {}) as Answers;
    const asker = askerOf(context);
    if (!requestId || !asker) return step.endDialog();
    if (!details) {
      await context.sendActivity(textsFor(context)('dialogs:details.nothing'));
      return step.endDialog();
    }
    if (isThanks(details)) {
      await context.sendActivity(textsFor(context)('dialogs:welcomeBack'));
      return step.endDialog();
    }
    const attack = symptom?.symptom === 'compromised' ? undefined : attackIn(details);
    const added = await this.unlocking.addDetails(requestId, asker, { details, ...reported });
    const isAdded = added.kind === 'done';
    const told = toldIn(details, { requestId, ...(subject && { subject }) });
    if (attack === 'sure')
      return turnToBreakIn(step, told, { unlocking: this.unlocking, settings: this.settings });
    if (!isAdded) return step.replaceDialog(REPORT, { text: details } satisfies Draft);
    if (attack) return step.replaceDialog(BREAK_IN, told);
    await context.sendActivity(textsFor(context)('dialogs:details.added'));
    return step.endDialog();
  }

  /** Offers self-help first. Skips it when the diagnosis already says that an admin is needed. */
  private async beginSelfHelp(step: Step): Promise<DialogTurnResult> {
    const draft = draftOf(step);
    const { subject, symptom, tried = [], found, told } = draft;
    if (!subject || !symptom) return step.endDialog();
    if (found && needsAdmin(found)) return step.next({ kind: 'ask', tried, found } satisfies SelfHelpAnswer);
    return step.beginDialog(SELF_HELP, {
      subject,
      symptom: symptom.symptom,
      ...reportedIn(draft),
      tried,
      ...(found && { found }),
      ...(told && { told }),
    } satisfies SelfHelpOptions);
  }

  /** Ends, because the person is helped. For another problem it starts over and keeps only the subject. */
  private async endOrStartOver(
    step: Step,
    other: Exclude<SelfHelpAnswer, { kind: 'ask' }> | undefined,
  ): Promise<DialogTurnResult> {
    if (!other) return step.endDialog();
    if (other.kind === 'other-account') return this.askForOther(step, other.whose);
    if (other.kind === 'colleague' || other.kind === 'me') return this.askForOther(step, whoseOf(other.kind));
    return step.replaceDialog(REPORT, startedOver(draftOf(step), other));
  }

  /** It is about another account than was thought. What is wrong is known, and so are their words. */
  private async askForOther(step: Step, whose: FirstWhose): Promise<DialogTurnResult> {
    return step.replaceDialog(REPORT, aboutOther(draftOf(step), whose, recognise(linesOf(step.context))));
  }

  private async askTryAgain(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    const why = t(step.options.busy ? 'dialogs:busy' : 'dialogs:unreachable');
    return ask(step, {
      text: `${why}\n\n${t('dialogs:unreachableAsk')}`,
      retry: t('dialogs:choose'),
      options: [
        option(step.context, 'try-again', 'dialogs:tryAgain'),
        option(step.context, 'stop', 'dialogs:stop'),
      ],
      unsure: 'try-again',
    });
  }

  private async tryAgain(step: Step): Promise<DialogTurnResult> {
    const { busy: _wasBusy, ...draft } = step.options;
    if ((step.result as Answer).option === 'try-again') return step.replaceDialog(REPORT, draft);
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }
}

function draftOf(step: Step): Draft {
  return step.values;
}
