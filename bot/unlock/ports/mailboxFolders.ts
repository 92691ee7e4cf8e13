import type { FolderShare, SharedFolder } from '../evidence/otherWays.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { OwnedMailbox } from './ownedMailbox.js';

/** Who may open the inbox and the calendar of a mailbox. Throws `RemoteError`. */
export interface MailboxFolders {
  /** Reads both folders. One that could not be read is there without anybody; none throws. */
  shares(mailbox: OwnedMailbox): Promise<readonly FolderShare[]>;
  /** Reads one folder. */
  sharesOf(mailbox: OwnedMailbox, folder: SharedFolder): Promise<readonly FolderShare[]>;
  /** Takes everything in the folder from one of them. Everybody else keeps theirs. */
  close(mailbox: OwnedMailbox, folder: SharedFolder, who: string): Promise<ChangeOutcome>;
  /** Gives exactly these rights again. */
  open(mailbox: OwnedMailbox, share: FolderShare): Promise<ChangeOutcome>;
}
