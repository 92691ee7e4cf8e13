import { THIEF, to, type Line } from './rules.table.js';

/** Rules whose verdict depends on their name, their maker, or whether they are switched off. */
export const NAME_RULES: readonly Line[] = [
  // Names, marking as read, and other cases.
  {
    why: 'mail about payments marked read by a rule without a name',
    rule: { name: '\u200B\u2060', marksRead: true, conditions: ['payment'] },
    verdict: 'bad',
    reasons: ['marks-read', 'short-name', 'watches-words'],
  },
  {
    why: 'mail about payments marked read by a rule of yesterday',
    rule: { marksRead: true, conditions: ['payments'] },
    recent: true,
    verdict: 'bad',
    reasons: ['marks-read', 'recent', 'watches-words'],
  },
  {
    why: 'marks what the monitoring sends',
    rule: { name: 'Monitoring', marksRead: true, conditions: ['alerts@contoso.example'] },
    verdict: 'fine',
    reasons: ['marks-read'],
  },
  {
    why: 'has a name of two letters',
    rule: { name: 'hr', movesTo: 'HR', conditions: ['hr@contoso.example'] },
    verdict: 'odd',
    reasons: ['short-name'],
  },
  {
    why: 'has one letter of another plane as its name',
    rule: { name: '\u{1F4E7}' },
    verdict: 'odd',
    reasons: ['short-name'],
  },
  {
    why: 'is hidden, and does nothing strange',
    rule: { name: 'Something', movesTo: 'Projects' },
    hidden: true,
    verdict: 'odd',
    reasons: ['hidden'],
  },
  {
    why: 'was bad, and is switched off',
    rule: { enabled: false, forwardsTo: THIEF },
    verdict: 'odd',
    reasons: ['forwards-outside'],
  },
  // Made by Outlook and Exchange.
  {
    why: 'the junk rule of Outlook',
    rule: { name: 'Junk E-mail Rule', movesTo: 'Junk Email', conditions: [] },
    hidden: true,
    verdict: 'system',
    reasons: [],
  },
  {
    why: 'an automatic reply',
    rule: { name: 'Microsoft.Exchange.OOF.KeywordRule', conditions: [] },
    hidden: true,
    verdict: 'system',
    reasons: [],
  },
  {
    why: 'meeting requests for a delegate',
    rule: {
      name: 'Delegate Rule -3',
      forwardsTo: to('ben@contoso.example'),
      conditions: ['isMeetingRequest'],
    },
    hidden: true,
    verdict: 'system',
    reasons: [],
  },
  {
    why: 'a name that only begins like a delegate rule',
    rule: { name: 'Delegate Rule of mine', deletes: true, conditions: [] },
    verdict: 'bad',
    reasons: ['deletes', 'takes-everything'],
  },
];
