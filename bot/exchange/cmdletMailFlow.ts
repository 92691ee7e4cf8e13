import { z } from 'zod';
import { type Operation, UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import type { Delegate, Forwarding, InboxRule, RuleChange } from '../unlock/evidence/evidence.js';
import type { MailFlow } from '../unlock/ports/mailFlow.js';
import type { Json } from '../unlock/values.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { Command } from './invokeCommand.js';
import { MAIL_OPERATIONS } from './mailOperations.js';
import { sameAddress } from './restrictionRow.js';
import { auditRow, RULE_OPERATIONS, ruleChangeFrom } from './rows/auditRow.js';
import { fullAccessFrom, permissionRow, sendAsFrom } from './rows/delegateRows.js';
import { forwardingFrom, forwardingParameters, mailboxRow } from './rows/forwardingRow.js';
import { idOf, inboxRuleFrom, inboxRuleRow, type InboxRuleRow } from './rows/inboxRuleRow.js';

/** Nobody watches: a mailbox with many rules may take its time. */
const READ_TIMEOUT_MS = 20_000;
/** Giving up on a write leaves it unknown whether it was made. */
const WRITE_TIMEOUT_MS = 30_000;
const MOST_AUDIT_LINES = 200;

/** Runs a cmdlet of Exchange Online and gives its rows, whichever way. Throws `RemoteError`. */
export interface Cmdlets {
  rows<T>(operation: Operation, command: Command<T>): Promise<T[]>;
}

/**
 * Rules, forwarding and delegates by Exchange's cmdlets (apis.md B4): run by InvokeCommand, or by the runbook, which
 * is the way that Microsoft supports (B8). Nothing is repeated here.
 */
export class CmdletMailFlow implements MailFlow {
  readonly canRead = true;

  constructor(private readonly command: Cmdlets) {}

  async rules(address: string): Promise<readonly InboxRule[]> {
    return (await this.ruleRows(address, MAIL_OPERATIONS.rules)).map(({ id, row }) => inboxRuleFrom(row, id));
  }

  async rule(address: string, ruleId: string): Promise<Json | undefined> {
    const rows = await this.ruleRows(address, MAIL_OPERATIONS.rule);
    return rows.find(({ id }) => id === ruleId)?.row as Json | undefined;
  }

  async switchRule(address: string, ruleId: string, enabled: boolean): Promise<ChangeOutcome> {
    const parameters = { Mailbox: address, Identity: ruleId, Confirm: false };
    // Without Force, disabling asks about rules that only desktop Outlook has (EXOPS `Disable-InboxRule.md`).
    const cmdlet = enabled ? 'Enable-InboxRule' : 'Disable-InboxRule';
    return this.write(MAIL_OPERATIONS.switchRule, cmdlet, { ...parameters, Force: true });
  }

  async ruleChanges(address: string, since: Date): Promise<readonly RuleChange[]> {
    const parameters = {
      StartDate: since.toISOString(),
      EndDate: new Date(since.getTime() + 8 * 24 * 60 * 60_000).toISOString(),
      Operations: RULE_OPERATIONS,
      UserIds: [address],
      ResultSize: MOST_AUDIT_LINES,
    };
    const rows = await this.read(MAIL_OPERATIONS.ruleChanges, 'Search-UnifiedAuditLog', parameters, auditRow);
    return rows.flatMap(ruleChangeFrom);
  }

  async forwarding(address: string): Promise<Forwarding> {
    const operation = MAIL_OPERATIONS.forwarding;
    const rows = await this.read(operation, 'Get-Mailbox', { Identity: address }, mailboxRow);
    // That it is the mailbox that was asked for is checked: the answer decides what an admin is asked.
    const mailbox = rows.find(({ PrimarySmtpAddress: smtp, UserPrincipalName: upn }) =>
      [smtp, upn].some((one) => typeof one === 'string' && sameAddress(one, address)),
    );
    if (!mailbox) throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return forwardingFrom(mailbox);
  }

  async setForwarding(address: string, forwarding: Forwarding): Promise<ChangeOutcome> {
    const parameters = { Identity: address, ...forwardingParameters(forwarding) };
    return this.write(MAIL_OPERATIONS.setForwarding, 'Set-Mailbox', parameters);
  }

  async delegates(address: string): Promise<readonly Delegate[]> {
    const ask = (cmdlet: string) =>
      this.read(MAIL_OPERATIONS.delegates, cmdlet, { Identity: address }, permissionRow);
    const [full, sendAs] = await Promise.all([ask('Get-MailboxPermission'), ask('Get-RecipientPermission')]);
    return [...fullAccessFrom(full), ...sendAsFrom(sendAs)];
  }

  async ownDomains(): Promise<readonly string[]> {
    const row = z.looseObject({ DomainName: z.string() });
    const rows = await this.read(MAIL_OPERATIONS.ownDomains, 'Get-AcceptedDomain', {}, row);
    return rows.map(({ DomainName }) => DomainName.toLowerCase());
  }

  private async ruleRows(
    address: string,
    operation: Operation,
  ): Promise<readonly { id: string; row: InboxRuleRow }[]> {
    const parameters = { Mailbox: address, IncludeHidden: true };
    const rows = await this.read(operation, 'Get-InboxRule', parameters, inboxRuleRow);
    return rows.map((row) => {
      const id = idOf(row);
      if (id === undefined)
        throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
      return { id, row };
    });
  }

  private read<T>(
    operation: Operation,
    cmdlet: string,
    parameters: Command<T>['parameters'],
    row: z.ZodType<T>,
  ): Promise<T[]> {
    return this.command.rows(operation, { cmdlet, parameters, timeoutMs: READ_TIMEOUT_MS, row });
  }

  private async write(
    operation: Operation,
    cmdlet: string,
    parameters: Command<unknown>['parameters'],
  ): Promise<ChangeOutcome> {
    await this.command.rows(operation, { cmdlet, parameters, timeoutMs: WRITE_TIMEOUT_MS, row: z.unknown() });
    return 'made';
  }
}
