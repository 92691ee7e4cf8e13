/** A row of Get-MailboxFolderPermission that differs from the usual ones. */
export interface FolderPermission {
  userId: string;
  folder: 'Inbox' | 'Calendar';
  who: string;
  rights: string[];
}

/** What the two folders are called, by the language of the mailbox. `FolderType` is English in each. */
export const FOLDER_NAMES: Readonly<
  Record<string, Readonly<Record<FolderPermission['folder'], string>> | undefined>
> = {
  en: { Inbox: 'Inbox', Calendar: 'Calendar' },
  nl: { Inbox: 'Postvak IN', Calendar: 'Agenda' },
  de: { Inbox: 'Posteingang', Calendar: 'Kalender' },
};
