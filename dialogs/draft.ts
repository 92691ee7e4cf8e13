import type { TurnContext } from 'botbuilder-core';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Diagnosis, Declined } from '../bot/unlock/diagnosis/diagnosis.js';
import type { SymptomReport } from '../bot/unlock/intents.js';
import type { Answers } from '../bot/unlock/symptoms.js';
import { askerOf, requesterOf } from './turn.js';
import type { SubjectAnswer, SymptomAnswer } from './unlocking.js';

/** Everything said so far. Plain JSON: it is kept between turns and outlives the process. */
export interface Draft {
  /** First words. Dropped once they are read: people do type a password there. */
  text?: string;
  symptom?: SymptomAnswer;
  subject?: SubjectAnswer;
  answers?: Answers;
  /** Ways that need no admin, which did not help. */
  tried?: readonly Declined[];
  /** What the look came to, in short: it is looked at again before anybody is asked. */
  found?: Diagnosis;
}

/** What the service needs, from everything said; who asks is read from this very turn. */
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
  };
}

/** What was pasted first is what the person came with. */
export function errorCodeIn({ symptom, answers }: Draft): string | undefined {
  return symptom?.errorCode ?? answers?.errorCode;
}

/** What the open report knows by now; it lies at the bottom of the stack, whichever question failed above it. */
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
