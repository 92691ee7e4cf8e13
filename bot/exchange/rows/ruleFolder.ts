import { TOP_NAME } from '../../unlock/evidence/hidingPlaces.js';
import { listOf, textOf, type Loose } from './loose.js';

/** A folder is a text, or an object with its path or its name. An object that says neither is still a folder. */
export function folderIn(value: unknown): string | undefined {
  const [one] = listOf(value);
  if (typeof one !== 'object' || one === null) return textOf(one);
  const folder = one as Loose;
  return textOf(folder['FolderPath']) ?? textOf(folder['Name']) ?? JSON.stringify(one);
}

/** `kim@contoso.example:\\Inbox\\Old` is the folder `Inbox\\Old`. Without a folder it is the top of the mailbox. */
export function withoutMailbox(folder: string): string {
  return folder.replace(/^.*?:\\/, '') || TOP_NAME;
}
