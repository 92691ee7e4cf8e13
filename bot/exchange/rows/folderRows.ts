import { z } from 'zod';
import type { FolderShare, SharedFolder } from '../../unlock/evidence/otherWays.js';
import { textOf, texts, type Loose } from './loose.js';

/** Columns of Get-MailboxFolderStatistics and Get-MailboxFolderPermission (EXOPS; microsoft-apis.md B12). */
export const folderRow = z.looseObject({});
type Row = z.infer<typeof folderRow>;

/** What Exchange calls a folder in the language of the mailbox. `FolderType` is English in every language. */
export function pathFrom(rows: readonly Row[], type: string): string | undefined {
  const row = rows.find((one) => textOf(one['FolderType'])?.toLowerCase() === type.toLowerCase());
  return row && textOf(row['Name']);
}

/** Who may do what in one folder. A row of another folder, or without a user, is left out. */
export function sharesFrom(rows: readonly Row[], { folder, path }: SharedFolder): readonly FolderShare[] {
  return rows.flatMap((row) => {
    const named = textOf(row['FolderName']);
    const who = userIn(row['User']);
    if (who === undefined || (named !== undefined && named.toLowerCase() !== path.toLowerCase())) return [];
    const flags = words(row['SharingPermissionFlags']).filter((flag) => flag !== 'None');
    return [{ folder, path, who, rights: words(row['AccessRights']), ...(flags.length > 0 && { flags }) }];
  });
}

/** The user is a name, or an object with one. */
function userIn(user: unknown): string | undefined {
  if (typeof user !== 'object' || user === null) return textOf(user);
  const { UserPrincipalName, PrimarySmtpAddress, DisplayName, Name } = user as Loose;
  return textOf(UserPrincipalName) ?? textOf(PrimarySmtpAddress) ?? textOf(DisplayName) ?? textOf(Name);
}

/** A list, or one text with commas. */
function words(value: unknown): readonly string[] {
  return texts(value).flatMap((text) => text.split(/[,\s]+/).filter((word) => word !== ''));
}
