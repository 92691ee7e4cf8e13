import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Line, Tone } from '../findings/findingLine.js';
import { linesFor, notCheckedFor } from '../findings/linesBySymptom.js';
import { template, type Element } from '../kit/template.js';
import findingsJson from '../templates/findings.json' with { type: 'json' };
import type { Style } from '../kit/elements.js';
import type { View } from '../kit/view.js';

interface FindingRow {
  readonly mark: string;
  readonly color: string;
  readonly text: string;
  readonly subtle: boolean;
}

const findingRows = template<{
  title: string;
  style: Style;
  warnings: readonly Line[];
  rows: readonly FindingRow[];
}>(findingsJson);

/** The findings that matter for the symptom. Empty for a request without findings. */
export function findings(request: UnlockRequest, view: View): readonly Element[] {
  if (!request.findings) return [];
  const { t, language } = view;
  const address = request.subject.mail;
  const { findings } = request;
  const found = { findings, at: findings.readAt, t, language, ...(address && { address }) };
  const lines = linesFor(request.symptom, found);
  const missing = notCheckedFor(request.symptom, found);
  const rows = lines.filter(({ tone }) => !isWarning(tone)).map(rowOf);
  const style = lines.some(({ tone }) => tone === 'alarm') ? 'attention' : 'warning';
  return findingRows({
    title: t('cards:found.title'),
    style,
    warnings: lines.filter(({ tone }) => isWarning(tone)),
    rows: missing ? [...rows, { mark: '?', color: 'Warning', text: missing, subtle: true }] : rows,
  });
}

function isWarning(tone: Tone): boolean {
  return tone === 'warning' || tone === 'alarm';
}

/** Each mark has its own shape. The words carry the meaning, and the colour only repeats it. */
function rowOf({ tone, text }: Line): FindingRow {
  const subtle = false;
  if (tone === 'fine') return { mark: '✓', color: 'Good', text, subtle };
  if (tone === 'problem') return { mark: '✕', color: 'Attention', text, subtle };
  return { mark: '•', color: 'Default', text, subtle };
}
