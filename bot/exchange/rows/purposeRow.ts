import type { MailboxPurpose } from '../../unlock/findings.js';

const PURPOSES: Readonly<Record<string, MailboxPurpose>> = {
  usermailbox: 'user',
  sharedmailbox: 'shared',
  roommailbox: 'room',
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
