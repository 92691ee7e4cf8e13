import type { Translate } from '../../bot/texts/texts.js';
import { isEmpty, type Digest } from '../../bot/unlock/figures/digests.js';
import type { Period } from '../../bot/unlock/figures/digestPeriod.js';
import type { DigestFigures, Durations } from '../../bot/unlock/ports/figures.js';
import type { Status } from '../../bot/unlock/request/request.js';
import { bullets, cardWithout, facts, paragraphs, type Row } from '../kit/elements.js';
import type { Card, Element } from '../kit/template.js';
import { duration } from '../kit/times.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { bars, donut } from './charts.js';

/** The figures of a period for the helpdesk: charts, and the same in words where they are not drawn. */
export function digestCard(digest: Digest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, digest.period.from);
  const { t } = view;
  const header = {
    icon: '▤',
    style: 'accent' as const,
    state: t('digest:state'),
    title: digestTitle(digest.period, view),
    lines: isEmpty(digest.figures) ? [] : [askedLine(digest, t)],
  };
  if (isEmpty(digest.figures)) {
    return cardWithout(view, header, [paragraphs(t('digest:empty')), cutOff(digest, t)], t('digest:footer'));
  }
  return cardWithout(view, header, body(digest, view), t('digest:footer'));
}

/** "Requests from 23 Nov to 29 Nov": whole days are named by their date, others with their time. */
export function digestTitle({ from, to }: Period, { t, times }: View): string {
  return t('digest:title', { from: times.full(from), to: times.full(to) });
}

function body(digest: Digest, view: View): readonly (readonly Element[])[] {
  const { figures, earlier } = digest;
  const { t } = view;
  const asked = figures.asked.map(({ symptom, n }) => ({ label: t(`cards:symptom.${symptom}`), n }));
  const ended = figures.ended.map(({ status, n }) => ({ label: t(`cards:state.${status}`), n }));
  return [
    cutOff(digest, t),
    donut(t('digest:outcomes'), ended),
    bars(t('digest:symptoms'), asked),
    facts([
      timeRow('told', figures, earlier, view),
      timeRow('fixed', figures, earlier, view),
      timeRow('in', figures, earlier, view),
    ]),
    facts(countRows(figures, earlier, t)),
    bullets(figures.again.length > 0 ? t('digest:again.title') : '', againLines(figures, t)),
  ];
}

function askedLine({ figures, earlier }: Digest, t: Translate): string {
  const n = sum(figures.asked);
  return earlier ? t('digest:askedBefore', { n, before: sum(earlier.asked) }) : t('digest:asked', { n });
}

function cutOff({ cutOff: isCut }: Digest, t: Translate): readonly Element[] {
  return isCut ? paragraphs(t('digest:cutOff')) : [];
}

/** "Half within 12 min, nine of ten within 1 h 5 min (before: 15 min and 2 h 0 min), of 14". */
function timeRow(
  which: 'told' | 'fixed' | 'in',
  figures: DigestFigures,
  earlier: DigestFigures | undefined,
  { t, language }: View,
): Row | undefined {
  const words = ({ median, most }: Durations) => ({
    median: duration(START, after(median), language),
    most: duration(START, after(most), language),
  });
  const { n } = figures[which];
  if (n === 0) return undefined;
  const now = t('digest:took', { ...words(figures[which]), n });
  const then = earlier && earlier[which].n > 0 ? t('digest:tookBefore', words(earlier[which])) : '';
  return { label: t(`digest:time.${which}`), value: then ? `${now} ${then}` : now };
}

const START = '2000-01-01T00:00:00.000Z';

function after(seconds: number): string {
  return new Date(Date.parse(START) + seconds * 1_000).toISOString();
}

/** What was refused, what nobody decided, what did not reach its person, and what people said. None of them at zero. */
function countRows(
  figures: DigestFigures,
  earlier: DigestFigures | undefined,
  t: Translate,
): readonly (Row | undefined)[] {
  const row = (label: string, n: number, then: number | undefined): Row | undefined => {
    if (n === 0 && (then ?? 0) === 0) return undefined;
    return { label, value: then === undefined ? `${n}` : t('digest:count', { n, before: then }) };
  };
  const ended = (of: DigestFigures, status: Status) => of.ended.find((one) => one.status === status)?.n ?? 0;
  const { yes, no } = figures.helped;
  return [
    row(t('digest:denied'), ended(figures, 'denied'), earlier && ended(earlier, 'denied')),
    row(t('digest:frozen'), figures.frozen, earlier?.frozen),
    row(t('digest:expired'), ended(figures, 'expired'), earlier && ended(earlier, 'expired')),
    row(t('digest:notHandedOver'), figures.notHandedOver, earlier?.notHandedOver),
    yes + no > 0
      ? { label: t('digest:helped.label'), value: t('digest:helped.value', { yes, no }) }
      : undefined,
  ];
}

function againLines({ again }: DigestFigures, t: Translate): readonly string[] {
  return again.map(({ id, name, n }) => t('digest:again.line', { name: nameOf({ id, name }), n }));
}

function sum(counts: readonly { readonly n: number }[]): number {
  return counts.reduce((all, { n }) => all + n, 0);
}
