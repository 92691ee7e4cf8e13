/** Cmdlets of Exchange Online that serve the same purpose. */
export interface CmdletFacts {
  /** The doctor tries each. */
  readonly reads: readonly string[];
  /** None is tried: there is no harmless way. */
  readonly changes: readonly string[];
}

/**
 * Every cmdlet that the bot runs, by what it is for. A role of Exchange's own is given cmdlet by cmdlet, so one may be
 * missing (microsoft-apis.md B3). `deploy/grant-exchange.ps1` grants the same ones.
 */
export const CMDLETS = {
  'restricted-senders': {
    reads: ['Get-BlockedSenderAddress'],
    changes: ['Remove-BlockedSenderAddress'],
  },
  'inbox-rules': {
    reads: ['Get-InboxRule'],
    changes: ['Enable-InboxRule', 'Disable-InboxRule'],
  },
  'sweep-rules': {
    reads: ['Get-SweepRule'],
    changes: ['Enable-SweepRule', 'Disable-SweepRule'],
  },
  mailboxes: {
    reads: ['Get-Mailbox'],
    changes: ['Set-Mailbox'],
  },
  recipients: { reads: ['Get-Recipient', 'Get-MailContact'], changes: [] },
  delegates: {
    reads: ['Get-MailboxPermission', 'Get-RecipientPermission'],
    changes: [
      ...['Add-MailboxPermission', 'Remove-MailboxPermission'],
      ...['Add-RecipientPermission', 'Remove-RecipientPermission'],
    ],
  },
  folders: {
    reads: ['Get-MailboxFolderStatistics', 'Get-MailboxFolderPermission'],
    changes: ['Add-MailboxFolderPermission', 'Set-MailboxFolderPermission', 'Remove-MailboxFolderPermission'],
  },
  phones: { reads: ['Get-MobileDeviceStatistics'], changes: [] },
  protocols: {
    reads: ['Get-CASMailbox', 'Get-OrganizationConfig'],
    changes: ['Set-CASMailbox'],
  },
  'mail-flow': {
    reads: ['Get-TransportRule', 'Get-InboundConnector', 'Get-OutboundConnector'],
    changes: [],
  },
  domains: { reads: ['Get-AcceptedDomain'], changes: [] },
  'audit-log': { reads: ['Search-UnifiedAuditLog'], changes: [] },
} as const satisfies Readonly<Record<string, CmdletFacts>>;

/** A remedy names those that it needs. */
export type CmdletGroup = keyof typeof CMDLETS;

export const CMDLET_GROUPS = Object.keys(CMDLETS) as readonly CmdletGroup[];

/** A cmdlet that the doctor tries. */
export type ReadingCmdlet = (typeof CMDLETS)[CmdletGroup]['reads'][number];

/** Every cmdlet that is tried. The one that people wait for comes first. */
export const READING_CMDLETS: readonly ReadingCmdlet[] = Object.values(CMDLETS).flatMap(
  ({ reads }): readonly ReadingCmdlet[] => reads,
);

/** What the cmdlets of a group are about, as PowerShell names it: `InboxRule`. */
export function nounsOf({ reads, changes }: CmdletFacts): string {
  const nouns = [...reads, ...changes].map((cmdlet) => cmdlet.split('-')[1] ?? cmdlet);
  return [...new Set(nouns)].join(', ');
}
