import type { TurnContext } from 'botbuilder-core';
import {
  Dialog,
  WaterfallDialog,
  type DialogContext,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { saidOf } from '../bot/unlock/said/maskSecrets.js';
import { attackSaid } from './attackSaid.js';
import { CALLER } from './callerDialog.js';
import { leaveForBreakIn, type Leaving } from './leaveForBreakIn.js';
import { changeDraft, draftIn, REPORT, type Draft } from './draft.js';
import { recognise } from './firstWords.js';
import { yesOrNo } from './options.js';
import { ask, openQuestion, type Answer } from './questionPrompt.js';
import { textsFor } from './turn.js';
import type { SubjectAnswer, SymptomAnswer } from './unlocking.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { whoseSaidWith } from './whose/whoseSaid.js';

export const BREAK_IN = 'break-in';

/** What the words tell of a break-in. Plain JSON without secrets: it is stored while the bot asks whether it is one. */
export interface ToldOfBreakIn {
  readonly symptom: SymptomAnswer;
  readonly said?: string;
  readonly whose?: FirstWhose;
  /** The request that is out already. */
  readonly asked?: Pick<Draft, 'requestId' | 'subject'>;
}
type Step = WaterfallStepContext<ToldOfBreakIn>;

/** Asks who is half understood whether they mean a break-in. If not, the question that was open comes again. */
export function breakInDialog(leaving: Leaving): WaterfallDialog<ToldOfBreakIn> {
  return new WaterfallDialog<ToldOfBreakIn>(BREAK_IN, [askIfBreakIn, (step) => follow(step, leaving)]);
}

/** What a text tells, for when it is one of a break-in. */
export function toldIn(text: string, asked?: ToldOfBreakIn['asked']): ToldOfBreakIn {
  const [read, said, whose] = [recognise(text), saidOf(text)?.words, whoseSaidWith(text)];
  const symptom: SymptomAnswer = { ...read, symptom: 'compromised' };
  return { symptom, ...(said && { said }), ...(whose && { whose }), ...(asked && { asked }) };
}

/**
 * Signs of a break-in win over every open question. Sure of them, the report is about that from then on, and whose
 * account it is stays known; half sure, the bot asks. It says so: what was talked about before is not lost in silence.
 * @returns `undefined` when the words are an answer to the question
 */
export async function hearBreakIn(
  inner: DialogContext,
  words: string,
): Promise<DialogTurnResult | undefined> {
  const question = openQuestion(inner);
  const attack = question && attackSaid(words, question);
  if (!attack) return undefined;
  const isCaller = inner.child?.activeDialog?.id === CALLER;
  // How they made sure who calls does not say whose account it is.
  const { whose, ...rest } = toldIn(words);
  const told = { ...rest, ...(whose && !isCaller && { whose }) };
  if (known(inner).symptom?.symptom === 'compromised') {
    const isNoName = attack === 'sure' && question.accepts === 'name' && !isCaller;
    return isNoName ? turnToBreakIn(inner, told) : undefined;
  }
  if (attack === 'sure') return turnToBreakIn(inner, told);
  return inner.activeDialog?.id === BREAK_IN ? undefined : inner.beginDialog(BREAK_IN, told);
}

async function askIfBreakIn(step: Step): Promise<DialogTurnResult> {
  const { context, options, values } = step;
  // While it is asked, "cancel" stops no request that is out.
  Object.assign(values, options.asked);
  const t = textsFor(context);
  return ask(step, {
    text: t('dialogs:breakIn.ask'),
    retry: t('dialogs:choose'),
    options: yesOrNo(context),
    explain: t('dialogs:breakIn.unsure'),
  });
}

async function follow(step: Step, leaving: Leaving): Promise<DialogTurnResult> {
  if ((step.result as Answer).option === 'yes') return turnToBreakIn(step, step.options, leaving);
  if (step.options.asked) await step.context.sendActivity(textsFor(step.context)('dialogs:details.added'));
  return step.endDialog();
}

/**
 * The report is about a break-in now. Begins it again with what is known, or asks the open question on the way there.
 * @param leaving where a request is out already: it is taken back, unless it is about another account
 */
export async function turnToBreakIn(
  dialogs: DialogContext,
  told: ToldOfBreakIn,
  leaving?: Leaving,
): Promise<DialogTurnResult> {
  const draft = known(dialogs);
  const { requestId, subject } = told.asked ?? {};
  const isElsewhere = subject !== undefined && !isAbout(subject, told.whose);
  if (draft.symptom?.symptom !== 'compromised') await sayTurn(dialogs.context, isElsewhere);
  if (leaving && requestId && !isElsewhere) await leaveForBreakIn(dialogs.context, requestId, leaving);
  const next = toBreakIn(draft, told);
  if (dialogs.stack[0]?.id === REPORT && !draft.subject && !next.whose) {
    changeDraft(dialogs, next);
    if (dialogs.activeDialog?.id === BREAK_IN) return dialogs.endDialog();
    await dialogs.repromptDialog();
    return Dialog.EndOfTurn;
  }
  await dialogs.cancelAllDialogs();
  return dialogs.beginDialog(REPORT, next);
}

async function sayTurn(context: TurnContext, isElsewhere: boolean): Promise<void> {
  const t = textsFor(context);
  const symptom = t('dialogs:seen.compromised');
  await context.sendActivity(t(`dialogs:breakIn.${isElsewhere ? 'besides' : 'first'}`, { symptom }));
}

function toBreakIn({ symptom: before, subject, said }: Draft, told: ToldOfBreakIn): Draft {
  const code = told.symptom.errorCode ?? before?.errorCode;
  const words = [said, told.said].filter((text) => text !== undefined).join(' … ');
  const keeps = subject && isAbout(subject, told.whose);
  return {
    symptom: { ...told.symptom, ...(code && { errorCode: code }) },
    ...(words && { said: words }),
    ...(keeps ? { subject } : told.whose && { whose: told.whose }),
  };
}

/** "My mail" of who asked for a colleague is their own, and "Anna was hacked" is not about who asked for themselves. */
function isAbout(subject: SubjectAnswer, whose: FirstWhose | undefined): boolean {
  if (!whose) return true;
  const isOwn = whose.kind === 'own' || whose.kind === 'mine';
  return isOwn === subject.isMe;
}

/** Everything known, also while the bot asks whether to try again, and after the request is out. */
function known(dialogs: DialogContext): Draft {
  const [open] = dialogs.stack;
  if (open?.id === REPORT) return draftIn(dialogs);
  const { options = {}, values = {} } = (open?.state ?? {}) as { options?: Draft; values?: Draft };
  return { ...(open?.id === BREAK_IN ? {} : options), ...values };
}
