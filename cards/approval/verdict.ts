import { isGathering, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { evidenceSummary } from '../evidence/summary.js';
import { evidenceVerdict } from '../evidence/verdictPart.js';
import type { Line } from '../findings/findingLine.js';
import { linesFor, notCheckedFor } from '../findings/linesBySymptom.js';
import { strongest } from '../findings/strongest.js';
import { verdictBox, type Mark, type VerdictRow } from '../kit/verdictBox.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';

/**
 * The first thing that an approver reads: what happened, the strongest reasons, and what was not read.
 * @param isCrowded other warnings stand above it
 */
export function verdict(request: UnlockRequest, view: View, isCrowded = false): readonly Element[] {
  if (request.evidence && isGathering(request)) return evidenceSummary(request, view);
  if (request.evidence) return evidenceVerdict(request, view);
  return request.findings ? findingsVerdict(request, request.findings, view, isCrowded) : [];
}

function findingsVerdict(
  request: UnlockRequest,
  findings: NonNullable<UnlockRequest['findings']>,
  { t, language }: View,
  isCrowded: boolean,
): readonly Element[] {
  const address = request.subject.mail;
  const found = { findings, at: findings.readAt, t, language, ...(address && { address }) };
  const { happened, reasons } = strongest(linesFor(request.symptom, found));
  const missing = notCheckedFor(request.symptom, found);
  // Beside other warnings there is room for what warns, and for no mere facts.
  const shown = reasons.filter(({ tone }) => !isCrowded || (tone !== 'fact' && tone !== 'fine'));
  const tones = reasons.map(({ tone }) => tone);
  const style = tones.includes('alarm') ? 'attention' : tones.includes('warning') ? 'warning' : 'emphasis';
  return verdictBox(style, happened?.text ?? t(`cards:symptom.${request.symptom}`), [
    ...shown.map(rowOf),
    ...(missing ? [{ mark: '?', text: missing } as const] : []),
  ]);
}

const MARKS: Readonly<Record<Line['tone'], Mark>> = {
  alarm: '⚠',
  warning: '⚠',
  problem: '✕',
  fact: '•',
  fine: '✓',
  source: '•',
};

function rowOf({ tone, text }: Line): VerdictRow {
  return { mark: MARKS[tone], text };
}
