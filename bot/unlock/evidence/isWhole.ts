import type { EvidenceFound, Source } from './evidence.js';
import { unclearIn } from './unclearIn.js';

/** True when a source was read to its end, and each of its rows is understood. Only then "nothing there" means that. */
export function isWhole(found: Partial<EvidenceFound>, source: Source): boolean {
  const finding = found[source];
  if (!finding?.known || finding.cut || unclearIn(found, source).length > 0) return false;
  return source !== 'delegates' || !hasUnreadRight(found);
}

/** The rights to a mailbox are three lists, and one of them may be missing. */
function hasUnreadRight({ delegates }: Partial<EvidenceFound>): boolean {
  return delegates?.known === true && delegates.value.some(({ unread }) => unread === true);
}
