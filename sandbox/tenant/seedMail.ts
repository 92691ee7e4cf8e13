import type { BlockedSender, InboxRule, Mailbox, MailContact, UserRecord } from './records.js';
import { aliasOfAliya, people } from './seed.js';

/** microsoft-apis.md B1: the restricted senders. The columns and the form of Reason are those seen in the field. */
export function seedBlockedSenders(): BlockedSender[] {
  const { julia, rita, dora, vera, salesDesk } = people;
  return [
    blocked(julia.userPrincipalName, 1043),
    blocked(vera.userPrincipalName, 2210),
    blocked(rita.userPrincipalName, 611),
    blocked(dora.userPrincipalName, 507),
    blocked(salesDesk.userPrincipalName, 731),
    blocked(aliasOfAliya, 640),
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

/** microsoft-apis.md B1: only Microsoft Support can unblock these. */
export function seedOverUnblockLimit(): Set<string> {
  return new Set([people.rita.userPrincipalName]);
}

/** EXOPS Set-Mailbox.md: `ForwardingAddress` may be a mail contact, whose address is outside. */
export function seedContacts(): MailContact[] {
  const name = 'V Lammers backup';
  return [{ name, legacyDn: '/o=ExchangeLabs/cn=Recipients/cn=vlammersbackup', address: THIEF }];
}

/** A mailbox for everybody with an address in the tenant. */
export function seedMailboxes(users: UserRecord[]): Mailbox[] {
  return users.filter((user) => user.mail === user.userPrincipalName).map(mailboxOf);
}

/** The mailbox of the seed for this user. */
export function mailboxOf(user: UserRecord): Mailbox {
  const address = user.userPrincipalName;
  const isTaken = user.id === people.vera.id;
  return {
    userId: user.id,
    PrimarySmtpAddress: address,
    ForwardingAddress: null,
    ForwardingSmtpAddress: isTaken ? `smtp:${THIEF}` : null,
    DeliverToMailboxAndForward: isTaken,
    rules: [junkRule(address), ...rulesOf(user.id, address)],
    sweepRules: [],
  };
}

const THIEF = 'v.lammers.backup@evil.example';

/** microsoft-apis.md B4: Outlook makes this hidden rule. It has to stay as it is. */
function junkRule(address: string): InboxRule {
  return rule(address, 1, 'Junk E-mail Rule', { hidden: true, MoveToFolder: 'Junk Email' });
}

function rulesOf(id: string, address: string): InboxRule[] {
  if (id === people.julia.id) {
    return [rule(address, 2, 'Projects', { MoveToFolder: 'Projects', SubjectContainsWords: ['project'] })];
  }
  if (id === people.vera.id) return strangersRules(address);
  return id === people.iris.id ? innocentRules(address) : [];
}

/** microsoft-apis.md C1: forwards mail outside, hides mail about money. Graph does not show one of the rules (A14). */
function strangersRules(address: string): InboxRule[] {
  return [
    rule(address, 2, 'Archive', { ForwardTo: [`"v" [SMTP:${THIEF}]`] }),
    rule(address, 3, '.', {
      MoveToFolder: 'RSS Feeds',
      MarkAsRead: true,
      StopProcessingRules: true,
      SubjectOrBodyContainsWords: ['invoice', 'payment'],
    }),
    rule(address, 4, '..', { RedirectTo: [`"x" [SMTP:${THIEF}]`], hidden: true }),
    rule(address, 5, 'Projects', { MoveToFolder: 'Projects', SubjectContainsWords: ['project'] }),
  ];
}

function innocentRules(address: string): InboxRule[] {
  return [
    rule(address, 2, 'Newsletters', { MoveToFolder: 'RSS newsletters', From: ['news@shop.example'] }),
    rule(address, 3, 'hr', { MoveToFolder: 'HR', From: ['hr@contoso.example'] }),
    rule(address, 4, 'To Ben', {
      ForwardTo: ['"Ben Okafor" [EX:/o=ExchangeLabs/cn=Recipients/cn=ben]'],
      SubjectContainsWords: ['rota'],
    }),
    rule(address, 5, 'Monitoring', { MarkAsRead: true, From: ['alerts@contoso.example'] }),
    rule(address, 6, 'Calendar noise', { DeleteMessage: true, SubjectContainsWords: ['Accepted:'] }),
  ];
}

function rule(address: string, n: number, name: string, differs: Partial<InboxRule> = {}): InboxRule {
  // 64 bits, as in EXOPS `Get-InboxRule.md`: neighbours are one number for JavaScript.
  const RuleIdentity = String(16_752_869_479_666_417_664n + BigInt(n));
  return {
    Identity: `${address}\\${RuleIdentity}`,
    RuleIdentity,
    Name: name,
    Enabled: true,
    Priority: n,
    ForwardTo: null,
    ForwardAsAttachmentTo: null,
    RedirectTo: null,
    DeleteMessage: false,
    MarkAsRead: false,
    MoveToFolder: null,
    StopProcessingRules: false,
    From: null,
    SubjectContainsWords: null,
    SubjectOrBodyContainsWords: null,
    Description: '',
    hidden: false,
    ...differs,
  };
}
