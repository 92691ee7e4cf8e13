import type { MailboxPurpose } from '../../unlock/findings.js';

const PURPOSES: Readonly<Record<string, MailboxPurpose>> = {
  usermailbox: 'user',
  linkedmailbox: 'linked',
  sharedmailbox: 'shared',
  // Booking pages, teams and the like: several people use it, and nobody signs in to it.
  schedulingmailbox: 'shared',
  teammailbox: 'shared',
  groupmailbox: 'shared',
  discoverymailbox: 'shared',
  roommailbox: 'room',
  linkedroommailbox: 'room',
  equipmentmailbox: 'equipment',
};

/** Returns what `RecipientTypeDetails` of Get-Mailbox says (microsoft-apis.md A31). */
export function purposeFrom({
  RecipientTypeDetails: said,
}: {
  readonly [column: string]: unknown;
}): MailboxPurpose {
  return (typeof said === 'string' ? PURPOSES[said.toLowerCase()] : undefined) ?? 'other';
}
