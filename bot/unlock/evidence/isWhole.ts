import type { EvidenceFound, Source } from './evidence.js';
import { isInPart } from './inPart.js';
import { unclearIn } from './unclearIn.js';

/** True when a source was read to its end, and each of its rows is understood. Only then "nothing there" means that. */
export function isWhole(found: Partial<EvidenceFound>, source: Source): boolean {
  const finding = found[source];
  if (!finding?.known || finding.cut) return false;
  return unclearIn(found, source).length === 0 && !isInPart(found, source);
}
