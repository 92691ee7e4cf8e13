import type { EvidenceFound, Source } from './evidence.js';
import type { MaybeUnclear } from './unclear.js';

/** The raw texts of the rows of a source that are not understood. */
export function unclearIn(found: Partial<EvidenceFound>, source: Source): readonly string[] {
  const finding = found[source];
  return finding?.known ? [...(finding.unclear ?? []), ...withinRows(found, source)] : [];
}

/** Rows of Exchange that are understood in part stay among the others. */
function withinRows(
  { mailboxRules, sweepRules, forwarding, delegates, folders, phones, mailFlow }: Partial<EvidenceFound>,
  source: Source,
): readonly string[] {
  if (source === 'mailboxRules' && mailboxRules?.known) return texts(mailboxRules.value, ({ name }) => name);
  if (source === 'sweepRules' && sweepRules?.known) return texts(sweepRules.value, ({ name }) => name);
  if (source === 'forwarding' && forwarding?.known) return [forwarding.value.unclear ?? []].flat();
  if (source === 'delegates' && delegates?.known) return texts(delegates.value, ({ who }) => who);
  if (source === 'folders' && folders?.known) return texts(folders.value, ({ who }) => who);
  if (source === 'phones' && phones?.known) return texts(phones.value, ({ deviceId }) => deviceId);
  if (source === 'mailFlow' && mailFlow?.known) return texts(mailFlow.value.items, ({ name }) => name);
  return [];
}

function texts<T extends MaybeUnclear>(rows: readonly T[], of: (row: T) => string): readonly string[] {
  return rows.filter(({ unclear }) => unclear === true).map(of);
}
