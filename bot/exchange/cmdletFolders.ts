import { z } from 'zod';
import { UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import {
  FOLDERS,
  isEverybody,
  leastIn,
  type FolderShare,
  type SharedFolder,
} from '../unlock/evidence/otherWays.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { MailboxFolders } from '../unlock/ports/mailboxFolders.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Cmdlets, Parameters } from './cmdlets.js';
import { eachAlone } from './eachAlone.js';
import { OPERATIONS } from './operations.js';
import { folderRow, pathFrom, sharesFrom } from './rows/folderRows.js';

/** Their English names, which are asked for where Exchange does not say what they are called. */
const ENGLISH = { inbox: 'Inbox', calendar: 'Calendar' } as const;

/** Reads and changes who may open two folders: two calls for each at most (microsoft-apis.md B12). Repeats nothing. */
export class CmdletFolders implements MailboxFolders {
  constructor(private readonly cmdlets: Cmdlets) {}

  async shares(mailbox: OwnedMailbox): Promise<readonly FolderShare[]> {
    return eachAlone(
      FOLDERS,
      (folder) => this.both(mailbox, folder),
      (folder): FolderShare => ({ folder, path: '', who: '', rights: [], unread: true }),
    );
  }

  async sharesOf(mailbox: OwnedMailbox, folder: SharedFolder): Promise<readonly FolderShare[]> {
    const parameters = { Identity: identityOf(mailbox, folder) };
    const rows = await this.read(mailbox, 'Get-MailboxFolderPermission', parameters);
    const shares = sharesFrom(rows, folder);
    // Each folder has a row for everybody, so no rows, or those of other folders alone, are no answer, and not "nobody".
    if (shares.length === 0) throw unexpected();
    return shares;
  }

  async close(mailbox: OwnedMailbox, folder: SharedFolder, who: string): Promise<ChangeOutcome> {
    const of = { Identity: identityOf(mailbox, folder), User: who };
    // Everybody's own row cannot be removed. It is set to the least there is.
    return isEverybody(who)
      ? this.write(mailbox, 'Set-MailboxFolderPermission', {
          ...of,
          AccessRights: [leastIn(folder.folder, who)],
        })
      : this.write(mailbox, 'Remove-MailboxFolderPermission', { ...of, Confirm: false });
  }

  async open(
    mailbox: OwnedMailbox,
    { who, rights, flags = [], ...folder }: FolderShare,
  ): Promise<ChangeOutcome> {
    const cmdlet = isEverybody(who) ? 'Set-MailboxFolderPermission' : 'Add-MailboxFolderPermission';
    return this.write(mailbox, cmdlet, {
      Identity: identityOf(mailbox, folder),
      User: who,
      AccessRights: rights,
      ...(flags.length > 0 && { SharingPermissionFlags: flags.join(',') }),
    });
  }

  /** By the mailbox's own name of it, or else by the English one, of which "not found" says nothing about the mailbox. */
  private async both(mailbox: OwnedMailbox, folder: keyof typeof ENGLISH): Promise<readonly FolderShare[]> {
    const english = ENGLISH[folder];
    const own = await this.ownName(mailbox, english);
    if (typeof own === 'string') return this.sharesOf(mailbox, { folder, path: own });
    return this.sharesOf(mailbox, { folder, path: english }).catch((error: unknown) => {
      throw error instanceof RemoteError && error.kind === 'not-found' ? own : error;
    });
  }

  /** What the mailbox calls a folder, or why that is not known. */
  private async ownName(mailbox: OwnedMailbox, english: string): Promise<string | RemoteError> {
    try {
      const asked = { Identity: mailbox.address, FolderScope: english };
      const rows = await this.read(mailbox, 'Get-MailboxFolderStatistics', asked);
      return pathFrom(rows, english) ?? unexpected();
    } catch (error) {
      if (error instanceof RemoteError) return error;
      throw error;
    }
  }

  private read({ userPrincipalName: mailbox }: OwnedMailbox, cmdlet: string, parameters: Parameters) {
    const asked = { cmdlet, parameters, patience: 'background', mailbox, row: folderRow } as const;
    return this.cmdlets.rows(OPERATIONS.folders, asked);
  }

  private async write(
    { userPrincipalName: mailbox }: OwnedMailbox,
    cmdlet: string,
    parameters: Parameters,
  ): Promise<ChangeOutcome> {
    const row = z.unknown();
    await this.cmdlets.rows(OPERATIONS.setFolder, { cmdlet, parameters, patience: 'change', mailbox, row });
    return 'made';
  }
}

function unexpected(): RemoteError {
  return new RemoteError(OPERATIONS.folders.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
}

function identityOf({ address }: OwnedMailbox, { path }: SharedFolder): string {
  return `${address}:\\${path}`;
}
