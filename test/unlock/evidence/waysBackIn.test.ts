import { describe, expect, it } from 'vitest';
import type { EvidenceFound } from '../../../bot/unlock/evidence/evidence.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { verdictOf } from '../../../bot/unlock/evidence/verdict.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceOf, GATHERED } from '../../helpers/sampleEvidence.js';
import { julia } from '../../helpers/requests.js';

const AN_HOUR_AGO = new Date(Date.parse(GATHERED) - 3_600_000).toISOString();
const OUTSIDER = 'mallory@evil.example';
const COLLEAGUE = 'ben@contoso.example';

type Found = Partial<EvidenceFound>;
const delegate = (who: string): Found => ({
  delegates: known([{ who, right: 'full-access' }]),
  ruleChanges: known([{ at: AN_HOUR_AGO, what: 'delegate-added', name: who }]),
});
const share = (who: string): Found => ({
  folders: known([{ folder: 'inbox', path: 'Inbox', who, rights: ['Reviewer'] }]),
  ruleChanges: known([{ at: AN_HOUR_AGO, what: 'folder-shared', name: who }]),
});
const device: Found = { devices: known([{ id: 'd', name: 'DESKTOP-X', since: AN_HOUR_AGO }]) };
const phone: Found = {
  phones: known([{ deviceId: 'p', name: 'Pixel', since: AN_HOUR_AGO, state: 'Allowed' }]),
};
const replies: Found = {
  replies: known({ on: true, addresses: ['pay@evil.example'], links: [] }),
};
const address = (bySubject: boolean): Found => ({
  changes: known([
    {
      at: AN_HOUR_AGO,
      what: 'Update user',
      by: 'somebody',
      bySubject,
      succeeded: true,
      properties: ['OtherMail'],
      added: ['x@evil.example'],
    },
  ]),
  contact: known({ otherMails: ['x••••@evil.example'] }),
});
const abroad: Found = {
  signIns: known({
    since: GATHERED,
    home: 'NL',
    cutOff: false,
    from: [{ country: 'NG', succeeded: 1, failed: 0, codes: [], newest: AN_HOUR_AGO, addresses: [] }],
  }),
};

const together = (all: readonly Found[]): Found => all.reduce((sum, found) => ({ ...sum, ...found }), {});

const indicators = (...found: readonly Found[]) => judge(evidenceOf(together(found)), julia).indicators;
const signs = (...found: readonly Found[]) => {
  const { happened, reasons } = verdictOf(evidenceOf(together(found)), julia);
  return [...happened, ...reasons];
};

describe('a fresh way back in', () => {
  it.each([
    ['who has rights to the mailbox', delegate(OUTSIDER), ['new-delegate']],
    ['with whom a folder was shared', share(OUTSIDER), ['new-share']],
    ['anybody at all, with whom a folder was shared,', share('Anonymous'), ['new-share']],
  ])('points at a break-in alone, where it is somebody outside: %s', (_, found, expected) => {
    expect(indicators(found)).toEqual(expected);
  });

  it.each([
    ['a colleague with rights to the mailbox', delegate(COLLEAGUE)],
    ['a colleague with whom a folder was shared', share(COLLEAGUE)],
    ['a device', device],
    ['a phone', phone],
    ['replies that lead outside', replies],
    ['a mail address outside', address(true)],
  ])('points at nothing alone, and is a sign all the same: %s', (_, found) => {
    expect(indicators(found)).toEqual([]);
    expect(signs(found)).toHaveLength(1);
  });

  it.each([
    ['a device and a mail address', [device, address(true)], ['new-device', 'new-address']],
    ['a phone and replies', [phone, replies], ['new-phone', 'replies-outside']],
    ['a colleague and a device', [delegate(COLLEAGUE), device], ['new-delegate', 'new-device']],
  ] as const)('points at a break-in beside another kind: %s', (_, found, expected) => {
    expect(indicators(...found)).toEqual(expected);
  });

  it('is one thing where a new phone is registered and fetches the mail', () => {
    expect(indicators(device, phone)).toEqual([]);
  });

  it.each([
    ['a device', device, ['sign-in-elsewhere', 'new-device']],
    ['a phone', phone, ['sign-in-elsewhere', 'new-phone']],
    ['a mail address', address(true), ['sign-in-elsewhere', 'new-address']],
  ])('points at a break-in beside a sign-in from elsewhere: %s', (_, found, expected) => {
    expect(indicators(abroad, found)).toEqual(expected);
  });

  it('is no news on holiday: a colleague was let in, or replies name somebody', () => {
    expect([indicators(abroad, delegate(COLLEAGUE)), indicators(abroad, replies)]).toEqual([[], []]);
  });

  it('is no sign where an admin added the mail address', () => {
    expect(signs(address(false))).toEqual([]);
  });

  it('is no sign where the phone may not synchronise', () => {
    const blocked = { phones: known([{ deviceId: 'p', since: AN_HOUR_AGO, state: 'Blocked' }]) };
    expect(signs(blocked)).toEqual([]);
  });

  it('is no sign where the delegate was let in long ago, or nobody knows when', () => {
    expect(signs({ delegates: known([{ who: OUTSIDER, right: 'full-access' }]) })).toEqual([]);
  });

  it('is named in the verdict: who, how many, and where it leads', () => {
    expect(signs(delegate(OUTSIDER), device, replies, address(true))).toEqual([
      { kind: 'address', count: 1 },
      { kind: 'delegate', count: 1, who: OUTSIDER },
      { kind: 'device', count: 1, name: 'DESKTOP-X' },
      { kind: 'replies', domains: ['evil.example'] },
    ]);
    expect(signs(share('Default'))).toEqual([{ kind: 'folder-share', count: 1 }]);
    expect(signs(phone)).toEqual([{ kind: 'phone', count: 1, name: 'Pixel' }]);
  });
});
