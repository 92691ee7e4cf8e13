import { z } from 'zod';
import { type Operation, UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import { RIGHTS, type Delegate, type Forwarding, type InboxRule } from '../unlock/evidence/evidence.js';
import type { MailboxPurpose, RestrictedAddress } from '../unlock/findings.js';
import { purposeFrom } from './rows/purposeRow.js';
import type { MailboxLog, Mailboxes } from '../unlock/ports/mailboxes.js';
import type { MailboxAccess } from '../unlock/ports/mailboxAccess.js';
import type { MailboxFolders } from '../unlock/ports/mailboxFolders.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { MailboxSweeps } from '../unlock/ports/mailboxSweeps.js';
import type { MailboxWays } from '../unlock/ports/mailboxWays.js';
import type { Json } from '../unlock/values.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { Cmdlets, Parameters } from './cmdlets.js';
import { CmdletAccess, holdersIn, READS } from './cmdletAccess.js';
import { CmdletFolders } from './cmdletFolders.js';
import { CmdletSweeps } from './cmdletSweeps.js';
import { CmdletWays } from './cmdletWays.js';
import { eachAlone } from './eachAlone.js';
import { withPlaces } from './folderPlaces.js';
import { OPERATIONS } from './operations.js';
import { AUDITED } from './rows/auditOperations.js';
import { auditRow, logFrom } from './rows/auditRow.js';
import { permissionRow } from './rows/delegateRows.js';
import { forwardingFrom, forwardingParameters, mailboxRow } from './rows/forwardingRow.js';
import { idOf, inboxRuleFrom, inboxRuleRow, isCalled, type InboxRuleRow } from './rows/inboxRuleRow.js';
import { looseRow, textOf } from './rows/loose.js';
import { addressOf, recipientRow } from './rows/recipientRow.js';
import { restrictionFrom, restrictionRow, senderOf } from './rows/restrictionRow.js';
import { sameAddress } from './rows/sameAddress.js';

/** Addresses that are asked for one by one. */
const MOST_ASKED = 3;
const MOST_AUDIT_LINES = 200;

/** Reads and changes mailboxes by Exchange's cmdlets (microsoft-apis.md B1, B4), with any adapter. Repeats nothing. */
export class CmdletMailboxes implements Mailboxes {
  readonly canRead = true;

  readonly ways: MailboxWays;
  readonly access: MailboxAccess;
  readonly folders: MailboxFolders;
  readonly sweeps: MailboxSweeps;

  constructor(private readonly cmdlets: Cmdlets) {
    this.ways = new CmdletWays(cmdlets);
    this.access = new CmdletAccess(cmdlets);
    this.folders = new CmdletFolders(cmdlets);
    this.sweeps = new CmdletSweeps(cmdlets);
  }

  /** One call for each of a few addresses, all at once. For more it asks for the whole list, once. */
  async restrictions(addresses: readonly string[]): Promise<readonly RestrictedAddress[]> {
    if (addresses.length > MOST_ASKED) return this.listed(addresses, {});
    const asked = addresses.map((address) => this.listed([address], { SenderAddress: address }));
    return (await Promise.all(asked)).flat();
  }

  private async listed(
    addresses: readonly string[],
    parameters: Parameters,
  ): Promise<readonly RestrictedAddress[]> {
    const operation = OPERATIONS.restriction;
    const rows = await this.cmdlets.rows(operation, {
      cmdlet: 'Get-BlockedSenderAddress',
      parameters,
      patience: 'dialog',
      row: restrictionRow,
    });
    // The parameter is a filter. The bot checks the row too, because the answer decides what an approver is asked.
    const found = addresses.flatMap((address) => {
      const row = rows.find((one) => sameAddress(senderOf(one) ?? '', address));
      return row ? [restrictionFrom(row, senderOf(row) ?? address)] : [];
    });
    // A row that does not say whose it is may be theirs.
    if (found.length < addresses.length && rows.some((row) => senderOf(row) === undefined))
      throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return found;
  }

  async unblock(address: string, reason: string): Promise<ChangeOutcome> {
    // The documented syntax has no `Confirm`. Exchange would refuse a call with it.
    const parameters = { SenderAddress: address, Reason: reason };
    return this.write(OPERATIONS.unblock, 'Remove-BlockedSenderAddress', parameters);
  }

  async rules(mailbox: OwnedMailbox): Promise<readonly InboxRule[]> {
    const rules = (await this.ruleRows(mailbox, OPERATIONS.rules)).map(inboxRuleFrom);
    return withPlaces(this.cmdlets, mailbox, rules);
  }

  async rule(mailbox: OwnedMailbox, ruleId: string): Promise<Json | undefined> {
    const rows = await this.ruleRows(mailbox, OPERATIONS.rule);
    const found = rows.find((row) => isCalled(row, ruleId));
    // One that does not say which it is may be this one.
    if (!found && rows.some((row) => idOf(row) === undefined))
      throw new RemoteError(OPERATIONS.rule.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return found as Json | undefined;
  }

  async switchRule(mailbox: OwnedMailbox, ruleId: string, enabled: boolean): Promise<ChangeOutcome> {
    const parameters = { Mailbox: mailbox.address, Identity: ruleId, Confirm: false };
    // Without Force, Disable-InboxRule asks about rules that only desktop Outlook has (EXOPS `Disable-InboxRule.md`).
    const cmdlet = enabled ? 'Enable-InboxRule' : 'Disable-InboxRule';
    const anchor = mailbox.userPrincipalName;
    return this.write(OPERATIONS.switchRule, cmdlet, { ...parameters, Force: true }, anchor);
  }

  async ruleChanges(mailbox: OwnedMailbox, since: Date): Promise<MailboxLog> {
    const { address, userPrincipalName } = mailbox;
    const parameters = {
      StartDate: since.toISOString(),
      EndDate: new Date(since.getTime() + 8 * 24 * 60 * 60_000).toISOString(),
      Operations: AUDITED,
      // The log goes by the user principal name. Old lines and some programs have the address.
      UserIds: distinct([userPrincipalName, address]),
      ResultSize: MOST_AUDIT_LINES,
    };
    const rows = await this.read(OPERATIONS.ruleChanges, 'Search-UnifiedAuditLog', parameters, auditRow);
    return logFrom(rows, mailbox, MOST_AUDIT_LINES);
  }

  async purpose(address: string): Promise<MailboxPurpose> {
    return purposeFrom(await this.mailbox(OPERATIONS.purpose, address, 'dialog'));
  }

  async forwarding(address: string): Promise<Forwarding> {
    return forwardingFrom(await this.mailbox(OPERATIONS.forwarding, address, 'background'));
  }

  private async mailbox(operation: Operation, address: string, patience: 'dialog' | 'background') {
    const parameters = { Identity: address };
    const asked = { cmdlet: 'Get-Mailbox', parameters, patience, row: mailboxRow };
    const rows = await this.cmdlets.rows(operation, asked);
    // The bot checks that this is the right mailbox, because the answer decides what an approver is asked.
    const mailbox = rows.find((row) =>
      [row['PrimarySmtpAddress'], row['UserPrincipalName']].some(
        (one) => typeof one === 'string' && sameAddress(one, address),
      ),
    );
    if (!mailbox) throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return mailbox;
  }

  async setForwarding(address: string, forwarding: Forwarding): Promise<ChangeOutcome> {
    const parameters = { Identity: address, ...forwardingParameters(forwarding) };
    return this.write(OPERATIONS.setForwarding, 'Set-Mailbox', parameters);
  }

  async recipient(identity: string): Promise<string | undefined> {
    const ask = (cmdlet: string) =>
      this.read(OPERATIONS.recipient, cmdlet, { Identity: identity }, recipientRow);
    const rows = await ask('Get-Recipient').catch((error: unknown) => {
      // A mail contact has a cmdlet of its own, which some roles may run alone.
      if (error instanceof RemoteError && ['not-found', 'rejected'].includes(error.kind)) {
        return ask('Get-MailContact');
      }
      throw error;
    });
    const [one, ...others] = rows;
    return one && others.length === 0 ? addressOf(one) : undefined;
  }

  async delegates({ address, userPrincipalName }: OwnedMailbox): Promise<readonly Delegate[]> {
    const operation = OPERATIONS.delegates;
    return eachAlone(
      RIGHTS,
      async (right) => {
        const parameters = { Identity: address };
        const { cmdlet } = READS[right];
        const rows = await this.read(operation, cmdlet, parameters, permissionRow, userPrincipalName);
        return holdersIn(operation, right, rows);
      },
      (right): Delegate => ({ who: '', right, unread: true }),
    );
  }

  async ownDomains(): Promise<readonly string[]> {
    const rows = await this.read(OPERATIONS.ownDomains, 'Get-AcceptedDomain', {}, looseRow);
    return rows.flatMap((row) => textOf(row['DomainName'])?.toLowerCase() ?? []);
  }

  private async ruleRows(
    { address, userPrincipalName }: OwnedMailbox,
    operation: Operation,
  ): Promise<readonly InboxRuleRow[]> {
    const parameters = { Mailbox: address, IncludeHidden: true };
    return this.read(operation, 'Get-InboxRule', parameters, inboxRuleRow, userPrincipalName);
  }

  private read<T>(
    operation: Operation,
    cmdlet: string,
    parameters: Parameters,
    row: z.ZodType<T>,
    mailbox?: string,
  ): Promise<T[]> {
    const anchor = mailbox !== undefined && { mailbox };
    return this.cmdlets.rows(operation, { cmdlet, parameters, patience: 'background', row, ...anchor });
  }

  private async write(
    operation: Operation,
    cmdlet: string,
    parameters: Parameters,
    mailbox?: string,
  ): Promise<ChangeOutcome> {
    const anchor = mailbox !== undefined && { mailbox };
    const row = z.unknown();
    await this.cmdlets.rows(operation, { cmdlet, parameters, patience: 'change', row, ...anchor });
    return 'made';
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.filter((text, place) => texts.findIndex((one) => sameAddress(one, text)) === place);
}
