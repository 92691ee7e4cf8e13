import type { EvidenceFound, Source } from './evidence.js';

/** True when a source comes from several calls, and not each of them was answered. */
export function isInPart(found: Partial<EvidenceFound>, source: Source): boolean {
  const finding = found[source];
  return finding?.known === true && (finding.inPart === true || hasUnreadRow(found, source));
}

/** Where a list of Exchange could not be read, a row says which. What came into groups with roles is told by itself. */
function hasUnreadRow(
  { delegates, folders, mailFlow, tenantChanges }: Partial<EvidenceFound>,
  source: Source,
): boolean {
  if (source === 'delegates' && delegates?.known)
    return delegates.value.some(({ unread }) => unread === true);
  if (source === 'folders' && folders?.known) return folders.value.some(({ unread }) => unread === true);
  if (source === 'tenantChanges' && tenantChanges?.known) {
    const { groups } = tenantChanges.value;
    return groups !== undefined && (!groups.known || groups.cut === true);
  }
  return source === 'mailFlow' && mailFlow?.known === true && (mailFlow.value.unread ?? []).length > 0;
}
