import type { EvidenceFound, Source } from './evidence.js';
import type { MaybeUnclear } from './unclear.js';

/** The raw texts of the rows of a source that are not understood. */
export function unclearIn(
  { delegates, folders, phones }: Partial<EvidenceFound>,
  source: Source,
): readonly string[] {
  const rows = <T extends MaybeUnclear>(list: readonly T[], name: (row: T) => string): readonly string[] =>
    list.filter(({ unclear }) => unclear === true).map(name);
  if (source === 'delegates' && delegates?.known) return rows(delegates.value, ({ who }) => who);
  if (source === 'folders' && folders?.known) return rows(folders.value, ({ who }) => who);
  if (source === 'phones' && phones?.known) return rows(phones.value, ({ deviceId }) => deviceId);
  return [];
}
