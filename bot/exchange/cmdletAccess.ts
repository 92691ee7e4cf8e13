import { z } from 'zod';
import { type Operation, UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import type { Delegate } from '../unlock/evidence/evidence.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { MailboxAccess } from '../unlock/ports/mailboxAccess.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { Cmdlets, Parameters } from './cmdlets.js';
import { OPERATIONS } from './operations.js';
import { fullAccessFrom, onBehalfFrom, permissionRow, sendAsFrom } from './rows/delegateRows.js';

type Right = Delegate['right'];
type Rows = readonly z.infer<typeof permissionRow>[];

/** The cmdlet that shows who has each right, and how its rows are read. */
export const READS: Readonly<
  Record<Right, { readonly cmdlet: string; readonly from: (rows: Rows) => readonly Delegate[] }>
> = {
  'full-access': { cmdlet: 'Get-MailboxPermission', from: fullAccessFrom },
  'send-as': { cmdlet: 'Get-RecipientPermission', from: sendAsFrom },
  'send-on-behalf': { cmdlet: 'Get-Mailbox', from: onBehalfFrom },
};

/** Who has this right, by the rows of its cmdlet. Throws `RemoteError`. */
export function holdersIn(operation: Operation, right: Right, rows: Rows): readonly Delegate[] {
  // The list stands in the row of the mailbox. Without that one row nothing is known of it.
  if (right === 'send-on-behalf' && rows.length !== 1)
    throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
  return READS[right].from(rows);
}

/** Reads and changes who else has a right to a mailbox, by Exchange's cmdlets (microsoft-apis.md B11). Repeats nothing. */
export class CmdletAccess implements MailboxAccess {
  constructor(private readonly cmdlets: Cmdlets) {}

  async holders({ address, userPrincipalName }: OwnedMailbox, right: Right): Promise<readonly string[]> {
    const { cmdlet } = READS[right];
    const operation = OPERATIONS.holders;
    const rows = await this.cmdlets.rows(operation, {
      cmdlet,
      parameters: { Identity: address },
      patience: 'background',
      mailbox: userPrincipalName,
      row: permissionRow,
    });
    return holdersIn(operation, right, rows).map(({ who }) => who);
  }

  async takeOff(mailbox: OwnedMailbox, right: Right, who: string): Promise<ChangeOutcome> {
    switch (right) {
      case 'full-access':
        return this.write(mailbox, 'Remove-MailboxPermission', { ...fullAccess(who), Confirm: false });
      case 'send-as':
        return this.write(mailbox, 'Remove-RecipientPermission', { ...sendAs(who), Confirm: false });
      case 'send-on-behalf':
        return this.write(mailbox, 'Set-Mailbox', { GrantSendOnBehalfTo: { remove: who } });
    }
  }

  async give(mailbox: OwnedMailbox, right: Right, who: string): Promise<ChangeOutcome> {
    switch (right) {
      case 'full-access':
        return this.write(mailbox, 'Add-MailboxPermission', { ...fullAccess(who), Confirm: false });
      case 'send-as':
        return this.write(mailbox, 'Add-RecipientPermission', { ...sendAs(who), Confirm: false });
      case 'send-on-behalf':
        return this.write(mailbox, 'Set-Mailbox', { GrantSendOnBehalfTo: { add: who } });
    }
  }

  private async write(
    { address, userPrincipalName }: OwnedMailbox,
    cmdlet: string,
    parameters: Parameters,
  ): Promise<ChangeOutcome> {
    await this.cmdlets.rows(OPERATIONS.setHolders, {
      cmdlet,
      parameters: { Identity: address, ...parameters },
      patience: 'change',
      mailbox: userPrincipalName,
      row: z.unknown(),
    });
    return 'made';
  }
}

function fullAccess(User: string): Parameters {
  return { User, AccessRights: ['FullAccess'], InheritanceType: 'All' };
}

function sendAs(Trustee: string): Parameters {
  return { Trustee, AccessRights: ['SendAs'] };
}
