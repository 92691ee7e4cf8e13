import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { recognise, reportedIn } from './firstWords.js';
import type { Reported, Symptom } from '../bot/unlock/symptoms.js';
import { option, yesOrNo } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { understood } from './symptomText.js';
import { textsFor } from './turn.js';
import type { SymptomAnswer } from './unlocking.js';

export const NOT_SURE = 'not-sure';
const PASTE = 'not-sure-paste';
const LEAD = 'not-sure-lead';

/** Yes/no questions. Each answer leads to the next question or to a symptom. */
const TREE = {
  canSignIn: { yes: 'mailComesBack', no: 'saysPassword' },
  saysPassword: { yes: 'password-not-accepted', no: 'saysBlocked' },
  saysBlocked: { yes: 'sign-in-blocked', no: 'asksToConfirm' },
  asksToConfirm: { yes: 'lost-sign-in-method', no: 'not-sure' },
  mailComesBack: { yes: 'cannot-send-mail', no: 'strangeThings' },
  strangeThings: { yes: 'compromised', no: 'not-sure' },
} as const satisfies Record<string, Record<'yes' | 'no', string>>;
type Lead = keyof typeof TREE;

interface LeadOptions extends Reported {
  readonly lead: Lead;
}
type LeadStep = WaterfallStepContext<LeadOptions>;

/** Helps a person who does not know the symptom. First it asks for the error message, then a few questions. */
export class NotSureDialog extends ComponentDialog {
  constructor() {
    super(NOT_SURE);
    this.addDialog(
      new WaterfallDialog(PASTE, [(step) => this.askForError(step), (step) => this.readError(step)]),
    );
    this.addDialog(
      new WaterfallDialog<LeadOptions>(LEAD, [(step) => this.askLead(step), (step) => this.follow(step)]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = PASTE;
  }

  private async askForError(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      text: t('dialogs:notSure.pasteError'),
      retry: t('dialogs:notSure.pasteError'),
      options: [option(step.context, 'no-error', 'dialogs:notSure.noError')],
      accepts: 'anything',
    });
  }

  private async readError(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { option: chosen, text } = step.result as Answer;
    const reading = chosen ? undefined : recognise(text);
    if (reading && reading.symptom !== 'not-sure') return this.diagnose(step, reading);
    if (!chosen) await step.context.sendActivity(textsFor(step.context)('dialogs:notSure.unknownError'));
    return step.replaceDialog(LEAD, {
      lead: 'canSignIn',
      ...reportedIn(text),
    } satisfies LeadOptions);
  }

  private async askLead(step: LeadStep): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      text: t(`dialogs:notSure.${step.options.lead}`),
      retry: `${t('dialogs:choose')}\n\n${t(`dialogs:notSure.${step.options.lead}`)}`,
      options: yesOrNo(step.context),
    });
  }

  private async follow(step: LeadStep): Promise<DialogTurnResult> {
    const { lead, ...reported } = step.options;
    const next = TREE[lead][(step.result as Answer).option === 'yes' ? 'yes' : 'no'];
    if (next in TREE)
      return step.replaceDialog(LEAD, { lead: next as Lead, ...reported } satisfies LeadOptions);
    return this.diagnose(step, { symptom: next as Symptom, ...reported });
  }

  private async diagnose(
    step: WaterfallStepContext | LeadStep,
    answer: SymptomAnswer,
  ): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    await step.context.sendActivity(
      answer.symptom === 'not-sure' ? t('dialogs:notSure.stillUnclear') : understood(t, answer),
    );
    return step.endDialog(answer);
  }
}
