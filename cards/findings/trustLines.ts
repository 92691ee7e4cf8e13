import { line, type LineOf } from './findingLine.js';

/** The risk level from Identity Protection. */
export const risk: LineOf = ({ findings, t }) => {
  if (!findings.risk.known) return [];
  const level = findings.risk.value;
  const tones = { none: 'fine', low: 'fact', medium: 'warning', high: 'alarm' } as const;
  return line(tones[level], t(`cards:found.risk.${level}`));
};

/** A returning person may be an impostor. Or the last remedy did not help. */
export const repeated: LineOf = ({ findings, t }) => {
  const n = findings.earlier.requests30Days + 1;
  if (n === 1) return [];
  return line('warning', n === 2 ? t('cards:found.earlier.second') : t('cards:found.earlier.more', { n }));
};

/** Microsoft limits how often an address is unblocked. It does not publish the limit (microsoft-apis.md B1). */
export const unblockedBefore: LineOf = ({ findings, t }) => {
  const n = findings.earlier.unblocks90Days;
  if (n === 0) return [];
  return line('warning', t('cards:found.earlier.unblocked', { count: n }));
};

/** Then it may be nobody's own fault, and a new password for one of them may help nobody. */
export const othersToo: LineOf = ({ findings: { others }, t }) =>
  others === undefined ? [] : line('warning', t('cards:found.others', { count: others }));
