import type { z } from 'zod';
import type { FolderShare, SharedFolder } from '../../unlock/evidence/otherWays.js';
import { looseRow, rawOf, textOf, whoIn, words } from './loose.js';

/** Columns of Get-MailboxFolderStatistics and Get-MailboxFolderPermission (EXOPS; microsoft-apis.md B12). */
export const folderRow = looseRow;
type Row = z.infer<typeof folderRow>;

/** What Exchange calls a folder in the language of the mailbox. `FolderType` is English in every language. */
export function pathFrom(rows: readonly Row[], type: string): string | undefined {
  const row = rows.find((one) => textOf(one['FolderType'])?.toLowerCase() === type.toLowerCase());
  return row && textOf(row['Name']);
}

/** Who may do what in one folder. A row of another folder is left out. Rights that are not understood are raw. */
export function sharesFrom(rows: readonly Row[], { folder, path }: SharedFolder): readonly FolderShare[] {
  return rows.flatMap((row): readonly FolderShare[] => {
    const named = textOf(row['FolderName']);
    if (named !== undefined && named.toLowerCase() !== path.toLowerCase()) return [];
    const who = whoIn(row['User']);
    const listed = words(row['AccessRights']);
    const rights = listed.length > 0 ? listed : [rawOf(row['AccessRights'])];
    if (who === undefined) return [{ folder, path, who: rawOf(row), rights, unclear: true }];
    const flags = words(row['SharingPermissionFlags']).filter((flag) => flag !== 'None');
    return [{ folder, path, who, rights, ...(flags.length > 0 && { flags }) }];
  });
}
