import { isTextKey } from '../../bot/texts/texts.js';
import { isDryRun, type RemedyId, type Step } from '../../bot/unlock/request/step.js';
import { isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { template, type Element } from './template.js';
import stepsJson from '../templates/steps.json' with { type: 'json' };
import type { View } from './view.js';
import { codeLines, failureText, helpfulByHand } from './failure.js';
import { sidFor } from './sid.js';
import { nameOf } from './words.js';
import { plainText } from '../../bot/texts/plainText.js';

/** How much its reader needs to know about a step. */
export type Detail =
  /** For the first view: what is changed, and nothing about it. */
  | 'names'
  /** For the first view of what has begun: only how far each is, by its mark and a word. */
  | 'progress'
  /** Before a decision: what the step changes, and the effect of that. */
  | 'plan'
  /** For admins: the result, and why a step failed. */
  | 'result'
  /** For the helpdesk's record: the result with Microsoft's ids. */
  | 'record'
  /** For the person who waits: only the progress. */
  | 'plain';

interface Line {
  readonly text: string;
  readonly subtle: boolean;
}

interface StepRow {
  readonly mark: string;
  readonly name: string;
  readonly color: string;
  readonly lines: readonly Line[];
}

const stepRows = template<{ title: string; rows: readonly StepRow[] }>(stepsJson);

/** The steps of a request. Every card draws them alike: a mark, a word and a colour. */
export function steps(request: UnlockRequest, view: View, title: string, detail: Detail): readonly Element[] {
  if (request.steps.length === 0) return [];
  // The record has a row for each, as long as they fit.
  if (detail === 'record' && request.steps.length <= MOST_ROWS) {
    return stepRows({ title, rows: request.steps.map((step) => row(request, step, view, detail)) });
  }
  return stepRows({ title, rows: folded(request).map((alike) => foldedRow(request, alike, view, detail)) });
}

/** More rows would make the card too large for Teams (microsoft-apis.md D4). Steps that are alike then share one row. */
const MOST_ROWS = 16;
/** As long as a dry run keeps it. */
const LONGEST_CALL = 610;
/** More names of rules or apps say no more. The evidence has all of them. */
const MOST_TARGETS = 5;

/** Groups the steps of one remedy that have the same state. Failed steps also need the same reason. */
function folded({ steps: all }: UnlockRequest): readonly (readonly Step[])[] {
  const alike = new Map<string, Step[]>();
  for (const step of all) {
    const reason = step.state === 'failed' ? step.reason.kind : '';
    const key = `${step.remedy} ${lookOf(step)} ${reason}`;
    alike.set(key, [...(alike.get(key) ?? []), step]);
  }
  return [...alike.values()];
}

function foldedRow(request: UnlockRequest, alike: readonly Step[], view: View, detail: Detail): StepRow {
  const [first] = alike;
  if (!first) throw new Error('Nothing is alike');
  const { remedy, target: _target, ...rest } = first;
  const one = row(request, { ...rest, remedy }, view, detail);
  if (alike.length === 1) return row(request, first, view, detail);
  const targets = detail === 'names' || detail === 'plain' ? [] : targetsLine(alike, view);
  const calls = detail === 'result' || detail === 'record' ? moreCalls(alike.slice(1), view) : [];
  const name = manyName(remedy, alike.length, view);
  return { ...one, name, lines: [...targets, ...one.lines, ...calls] };
}

/** In a dry run each step has its own call. So many of them fit a card. */
const MOST_CALLS = 5;

/** The calls of the steps that share a row with another one. */
function moreCalls(alike: readonly Step[], { t }: View): readonly Line[] {
  const calls = alike.flatMap((step) =>
    step.state === 'failed' && step.reason.call ? [step.reason.call] : [],
  );
  const rest = calls.length - MOST_CALLS;
  return [
    ...calls.slice(0, MOST_CALLS).map((call) => line(plainText(call, LONGEST_CALL), true)),
    ...(rest > 0 ? [line(t('cards:steps.more', { count: rest }), true)] : []),
  ];
}

/** "Switch off 3 inbox rules". A remedy that an account has once at most needs no such name. */
function manyName(id: RemedyId, count: number, view: View): string {
  const key = `remedies:${id}.many`;
  return isTextKey(key) ? view.t(key, { count }) : `${remedyName(id, view)} (${count}×)`;
}

/** The names of what they change, as far as they have one. */
function targetsLine(alike: readonly Step[], view: View): readonly Line[] {
  const names = alike.flatMap(({ target }) => (target?.name ? [`“${plainText(target.name, 40)}”`] : []));
  return names.length === 0 ? [] : [line(listed(names, view), true)];
}

function listed(names: readonly string[], { t }: View): string {
  const rest = names.length - MOST_TARGETS;
  const more = rest > 0 ? [t('cards:steps.more', { count: rest })] : [];
  return [...names.slice(0, MOST_TARGETS), ...more].join(', ');
}

/** Where one step changes several things: those that were seen changed, and those that were not. */
function namesLines(step: Step, view: View, detail: Detail): readonly Line[] {
  if (detail === 'plain' || (step.state !== 'done' && step.state !== 'failed') || step.before === undefined)
    return [];
  const names = view.remedies.find(step.remedy)?.names?.(step.before) ?? [];
  if (names.length < 2) return [];
  const isLeft = (place: number): boolean =>
    step.state === 'failed' && (step.reason.left?.includes(place) ?? true);
  const [seen, left] = [false, true].map((wanted) =>
    names.filter((_name, place) => isLeft(place) === wanted).map((name) => plainText(name, 60)),
  ) as [string[], string[]];
  return [
    ...(seen.length > 0 ? [line(view.t('cards:steps.doneFor', { names: listed(seen, view) }))] : []),
    ...(left.length > 0 ? [line(view.t('cards:steps.notSeenFor', { names: listed(left, view) }))] : []),
  ];
}

/** Whose own rights it was sent with. Who waits has no need to know. */
function rightsLine({ rightsOf, state }: Step, { t }: View, detail: Detail): readonly Line[] {
  if (!rightsOf || detail === 'plain' || state === 'planned') return [];
  return [line(t('cards:steps.rightsOf', { name: nameOf(rightsOf) }), true)];
}

/** The name of a remedy and its target: “Switch off an inbox rule: “.””. */
export function stepName({ remedy, target }: Pick<Step, 'remedy' | 'target'>, view: View): string {
  const name = remedyName(remedy, view);
  return target?.name ? view.t('cards:choose.item', { name, target: plainText(target.name, 60) }) : name;
}

/** The name of a remedy. Its id, when the catalogue no longer has it. */
export function remedyName(id: RemedyId, view: View): string {
  return remedyText(id, 'name', view) ?? plainText(id, 64);
}

/** A sentence of a remedy. `undefined` when it has none of this kind. */
export function remedyText(
  id: RemedyId,
  which: 'name' | 'sentence' | 'effect' | 'portal' | 'byHand' | 'afterSelf' | 'afterOther',
  { t }: View,
  values?: Readonly<Record<string, string>>,
): string | undefined {
  const key = `remedies:${id}.${which}`;
  return isTextKey(key) ? t(key, values) : undefined;
}

/** What a step does to the person. Nobody sees the password of a containment (design.md rule 9). */
export function effectText({ kind }: UnlockRequest, id: RemedyId, view: View): string | undefined {
  const isThrownAway = kind === 'contain' && view.remedies.find(id)?.credential === 'password';
  return isThrownAway ? view.t('proof:contain.effect') : remedyText(id, 'effect', view);
}

/** A step in one line of text, for a place without cards: its mark, its name, and how far it is. */
export function stepLine(request: UnlockRequest, step: Step, view: View, detail: Detail): string {
  const { mark, name, lines } = row(request, step, view, detail);
  return `${mark} ${name}: ${lines.map(({ text }) => text).join(' ')}`;
}

function row(request: UnlockRequest, step: Step, view: View, detail: Detail): StepRow {
  const name = stepName(step, view);
  if (detail === 'names') return { mark: '○', name, color: 'Default', lines: [] };
  if (detail === 'plan') return { mark: '○', name, color: 'Default', lines: planLines(request, step, view) };
  const { mark, color } = LOOKS[lookOf(step)];
  // Microsoft's colours are too pale for words (microsoft-apis.md D12). They colour the mark alone.
  if (detail === 'progress') {
    const how = view.t('cards:steps.is', { name, state: stateText(request, step, view, detail) });
    return { mark, name: how, color, lines: [] };
  }
  const lines = [
    line(stateText(request, step, view, detail)),
    ...namesLines(step, view, detail),
    ...rightsLine(step, view, detail),
  ];
  return { mark, name, color, lines: [...lines, ...moreLines(request, step, view, detail)] };
}

function line(text: string, subtle = false): Line {
  return { text, subtle };
}

function planLines(request: UnlockRequest, step: Step, view: View): readonly Line[] {
  const sentence = remedyText(step.remedy, 'sentence', view);
  const effect = effectText(request, step.remedy, view);
  const isTheirs = view.remedies.find(step.remedy)?.withRightsOf === 'approver';
  return [
    ...(sentence ? [line(sentence)] : []),
    ...(effect ? [line(effect, true)] : []),
    ...(isTheirs ? [line(view.t('cards:steps.yourRights'))] : []),
  ];
}

type Look = Step['state'] | 'waiting' | 'skipped';

function lookOf(step: Step): Look {
  if (step.state === 'started' && step.retryAt) return 'waiting';
  return wasSkipped(step) ? 'skipped' : step.state;
}

/** The bot never tried this step. The word "failed" would send an admin looking for a cause. */
function wasSkipped(step: Step): boolean {
  return isDryRun(step) || (step.state === 'failed' && step.reason.kind === 'earlier-step-failed');
}

/** Marks that every phone draws as text. Each has its own shape, and the colour only repeats it. */
const LOOKS: Readonly<Record<Look, { mark: string; color: string }>> = {
  planned: { mark: '○', color: 'Default' },
  started: { mark: '◐', color: 'Accent' },
  waiting: { mark: '◷', color: 'Warning' },
  'by-hand': { mark: '☞', color: 'Warning' },
  done: { mark: '✓', color: 'Good' },
  'not-needed': { mark: '=', color: 'Default' },
  failed: { mark: '✕', color: 'Attention' },
  skipped: { mark: '–', color: 'Warning' },
};

function stateText(request: UnlockRequest, step: Step, { t, times }: View, detail: Detail): string {
  switch (step.state) {
    case 'planned':
      return t(isOpen(request) ? 'cards:steps.planned' : 'cards:steps.untouched');
    case 'started':
      return step.retryAt
        ? t('cards:steps.waiting', { clock: times.clock(step.retryAt) })
        : t('cards:steps.working', { clock: times.clock(step.startedAt) });
    case 'by-hand':
      return t('cards:steps.byHand');
    case 'done':
      return step.byHand
        ? t('cards:steps.done-by-hand', { by: nameOf(step.byHand), time: times.moment(step.at) })
        : t('cards:steps.done-at', { time: times.moment(step.at) });
    case 'not-needed':
      return t('cards:steps.not-needed');
    case 'failed':
      if (isDryRun(step)) return t('cards:steps.untouched');
      if (wasSkipped(step)) return t('cards:steps.skipped');
      return detail === 'plain'
        ? t('cards:steps.failedPlain')
        : t('cards:steps.failed', { time: times.moment(step.at) });
  }
}

function moreLines(request: UnlockRequest, step: Step, view: View, detail: Detail): readonly Line[] {
  if (detail === 'plain') return [];
  if (step.state === 'by-hand') return byHandLine(step.remedy, request, view);
  if (step.state !== 'failed') return [];
  const { call } = step.reason;
  if (call) return [line(failureText(request, step, view)), line(plainText(call, LONGEST_CALL), true)];
  const why = line(failureText(request, step, view));
  if (detail === 'record') return [why, ...codeLines(step, view).map((text) => line(text, true))];
  return [why, ...helpfulByHand(request, [step], view).flatMap((id) => byHandLine(id, request, view))];
}

function byHandLine(id: RemedyId, request: UnlockRequest, view: View): readonly Line[] {
  const how = remedyText(id, 'byHand', view, { sid: sidFor(request, view) });
  return how ? [line(view.t('cards:steps.how', { how }), true)] : [];
}
