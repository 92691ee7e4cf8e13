import { lastPart } from './hidingPlaces.js';
import type { FolderShare } from './otherWays.js';
import type { RuleChange } from './ruleChange.js';

/** A line of the log about a folder whose permissions the bot does not read. */
export type SharedElsewhere = RuleChange & { readonly folder: string };

/**
 * Returns what was shared of other folders than the inbox and the calendar: the sent items, say. Of a line that does not
 * name its folder nothing is known.
 * @param shares what was read, by which the mailbox's own names of these two are known
 */
export function sharedElsewhere(
  changes: readonly RuleChange[],
  shares: readonly Pick<FolderShare, 'path'>[],
): readonly SharedElsewhere[] {
  const read = new Set(shares.map(({ path }) => lastPart(path)));
  return changes.flatMap((change) => {
    const { what, folder } = change;
    const isElsewhere = what === 'folder-shared' && folder !== undefined && !read.has(lastPart(folder));
    return isElsewhere ? [{ ...change, folder }] : [];
  });
}
