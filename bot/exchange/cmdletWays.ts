import type { z } from 'zod';
import { type Operation, UNEXPECTED_ANSWER } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import type { MailFlow, MailFlowItem, Phone, Protocols } from '../unlock/evidence/otherWays.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import type { OwnedMailbox } from '../unlock/ports/ownedMailbox.js';
import type { MailboxWays, OldProtocols } from '../unlock/ports/mailboxWays.js';
import type { Cmdlets, Parameters } from './cmdlets.js';
import { eachAlone } from './eachAlone.js';
import { OPERATIONS } from './operations.js';
import { mailFlowFrom, mailFlowRow } from './rows/mailFlowRows.js';
import { phoneFrom, phoneRow } from './rows/phoneRow.js';
import { ewsForAllFrom, protocolsFrom, protocolsRow } from './rows/protocolsRow.js';

const LISTED_BY: Readonly<Record<MailFlowItem['kind'], string>> = {
  rule: 'Get-TransportRule',
  inbound: 'Get-InboundConnector',
  outbound: 'Get-OutboundConnector',
};

/** Phones, protocols and the organisation's mail flow, by Exchange's cmdlets (microsoft-apis.md B9, B10). */
export class CmdletWays implements MailboxWays {
  constructor(private readonly cmdlets: Cmdlets) {}

  async phones({ address, userPrincipalName }: OwnedMailbox): Promise<readonly Phone[]> {
    const rows = await this.cmdlets.rows(OPERATIONS.phones, {
      cmdlet: 'Get-MobileDeviceStatistics',
      parameters: { Mailbox: address },
      patience: 'background',
      mailbox: userPrincipalName,
      row: phoneRow,
    });
    return rows.map(phoneFrom);
  }

  async protocols(address: string): Promise<Protocols> {
    const operation = OPERATIONS.protocols;
    const [row, ...more] = await this.read(operation, 'Get-CASMailbox', { Identity: address }, protocolsRow);
    // An unknown identity makes Exchange return every mailbox (EXOPS `Get-CASMailbox.md`).
    if (!row || more.length > 0)
      throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return protocolsFrom(row);
  }

  async blockPhones(address: string, deviceIds: readonly string[]): Promise<ChangeOutcome> {
    // An empty list clears it, which is `$null`.
    const ActiveSyncBlockedDeviceIDs = deviceIds.length > 0 ? deviceIds : null;
    return this.write(OPERATIONS.blockPhones, { Identity: address, ActiveSyncBlockedDeviceIDs });
  }

  async setProtocols(address: string, { imap, pop, smtpAuth }: OldProtocols): Promise<ChangeOutcome> {
    const SmtpClientAuthenticationDisabled = smtpAuth === null ? null : !smtpAuth;
    return this.write(OPERATIONS.setProtocols, {
      Identity: address,
      ImapEnabled: imap,
      PopEnabled: pop,
      SmtpClientAuthenticationDisabled,
    });
  }

  async ewsForAll(): Promise<boolean | null> {
    const operation = OPERATIONS.ewsForAll;
    const [row] = await this.read(operation, 'Get-OrganizationConfig', {}, protocolsRow);
    const ews = row && ewsForAllFrom(row);
    if (ews === undefined)
      throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return ews;
  }

  async setEws(address: string, EwsEnabled: boolean | null): Promise<ChangeOutcome> {
    return this.write(OPERATIONS.setEws, { Identity: address, EwsEnabled });
  }

  async mailFlow(): Promise<Omit<MailFlow, 'looked'>> {
    const parts = await eachAlone<
      MailFlowItem['kind'],
      MailFlowItem | { readonly unreadKind: MailFlowItem['kind'] }
    >(
      ['rule', 'inbound', 'outbound'],
      async (kind) =>
        mailFlowFrom(kind, await this.read(OPERATIONS.mailFlow, LISTED_BY[kind], {}, mailFlowRow)),
      (unreadKind) => ({ unreadKind }),
    );
    const unread = parts.flatMap((part) => ('unreadKind' in part ? [part.unreadKind] : []));
    const items = parts.flatMap((part) => ('unreadKind' in part ? [] : [part]));
    return { items, ...(unread.length > 0 && { unread }) };
  }

  private read<T>(
    operation: Operation,
    cmdlet: string,
    parameters: Parameters,
    row: z.ZodType<T>,
  ): Promise<T[]> {
    return this.cmdlets.rows(operation, { cmdlet, parameters, patience: 'background', row });
  }

  private async write(operation: Operation, parameters: Parameters): Promise<ChangeOutcome> {
    const row = protocolsRow;
    await this.cmdlets.rows(operation, { cmdlet: 'Set-CASMailbox', parameters, patience: 'change', row });
    return 'made';
  }
}
