import type { TurnContext } from 'botbuilder-core';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Diagnosis, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { SymptomReport } from '../bot/unlock/intents.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import { askerOf, requesterOf } from './turn.js';
import type { SubjectAnswer, SymptomAnswer } from './unlocking.js';

/** Everything that the person said so far. Plain JSON, because the bot stores it between turns. */
export interface Draft {
  /** The first words. The dialog drops them after reading, because people sometimes type a password there. */
  text?: string;
  symptom?: SymptomAnswer;
  subject?: SubjectAnswer;
  answers?: Answers;
  /** Self-help that the person was offered and declined. */
  tried?: readonly Declined[];
  /** The last diagnosis, in short. The bot looks again before it asks an admin. */
  found?: Diagnosis;
  /** The request that they asked for, while they may add to it. */
  requestId?: string;
}

/** The report for the service. The requester comes from this turn. `undefined` when a part is missing. */
export function reportOf(context: TurnContext, draft: Draft): SymptomReport | undefined {
  const { symptom, subject, answers, tried = [] } = draft;
  const asker = askerOf(context);
  if (!asker || !symptom || !subject) return undefined;
  const errorCode = errorCodeIn(draft);
  return {
    requester: requesterOf(context, asker),
    tenantId: asker.tenantId,
    subjectId: subject.id,
    symptom: symptom.symptom,
    answers: { ...answers, ...(errorCode && { errorCode }) },
    ...(tried.length > 0 && { tried }),
    ...(subject.caller && { caller: subject.caller }),
  };
}

/** The code that the person pasted first wins, because it made them come. */
export function errorCodeIn({ symptom, answers }: Draft): string | undefined {
  return symptom?.errorCode ?? answers?.errorCode;
}

/** The request that the open conversation asked for. */
export function requestIdIn({ stack: [open] }: DialogContext): string | undefined {
  return ((open?.state ?? {}) as { values?: Draft }).values?.requestId;
}

/** What the open report knows. It is at the bottom of the stack, below the question that failed. */
export function draftIn(inner: DialogContext): Draft {
  const [open] = inner.stack;
  const { values = {} } = (open?.state ?? {}) as { values?: Draft };
  const { symptom, subject, answers, tried, found } = values;
  return {
    ...(symptom && { symptom }),
    ...(subject && { subject }),
    ...(answers && { answers }),
    ...(tried && { tried }),
    ...(found && { found }),
  };
}
