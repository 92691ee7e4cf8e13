import type { TurnContext } from 'botbuilder-core';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Diagnosis, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { SignInsSeen } from '../bot/unlock/diagnosis/signInsSeen.js';
import type { SymptomReport } from '../bot/unlock/intents.js';
import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { Answers, Reported } from '../bot/unlock/symptoms.js';
import { askerOf, requesterOf, talkIn } from './turn.js';
import type { FirstWhose } from './whose/firstWhose.js';
import type { SubjectAnswer, SymptomAnswer } from './unlocking.js';

/** The dialog that fills the draft. */
export const REPORT = 'report';

/** Everything that the person said so far. Plain JSON, because the bot stores it between turns. */
export interface Draft {
  /** The first words. The dialog drops them after reading, because people sometimes type a password there. */
  text?: string;
  /** The same, kept until the request: secrets are masked before it is stored between two turns. */
  said?: string;
  symptom?: SymptomAnswer;
  /** Whose account it is, as far as the first words said it. Dropped when the question was asked. */
  whose?: FirstWhose;
  subject?: SubjectAnswer;
  answers?: Answers;
  /** Self-help that the person was offered and declined. */
  tried?: readonly Declined[];
  /** The last diagnosis, in short. The bot looks again before it asks an admin. */
  found?: Diagnosis;
  /** What they heard of the sign-in log. Not kept when the questions begin again in another language. */
  told?: SignInsSeen;
  /** The look did not come to its turn, because too many look at once. */
  busy?: boolean;
  /** The request that they asked for, while they may add to it. */
  requestId?: string;
}

/** The report for the service. The requester comes from this turn. `undefined` when a part is missing. */
export function reportOf(context: TurnContext, draft: Draft): SymptomReport | undefined {
  const { symptom, said, subject, answers, tried = [] } = draft;
  const asker = askerOf(context);
  if (!asker || !symptom || !subject) return undefined;
  const id = talkIn(context);
  return {
    ...(id !== undefined && { id }),
    requester: requesterOf(context, asker),
    tenantId: asker.tenantId,
    subjectId: subject.id,
    symptom: symptom.symptom,
    answers: { ...answers, ...reportedIn(draft) },
    ...(said && { said }),
    ...(tried.length > 0 && { tried }),
    ...(subject.caller && { caller: subject.caller }),
  };
}

/**
 * The error that the person reported. The code that they pasted first wins, because it made them come, unless the bot
 * knows only a later one.
 */
export function reportedIn({ symptom, answers }: Draft): Reported {
  const pasted = [symptom?.errorCode, answers?.errorCode].filter((code) => code !== undefined);
  const errorCode = pasted.find((code) => knownError(code)) ?? pasted[0];
  const hint = saidLost(symptom) ? 'lost-method' : (symptom?.hint ?? answers?.hint);
  return { ...(errorCode && { errorCode }), ...(hint && { hint }) };
}

/** They chose it or said it. A code of the table alone only shows that the second step was asked for. */
function saidLost(symptom: SymptomAnswer | undefined): boolean {
  return symptom?.symptom === 'lost-sign-in-method' && !knownError(symptom.errorCode ?? '');
}

/** The request that the open conversation asked for. */
export function requestIdIn({ stack: [open] }: DialogContext): string | undefined {
  return ((open?.state ?? {}) as { values?: Draft }).values?.requestId;
}

/** Changes what the open report knows, while a question of it stays open. */
export function changeDraft({ stack: [open] }: DialogContext, changes: Draft): void {
  const state = open?.state as { values: Draft } | undefined;
  if (state) Object.assign(state.values, changes);
}

/** What the open report knows. It is at the bottom of the stack, below the question that failed. */
export function draftIn(inner: DialogContext): Draft {
  const [open] = inner.stack;
  const { values = {} } = (open?.state ?? {}) as { values?: Draft };
  const { symptom, said, whose, subject, answers, tried, found } = values;
  return {
    ...(symptom && { symptom }),
    ...(said && { said }),
    ...(whose && { whose }),
    ...(subject && { subject }),
    ...(answers && { answers }),
    ...(tried && { tried }),
    ...(found && { found }),
  };
}
