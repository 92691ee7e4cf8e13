import type { Subject } from '../../unlock/person.js';

/** The user in the Entra admin centre, where an admin resets, revokes and enables by hand. */
export function entraUserPage(subject: Subject): string {
  const blade = 'Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId';
  return `https://entra.microsoft.com/#view/${blade}/${encodeURIComponent(subject.id)}`;
}

/** The Restricted entities page of the Defender portal (microsoft-apis.md B2). It has no link to one address. */
export const RESTRICTED_ENTITIES_PAGE = 'https://security.microsoft.com/restrictedentities';

/** Mailboxes in the Exchange admin centre; it has no link to one mailbox that Microsoft documents. */
export function exchangeMailboxPage(): string {
  return 'https://admin.exchange.microsoft.com/#/mailboxes';
}
