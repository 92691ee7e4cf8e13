import { describe, expect, it } from 'vitest';
import { whoseMailbox } from '../../../bot/unlock/evidence/anotherMailbox.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import type { RuleChange } from '../../../bot/unlock/evidence/ruleChange.js';
import { known } from '../../../bot/unlock/findings.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';

// Whoever has rights on a shared mailbox makes rules there, too. They are not among their own rules.

const SALES = 'sales@contoso.example';
const AT = '2026-03-01T09:00:00Z';
const subject = { ...julia, otherAddresses: ['j.former@contoso.example'] };
const whose = (mailbox?: string) => whoseMailbox({ at: AT, ...(mailbox && { mailbox }) }, subject);

describe('a mailbox', () => {
  it.each([
    undefined,
    julia.mail,
    julia.userPrincipalName.toUpperCase(),
    `smtp:${julia.userPrincipalName}`,
    'J.Former@contoso.example',
    'j.former',
    julia.id,
    julia.name,
  ])('that the log calls %s is their own', (mailbox) => {
    expect(whose(mailbox)).toBe('own');
  });

  it('with an address that is not theirs is another', () => {
    expect(whose(SALES)).toBe('another');
    expect(whose('j.former@other.example')).toBe('another');
  });

  it('with a name that is not known may be either', () => {
    expect(whose('sales')).toBe('unclear');
  });
});

describe('what was done in another mailbox', () => {
  const found = (change: Omit<RuleChange, 'at'>) => ({ ruleChanges: known([{ at: AT, ...change }]) });
  const judged = (change: Omit<RuleChange, 'at'>, more: object = {}) =>
    judge(evidenceOf({ ...found(change), ...more }), julia);
  const bo = 'bo@contoso.example';

  it('makes no rule of their own a new one', () => {
    const rules = known([ruleOf({ name: 'Invoices' })]);
    const made = { what: 'rule-made', name: 'Invoices' } as const;
    expect(judged(made, { rules }).rules[0]?.reasons).toContain('recent');
    expect(judged({ ...made, mailbox: SALES }, { rules }).rules[0]?.reasons).not.toContain('recent');
    expect(judged({ ...made, mailbox: 'sales' }, { rules }).rules[0]?.reasons).toContain('recent');
  });

  it('let nobody into their own mailbox lately', () => {
    const delegates = known([{ who: bo, right: 'full-access' as const }]);
    const added = { what: 'delegate-added', name: bo } as const;
    expect(judged(added, { delegates }).delegates[0]?.recent).toBe(true);
    expect(judged({ ...added, mailbox: SALES }, { delegates }).delegates[0]?.recent).toBe(false);
  });

  it('shared no folder of their own lately', () => {
    const folders = known([{ folder: 'inbox', path: 'Inbox', who: bo, rights: ['Editor'] }]);
    const shared = { what: 'folder-shared', name: bo } as const;
    expect(judged(shared, { folders }).folders[0]?.recent).toBe(true);
    expect(judged({ ...shared, mailbox: SALES }, { folders }).folders[0]?.recent).toBe(false);
  });

  it('is in no list but its own, so that no rule is said to be gone', () => {
    const { elsewhere, ...others } = judged({ what: 'rule-made', name: '.', mailbox: SALES }).mailboxChanges;
    expect(elsewhere).toMatchObject([{ name: '.', mailbox: SALES, whose: 'another', about: 'rules' }]);
    expect(Object.values(others).flat()).toEqual([]);
  });

  it('still makes the sign-in right before it a strange one', () => {
    const visit = {
      first: '2026-03-01T08:50:00Z',
      newest: '2026-03-01T08:50:00Z',
      count: 1,
      apps: [],
      address: '203.0.113.9',
      fresh: ['address'],
    } as const;
    const signIns = known({ since: '2026-02-23T12:49:00Z', from: [], cutOff: false, visits: [visit] });
    const { visits } = judged({ what: 'rule-made', name: '.', mailbox: SALES }, { signIns });
    expect(visits[0]?.reasons).toContain('before-change');
  });
});
