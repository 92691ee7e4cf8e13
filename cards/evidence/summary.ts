import { isGathering, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { paragraphs } from '../kit/elements.js';
import type { View } from '../kit/view.js';
import { template, type Element } from '../kit/template.js';
import findingsJson from '../templates/findings.json' with { type: 'json' };
import { lineOf } from './card.js';
import { strangeLines, withoutBreakIn } from './headline.js';
import { evidenceReport, type Report } from './report.js';
import type { ReportLine } from './reportLine.js';

/** The approver's question has to stay in sight on a phone. */
const MOST_ALARMS = 6;
const MOST_ODD = 3;

interface Row {
  readonly mark: string;
  readonly color: string;
  readonly text: string;
  readonly subtle: boolean;
}

const box = template<{
  title: string;
  style: 'attention' | 'warning';
  warnings: readonly { text: string }[];
  rows: readonly Row[];
}>(findingsJson);

/** The evidence in a few lines. While the bot gathers it, the progress instead. */
export function evidenceSummary(request: UnlockRequest, view: View): readonly Element[] {
  const report = evidenceReport(request, view);
  if (!report) return [];
  const { t } = view;
  if (isGathering(request)) return paragraphs(t('evidence:progress', { done: report.read, all: report.all }));
  const alarms = linesOf(report, 'alarm');
  const odd = linesOf(report, 'odd');
  return box({
    title: t('evidence:title'),
    style: 'attention',
    warnings: limited(alarms, MOST_ALARMS, view).map((text) => ({ text })),
    rows: [
      ...(report.indicators.length === 0 ? [headline(report, view)] : []),
      ...limited(odd, MOST_ODD, view).map((text) => row('•', 'Default', text)),
      ...fine(report, view),
      ...unread(report, view),
    ],
  });
}

/** No green tick above strange lines. */
function headline(report: Report, { t }: View): Row {
  const text = withoutBreakIn(report, t);
  return strangeLines(report) > 0 ? row('•', 'Warning', text) : row('✓', 'Good', text);
}

function linesOf({ sections }: Report, tone: ReportLine['tone']): readonly string[] {
  return sections.flatMap(({ lines }) =>
    lines.filter((line) => line.tone === tone).map(({ text }) => lineOf(text)),
  );
}

function limited(lines: readonly string[], most: number, { t }: View): readonly string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), t('evidence:more', { n: rest })] : lines;
}

/** Names all sections without a strange line, in one line. */
function fine({ sections }: Report, { t }: View): readonly Row[] {
  const quiet = sections.filter(
    ({ lines }) => lines.length > 0 && lines.every(({ tone }) => tone === 'fine' || tone === 'plain'),
  );
  const parts = quiet.map(({ name }) => t(`evidence:part.${name}`)).join(', ');
  return parts ? [row('✓', 'Good', t('evidence:checked', { parts }))] : [];
}

/** "Could not check" never counts as "fine". */
function unread({ unread: parts }: Report, { t }: View): readonly Row[] {
  return parts.length > 0 ? [row('?', 'Warning', t('evidence:unread', { parts: parts.join(', ') }))] : [];
}

function row(mark: string, color: string, text: string): Row {
  return { mark, color, text, subtle: mark === '?' };
}
