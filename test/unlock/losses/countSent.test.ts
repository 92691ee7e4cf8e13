import { describe, expect, it } from 'vitest';
import { countSent, MOST_WARNED, sendersOf, type TracedMail } from '../../../bot/unlock/losses/countSent.js';
import { subject } from '../../helpers/sampleRequests.js';

// What was sent from the account, and whom to warn.

const row = (to: string, mail = 'm1', status = 'delivered'): TracedMail => ({ to, mail, status });
const count = (
  rows: readonly TracedMail[],
  ownDomains: readonly string[] | undefined = ['contoso.example'],
) => countSent(rows, { subject, ownDomains, cut: false });

describe('what was sent', () => {
  it('is counted in mails, and in different people outside and inside', () => {
    const rows = [row('a@far.example'), row('A@FAR.example', 'm2'), row('b@contoso.example')];
    expect(count(rows)).toMatchObject({ mails: 2, outside: 1, inside: 1 });
  });

  it('is counted by delivery where it failed, or is on the way', () => {
    const rows = [
      row('a@far.example', 'm1', 'failed'),
      row('b@far.example', 'm1', 'pending'),
      row('c@far.example', 'm1', 'gettingStatus'),
    ];
    expect(count(rows)).toMatchObject({ failed: 1, pending: 2 });
  });

  it('says that only the account’s own domain is inside where the domains were not read', () => {
    const own = subject.userPrincipalName.split('@')[1];
    const counted = countSent([row(`x@${own}`), row('y@other.example')], {
      subject,
      ownDomains: undefined,
      cut: true,
    });
    expect(counted).toMatchObject({ inside: 1, outside: 1, ownDomainOnly: true, cut: true });
  });
});

describe('the addresses of the account', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => `alias${n}@contoso.example`);
  const counted = (otherAddresses: readonly string[]) =>
    countSent([], { subject: { ...subject, otherAddresses }, ownDomains: [], cut: false });

  it('are all asked about', () => {
    const otherAddresses = many(9);
    expect(sendersOf({ ...subject, otherAddresses })).toEqual([subject.mail, ...otherAddresses]);
    expect(counted(otherAddresses)).toMatchObject({ senders: 10 });
    expect(counted(otherAddresses)).not.toHaveProperty('sendersLeft');
  });

  it('are ten at most, the primary one first, and the count says how many are left', () => {
    const otherAddresses = many(12);
    expect(sendersOf({ ...subject, otherAddresses })).toEqual([subject.mail, ...otherAddresses.slice(0, 9)]);
    expect(counted(otherAddresses)).toMatchObject({ senders: 10, sendersLeft: 3 });
  });
});

describe('whom to warn', () => {
  it('are all who got something or may still get it, those outside first, then who got most', () => {
    const rows = [
      row('b@contoso.example'),
      row('b@contoso.example', 'm2'),
      row('spam@far.example', 'm1', 'filteredAsSpam'),
      row('held@far.example', 'm1', 'quarantined'),
      row('held@far.example', 'm2', 'pending'),
      row('nothing@far.example', 'm1', 'failed'),
      row('nothing@far.example', 'm1', 'recalled'),
    ];
    expect(count(rows).warn).toEqual([
      { address: 'held@far.example', outside: true, mails: 2 },
      { address: 'spam@far.example', outside: true, mails: 1 },
      { address: 'b@contoso.example', outside: false, mails: 2 },
    ]);
  });

  it('are bounded, and the cut says how many more', () => {
    const rows = Array.from({ length: MOST_WARNED + 7 }, (_, n) => row(`p${n}@far.example`));
    const { warn, more, outside } = count(rows);
    expect([warn.length, more, outside]).toEqual([MOST_WARNED, 7, MOST_WARNED + 7]);
  });
});
