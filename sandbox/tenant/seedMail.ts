import type { BlockedSender, InboxRule, Mailbox, UserRecord } from './records.js';
import { people } from './seed.js';

/** apis.md B1: the restricted senders, with the columns and the form of Reason seen in the field. */
export function seedBlockedSenders(): BlockedSender[] {
  const { julia, rita, dora } = people;
  return [
    blocked(julia.userPrincipalName, 1043),
    blocked(rita.userPrincipalName, 611),
    blocked(dora.userPrincipalName, 507),
  ];
}

export function blocked(address: string, sent: number, at = '2026-08-20T05:12:44Z'): BlockedSender {
  return {
    SenderAddress: address,
    Reason: `ExceedingLimitType=ExternalRecipient;InternalRecipientCountToday=12;ExternalRecipientCountToday=${sent}`,
    CreatedDatetime: at,
    ChangedDatetime: at,
    TemporaryBlock: false,
  };
}

/** apis.md B1: nobody may unblock these any more, only Microsoft Support. */
export function seedOverUnblockLimit(): Set<string> {
  return new Set([people.rita.userPrincipalName]);
}

/** A mailbox for everybody with an address in the tenant. */
export function seedMailboxes(users: UserRecord[]): Mailbox[] {
  return users.filter((user) => user.mail === user.userPrincipalName).map(mailboxOf);
}

function mailboxOf(user: UserRecord): Mailbox {
  const address = user.userPrincipalName;
  const taken = user.id === people.julia.id;
  return {
    userId: user.id,
    PrimarySmtpAddress: address,
    ForwardingAddress: null,
    ForwardingSmtpAddress: taken ? 'smtp:j.jansen.backup@evil.example' : null,
    DeliverToMailboxAndForward: taken,
    rules: [junkRule(address), ...(taken ? hidingRules(address) : [])],
  };
}

/** apis.md B4: made by Outlook, hidden, and to be left alone. */
function junkRule(address: string): InboxRule {
  return rule(address, 1, 'Junk E-mail Rule', { hidden: true, MoveToFolder: 'Junk Email' });
}

/** apis.md C1: rules that move mail to RSS, and one that Graph would not show at all (A14). */
function hidingRules(address: string): InboxRule[] {
  return [
    rule(address, 2, '.', { MoveToFolder: 'RSS Feeds', MarkAsRead: true }),
    rule(address, 3, '..', { ForwardTo: ['"j" [SMTP:j.jansen.backup@evil.example]'], hidden: true }),
  ];
}

export function rule(address: string, n: number, name: string, differs: Partial<InboxRule> = {}): InboxRule {
  const RuleIdentity = String(1_000_000_000_000 + n);
  return {
    Identity: `${address}\\${RuleIdentity}`,
    RuleIdentity,
    Name: name,
    Enabled: true,
    Priority: n,
    ForwardTo: null,
    RedirectTo: null,
    DeleteMessage: false,
    MarkAsRead: false,
    MoveToFolder: null,
    Description: '',
    hidden: false,
    ...differs,
  };
}
