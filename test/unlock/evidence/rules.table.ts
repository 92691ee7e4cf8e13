import type { InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import type { RuleReason, RuleVerdict } from '../../../bot/unlock/evidence/judgement.js';

/** A rule and its expected verdict. */
export interface Line {
  readonly why: string;
  readonly rule: Partial<InboxRule>;
  readonly hidden?: true;
  readonly recent?: true;
  readonly verdict: RuleVerdict;
  readonly reasons: readonly RuleReason[];
}

export const to = (address: string) => [{ name: address, address }];
export const THIEF = to('thief@evil.example');

/** Good and bad rules from practice. They specify the verdicts. The organisation is contoso.example. */
export const MAIL_RULES: readonly Line[] = [
  // Mail at the top of the mailbox, which Outlook shows as no folder.
  {
    why: 'moves mail of one sender to the top of the mailbox, by Exchange',
    rule: { movesTo: 'Top of Information Store', conditions: ['partner@x.example'] },
    verdict: 'odd',
    reasons: ['hides'],
  },
  {
    why: 'moves mail of one sender to the top of the mailbox, by Graph',
    rule: { movesToPlace: 'msgfolderroot', conditions: ['partner@x.example'] },
    verdict: 'odd',
    reasons: ['hides'],
  },
  {
    why: 'moves mail to a folder of their own with that name inside another',
    rule: { movesTo: 'Inbox\\Top of Information Store', conditions: ['partner@x.example'] },
    verdict: 'fine',
    reasons: [],
  },
  // Mail that leaves the organisation.
  {
    why: 'forwards everything outside',
    rule: { forwardsTo: THIEF, conditions: [] },
    verdict: 'bad',
    reasons: ['forwards-outside', 'takes-everything'],
  },
  {
    why: 'forwards one kind of mail outside',
    rule: { forwardsTo: THIEF },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  { why: 'redirects outside', rule: { redirectsTo: THIEF }, verdict: 'bad', reasons: ['redirects-outside'] },
  {
    why: 'one outside among colleagues',
    rule: { forwardsTo: [...to('ben@contoso.example'), ...THIEF] },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'to a domain that only begins like ours',
    rule: { forwardsTo: to('a@contoso.example.evil.test') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'to a domain that only ends like ours',
    rule: { forwardsTo: to('a@notcontoso.example') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'to a subdomain that is not on the list',
    rule: { forwardsTo: to('a@mail.contoso.example') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'to a domain with a letter of another alphabet',
    rule: { forwardsTo: to('a@c\u043Entoso.example') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'with our domain as the name before the at',
    rule: { forwardsTo: to('"contoso.example"@evil.example') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'to a private mailbox: forbidden mail all the same',
    rule: { name: 'To my gmail', forwardsTo: to('iris@gmail.example') },
    verdict: 'bad',
    reasons: ['forwards-outside'],
  },
  {
    why: 'named like a system rule, but it sends mail outside',
    rule: { name: 'Junk E-Mail Rule', redirectsTo: THIEF },
    verdict: 'bad',
    reasons: ['redirects-outside', 'system-name'],
  },
  {
    why: 'hidden, and it sends mail outside',
    rule: { name: '..', redirectsTo: THIEF, conditions: [] },
    hidden: true,
    verdict: 'bad',
    reasons: ['redirects-outside', 'short-name', 'takes-everything', 'hidden'],
  },
  {
    why: 'inside, in capitals',
    rule: { forwardsTo: to('BEN@CONTOSO.EXAMPLE') },
    verdict: 'fine',
    reasons: [],
  },
  {
    why: 'inside, with a dot at the end of the domain',
    rule: { forwardsTo: to('ben@contoso.example.') },
    verdict: 'fine',
    reasons: [],
  },
  {
    why: 'to a second domain of ours',
    rule: { forwardsTo: to('ben@contoso.onmicrosoft.example') },
    verdict: 'fine',
    reasons: [],
  },
  {
    why: 'to a distribution list that was looked up',
    rule: { forwardsTo: [{ name: 'All sales', directory: '/o=x', address: 'sales@contoso.example' }] },
    verdict: 'fine',
    reasons: [],
  },
  {
    why: 'to a name of which nobody knows who that is',
    rule: { forwardsTo: [{ name: 'All sales' }] },
    verdict: 'odd',
    reasons: ['unknown-recipient'],
  },
  {
    why: 'redirects to a colleague',
    rule: { redirectsTo: to('ben@contoso.example') },
    verdict: 'fine',
    reasons: [],
  },
  {
    why: 'redirects all mail to a colleague',
    rule: { redirectsTo: to('ben@contoso.example'), conditions: [] },
    verdict: 'odd',
    reasons: ['takes-everything'],
  },
  {
    why: 'forwards all mail to a colleague',
    rule: { forwardsTo: to('ben@contoso.example'), conditions: [] },
    verdict: 'odd',
    reasons: ['takes-everything'],
  },
  // Mail that is hidden.
  {
    why: 'mail about money into RSS, read',
    rule: { name: '.', movesTo: 'RSS Feeds', marksRead: true, conditions: ['invoice'] },
    verdict: 'bad',
    reasons: ['hides', 'marks-read', 'short-name', 'watches-words'],
  },
  {
    why: 'the same in Dutch',
    rule: { name: 'a', movesTo: 'Notities', conditions: ['factuur'] },
    verdict: 'bad',
    reasons: ['hides', 'short-name', 'watches-words'],
  },
  {
    why: 'everything into Junk',
    rule: { movesTo: 'Junk Email', conditions: [] },
    verdict: 'bad',
    reasons: ['hides', 'takes-everything'],
  },
  {
    why: 'everything into Ongewenste e-mail',
    rule: { movesTo: 'Ongewenste e-mail', conditions: [] },
    verdict: 'bad',
    reasons: ['hides', 'takes-everything'],
  },
  {
    why: 'answers of the helpdesk into Conversation History',
    rule: { movesTo: 'Conversation History', conditions: ['helpdesk'] },
    verdict: 'bad',
    reasons: ['hides', 'watches-words'],
  },
  {
    why: 'the warning that something was hacked into a folder below RSS',
    rule: { movesTo: 'Inbox\\RSS Subscriptions', conditions: ['was hacked'] },
    verdict: 'bad',
    reasons: ['hides', 'watches-words'],
  },
  {
    why: 'made yesterday, into Notes',
    rule: { movesTo: 'Notes' },
    recent: true,
    verdict: 'bad',
    reasons: ['hides', 'recent'],
  },
  {
    why: 'mail about money into a folder of a name that thieves give, after RSS',
    rule: { movesTo: 'RSS1', conditions: ['invoice'] },
    verdict: 'bad',
    reasons: ['hides', 'watches-words'],
  },
  {
    why: 'mail about money into another folder named after RSS',
    rule: { movesTo: 'Inbox\\rssfeeds', conditions: ['invoice'] },
    verdict: 'bad',
    reasons: ['hides', 'watches-words'],
  },
  {
    why: 'mail about money into what is put off for later',
    rule: { movesTo: 'Snoozed', conditions: ['invoice'] },
    verdict: 'bad',
    reasons: ['hides', 'watches-words'],
  },
  {
    why: 'the name of the junk rule, into a folder inside the junk folder',
    rule: {
      name: 'Junk E-mail Rule',
      via: 'exchange',
      movesTo: 'Junk Email\\x',
      movesToPlace: 'junkemail',
      conditions: [],
    },
    verdict: 'bad',
    reasons: ['hides', 'system-name', 'takes-everything'],
  },
  {
    why: 'hidden, into RSS',
    rule: { movesTo: 'RSS Feeds' },
    hidden: true,
    verdict: 'bad',
    reasons: ['hides', 'hidden'],
  },
  {
    why: 'a newsletter, by its sender, into a folder called RSS',
    rule: { name: 'Newsletters', movesTo: 'RSS newsletters', conditions: ['news@shop.example'] },
    verdict: 'odd',
    reasons: ['hides'],
  },
  {
    why: 'a sender into Junk, as people do',
    rule: { name: 'Nuisance', movesTo: 'Junk Email', conditions: ['ads@shop.example'] },
    verdict: 'odd',
    reasons: ['hides'],
  },
  {
    why: 'invoices into a folder of their own, as an accountant does',
    rule: { name: 'Invoices', movesTo: 'Invoices 2026', conditions: ['invoice'] },
    verdict: 'odd',
    reasons: ['watches-words'],
  },
  { why: 'a project into its folder', rule: { movesTo: 'Projects' }, verdict: 'fine', reasons: [] },
  {
    why: 'everything into a folder, as it always did: somebody tidies up',
    rule: { name: 'All mail', movesTo: 'To do', conditions: [] },
    verdict: 'fine',
    reasons: ['takes-everything'],
  },
  {
    why: 'everything into a folder of its own, read, made yesterday',
    rule: { movesTo: 'Inbox\\Projects', marksRead: true, stops: true, conditions: [] },
    recent: true,
    verdict: 'odd',
    reasons: ['recent', 'takes-everything', 'marks-read'],
  },
  {
    why: 'a project into its folder, made yesterday',
    rule: { movesTo: 'Projects' },
    recent: true,
    verdict: 'odd',
    reasons: ['recent'],
  },
];
