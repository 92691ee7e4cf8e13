import type { Subject } from '../../unlock/person.js';

/** Page of the user in the Entra admin centre. An admin resets, revokes and enables there by hand. */
export function entraUserPage(subject: Subject): string {
  const blade = 'Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId';
  return `https://entra.microsoft.com/#view/${blade}/${encodeURIComponent(subject.id)}`;
}

/** The Restricted entities page of the Defender portal (microsoft-apis.md B2). It has no link to one address. */
export const RESTRICTED_ENTITIES_PAGE = 'https://security.microsoft.com/restrictedentities';

/** Page of all mailboxes in the Exchange admin centre. Microsoft documents no link to one mailbox. */
export function exchangeMailboxPage(): string {
  return 'https://admin.exchange.microsoft.com/#/mailboxes';
}

/** All devices in the Entra admin centre. An admin switches one off there. */
export const DEVICES_PAGE =
  'https://entra.microsoft.com/#view/Microsoft_AAD_Devices/DevicesMenuBlade/~/Devices';
