import { z } from 'zod';
import { toRemoteError, type Operation } from '../../microsoft/remoteErrors.js';
import type { CmdletTry } from '../../setup/ports.js';
import type { ReadingCmdlet } from '../../unlock/cmdlets.js';
import type { Cmdlets, Parameters } from '../cmdlets.js';

/** An address that nobody has: RFC 2606 keeps `.invalid` for that. */
const NOBODY = 'latchkey-doctor@latchkey.invalid';
const MINUTE_MS = 60_000;

const OPERATION: Operation = { name: 'try a cmdlet' };

/** What each cmdlet is asked: about nobody, or what belongs to no person. */
const ASKED: Readonly<Record<ReadingCmdlet, Parameters>> = {
  'Get-BlockedSenderAddress': { SenderAddress: NOBODY },
  'Get-InboxRule': { Mailbox: NOBODY },
  'Get-SweepRule': { Mailbox: NOBODY },
  'Get-Mailbox': { Identity: NOBODY },
  'Get-Recipient': { Identity: NOBODY },
  'Get-MailContact': { Identity: NOBODY },
  'Get-MailboxPermission': { Identity: NOBODY },
  'Get-RecipientPermission': { Identity: NOBODY },
  'Get-MailboxFolderStatistics': { Identity: NOBODY, FolderScope: 'Inbox' },
  'Get-MailboxFolderPermission': { Identity: `${NOBODY}:\\Inbox` },
  'Get-MobileDeviceStatistics': { Mailbox: NOBODY },
  // An identity that does not exist returns every mailbox (EXOPS `Get-CASMailbox.md`): no more than one, unread.
  'Get-CASMailbox': { Identity: NOBODY, ResultSize: 1 },
  'Get-OrganizationConfig': {},
  'Get-TransportRule': {},
  'Get-InboundConnector': {},
  'Get-OutboundConnector': {},
  'Get-AcceptedDomain': {},
  'Search-UnifiedAuditLog': { UserIds: [NOBODY], ResultSize: 1 },
};

/** Runs a cmdlet that reads, and forgets what it answered. Never throws for what Exchange answers. */
export async function tryCmdlet(cmdlets: Cmdlets, cmdlet: ReadingCmdlet, now: Date): Promise<CmdletTry> {
  const parameters = { ...ASKED[cmdlet], ...(cmdlet === 'Search-UnifiedAuditLog' && lastMinute(now)) };
  const patience = cmdlet === 'Get-BlockedSenderAddress' ? 'dialog' : 'background';
  try {
    await cmdlets.rows(OPERATION, { cmdlet, parameters, patience, row: z.unknown() });
    return 'runs';
  } catch (error) {
    const { kind, status, code } = toRemoteError(error, OPERATION);
    // Only a cmdlet that ran can say that nobody has this address.
    if (kind === 'not-found') return 'runs';
    return {
      trouble: { kind, ...(status !== undefined && { status }), ...(code !== undefined && { code }) },
    };
  }
}

function lastMinute(now: Date): Parameters {
  const before = new Date(now.getTime() - MINUTE_MS);
  return { StartDate: before.toISOString(), EndDate: now.toISOString() };
}
