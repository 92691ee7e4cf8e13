import type { Line } from './rules.table.js';

/** Rules that delete mail, from practice. */
export const DELETING_RULES: readonly Line[] = [
  {
    why: 'deletes everything',
    rule: { deletes: true, conditions: [] },
    verdict: 'bad',
    reasons: ['deletes', 'takes-everything'],
  },
  {
    why: 'deletes what did not arrive: the spam that was sent bounces',
    rule: { deletes: true, conditions: ['Undeliverable'] },
    verdict: 'bad',
    reasons: ['deletes', 'watches-words'],
  },
  {
    why: 'deletes “wachtwoord”',
    rule: { deletes: true, conditions: ['wachtwoord gewijzigd'] },
    verdict: 'bad',
    reasons: ['deletes', 'watches-words'],
  },
  {
    why: 'deletes, was made yesterday and has no name',
    rule: { name: '', deletes: true },
    recent: true,
    verdict: 'bad',
    reasons: ['deletes', 'short-name', 'recent'],
  },
  {
    why: 'deletes, and is hidden',
    rule: { deletes: true },
    hidden: true,
    verdict: 'bad',
    reasons: ['deletes', 'hidden'],
  },
  {
    why: 'deletes DMARC reports',
    rule: { name: 'DMARC', deletes: true, conditions: ['Report Domain: contoso.example'] },
    verdict: 'odd',
    reasons: ['deletes'],
  },
  {
    why: 'deletes who accepted a meeting',
    rule: { name: 'Calendar noise', deletes: true, conditions: ['Accepted:'] },
    verdict: 'odd',
    reasons: ['deletes'],
  },
  {
    why: 'deletes mail of a banquet hall: a banquet is no bank',
    rule: { name: 'Lunch', deletes: true, conditions: ['banquet', 'banket'] },
    verdict: 'odd',
    reasons: ['deletes'],
  },
];
