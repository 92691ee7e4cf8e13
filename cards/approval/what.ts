import { approvalsOf, isBreakIn, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { saidOf } from '../../bot/unlock/said/maskSecrets.js';
import { rowsAfter } from '../kit/after.js';
import { askerWarnings } from '../kit/askers.js';
import { facts, note, quotes } from '../kit/elements.js';
import { proofRows, signInLines, vouchingLine } from '../kit/proofRows.js';
import type { Element } from '../kit/template.js';
import { wordsNote } from '../kit/threeWords.js';
import { unreachedPart, unreachedVoucherNote } from '../kit/unreached.js';
import type { View } from '../kit/view.js';
import { addressRow, inSentence, insteadOfRow, nameOf, problemRows, quoted } from '../kit/words.js';
import { changedPart, lapsedPart } from './lapsedPart.js';

/** Pieces of a card, in order. */
export type Parts = readonly (readonly Element[])[];

/** What one kind of request shows before a decision. */
export interface Decidable {
  /** Below the verdict, in the first view. */
  readonly first: Parts;
  /** The rows of buttons. The first one has what decides. `more` shows the rest. */
  readonly buttons: (more: readonly Element[]) => Parts;
  /** Behind `more`. */
  readonly rest: Parts;
}

/** More warnings at once would push the question off a phone's screen. */
const FIRST_WARNINGS = 1;
/** In characters. A quote is cut further, and says so. */
const LONGEST_DETAILS = 1_000;

/** Everything about a request that is no longer pending: who asked, the problem, and what people wrote about it. */
export function what(request: UnlockRequest, view: View): Parts {
  return [
    whoAsks(request, view),
    problem(request, view),
    wordsNote(request, view),
    lapsedPart(request, view),
    changedPart(request, view),
    unreachedPart(request, view),
    ...written(request, view),
  ];
}

/** The problem, the deadline, and how it was made sure that it is really them. */
export function problem(request: UnlockRequest, view: View): readonly Element[] {
  const { t } = view;
  const pending = request.status === 'pending';
  return facts([
    ...problemRows(request, t),
    pending ? { label: t('cards:fact.before'), value: deadlineOf(request, view) } : undefined,
    ...proofRows(request, view),
    insteadOfRow(request, t),
    addressRow(request, t),
    ...rowsAfter(request, view),
  ]);
}

/** A break-in never expires. */
function deadlineOf(request: UnlockRequest, { t, times }: View): string {
  return isBreakIn(request) ? t('cards:fact.noDeadline') : times.clock(request.expiresAt);
}

/** That whoever was asked says it is not them, does not know them, or cannot be reached. It belongs into the first view. */
export function contradicted(request: UnlockRequest, view: View): readonly Element[] {
  const { vouching, signInAsked } = request;
  const lines = [
    ...(vouching?.answer && vouching.answer.said !== 'yes' ? [vouchingLine(vouching, view)] : []),
    ...(signInAsked?.answer?.said === 'not-them' ? signInLines(request, view) : []),
  ];
  return [
    ...lines.flatMap((line) => note('attention', `⚠ ${line}`, [])),
    ...unreachedVoucherNote(request, view),
  ];
}

/** What people wrote: who asked, and who decided. */
export function written(request: UnlockRequest, view: View): Parts {
  return [quotes([firstWords(request, view), details(request, view)]), quotes(decisions(request, view))];
}

/** What to look at twice about the people who ask, while somebody still decides or deals with it. */
function whoAsks(request: UnlockRequest, view: View, most = Infinity): readonly Element[] {
  const warnings = warningsOf(request, view);
  const rest = warnings.length - most;
  const more = rest > 0 ? [view.t('evidence:verdict.more', { count: rest })] : [];
  const shown = [...warnings.slice(0, most), ...more];
  const title = `⚠ ${view.t('cards:askerWarning.title')}`;
  return shown.length > 0 ? note('warning', title, shown) : [];
}

/** The same for the first view, and what it has no room for. */
export function whoAsksFirst(request: UnlockRequest, view: View) {
  const isLong = warningsOf(request, view).length > FIRST_WARNINGS;
  return {
    first: whoAsks(request, view, FIRST_WARNINGS),
    rest: isLong ? whoAsks(request, view) : [],
  };
}

function warningsOf(request: UnlockRequest, { t }: View): readonly string[] {
  return ['pending', 'taken'].includes(request.status) ? askerWarnings(request, t) : [];
}

/** What the approvers wrote. */
function decisions(request: UnlockRequest, { t }: View) {
  if (request.status === 'denied') {
    const { by, reason } = request.denial;
    return [said(reason, t('cards:quote.reason', { by: nameOf(by) }))];
  }
  if (!('approval' in request)) return [];
  const { by } = request.approval;
  const overrides = approvalsOf(request).map(({ by: who, secured }) => {
    if (!secured) return undefined;
    if ('reason' in secured)
      return said(secured.reason, t(`cards:quote.${secured.how}`, { by: nameOf(who) }));
    return 'why' in secured
      ? said(secured.why, t('cards:quote.switched-on', { by: nameOf(who) }))
      : undefined;
  });
  const noted = 'note' in request ? request.note : undefined;
  const isFalseAlarm = 'falseAlarm' in request && request.falseAlarm === true;
  const label = t(isFalseAlarm ? 'cards:quote.falseAlarm' : 'cards:quote.note', { by: nameOf(by) });
  return [...overrides, said(noted, label)];
}

/** Both are masked anew: an earlier version stored them as they were written, or masked less. */
function firstWords({ said: wrote }: UnlockRequest, { t }: View) {
  const words = wrote && saidOf(wrote.words)?.words;
  return words ? { label: t('cards:quote.said'), words: inSentence(words) } : undefined;
}

function details({ answers }: UnlockRequest, { t }: View) {
  const words = answers.details && saidOf(answers.details, LONGEST_DETAILS)?.words;
  return said(words, t('cards:quote.details'));
}

function said(words: string | undefined, label: string) {
  return words ? { label, words: quoted(words) } : undefined;
}
