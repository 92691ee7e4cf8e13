import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import { known, unknown, type Findings, type OnPremisesFindings } from '../../../bot/unlock/findings.js';
import type { Hand, OnPremisesAccount } from '../../../bot/unlock/onPremises/account.js';
import { accountThere } from '../../helpers/syncedFindings.js';
import {
  about,
  BLOCKED,
  capable,
  expectEach,
  failed,
  handOff,
  LOST,
  minutesBefore,
  NOW,
  PASSWORD,
  plan,
  remediesWith,
  state,
  unread,
  MAIL,
  restricted,
} from './cases.js';

// Accounts that live in Active Directory, where the bot has a hand there.

const LOCKED: Partial<OnPremisesAccount> = { lockedOutSince: minutesBefore(4), wrongPasswords: 3 };
const RESET = ['reset-ad-password', 'revoke-sessions'] as const;

/** A synced account with these facts in Active Directory. */
function there(
  facts: Partial<OnPremisesAccount> = {},
  others: Partial<Findings> = {},
  onPremises: Partial<OnPremisesFindings> = {},
): { readonly findings: Findings } {
  const read = { account: known(accountThere(facts)), lastSync: known(minutesBefore(20)) };
  const found = { onPremises: { hand: 'ldap' as Hand, ...read, ...onPremises }, ...others };
  return { findings: state({ directorySynced: true, sid: 'S-1-5-21-1-2-3-1105' }, found) };
}
const off = state({ directorySynced: true, enabled: false }).account;
const advice = (kind: string) => ({ kind: 'advice', advice: kind });

describe('an account that is locked in Active Directory', () => {
  expectEach([
    ['is unlocked, with no new password', { symptom: PASSWORD, ...there(LOCKED) }, plan('unlock-ad-account')],
    [
      'is unlocked, whatever people call it',
      { symptom: BLOCKED, ...there(LOCKED) },
      plan('unlock-ad-account'),
    ],
    [
      'is unlocked, also when they are not sure',
      { symptom: 'not-sure', ...there(LOCKED) },
      plan('unlock-ad-account'),
    ],
    [
      "is unlocked, and nobody waits for Microsoft's own lock",
      { symptom: PASSWORD, ...there(LOCKED, failed(['50053', 3])) },
      plan('unlock-ad-account'),
    ],
    [
      'gets a new password too, when the old one has expired',
      { symptom: PASSWORD, ...there({ ...LOCKED, password: 'expired' }) },
      plan('unlock-ad-account', ...RESET),
    ],
    [
      'is unlocked by the person, who can',
      { symptom: PASSWORD, ...there(LOCKED, capable) },
      { kind: 'self-service', unlocks: true },
    ],
    [
      'is unlocked by an admin, when the person cannot after all',
      { symptom: PASSWORD, tried: ['self-service'], ...there(LOCKED, capable) },
      plan('unlock-ad-account'),
    ],
    [
      'needs no pass where passes are handed over',
      { symptom: PASSWORD, remedies: remediesWith('temporary-access-pass'), ...there(LOCKED) },
      plan('unlock-ad-account'),
    ],
    [
      'needs no pass, and none has to be allowed',
      {
        symptom: PASSWORD,
        remedies: remediesWith('temporary-access-pass'),
        ...there(LOCKED, { passAllowed: known(false) }),
      },
      plan('unlock-ad-account'),
    ],
    [
      'still gets the pass for a lost phone',
      { symptom: LOST, ...there(LOCKED) },
      plan('temporary-access-pass'),
    ],
  ]);
});

describe('a password in Active Directory', () => {
  expectEach([
    ['that is forgotten is set there', { symptom: PASSWORD, ...there() }, plan(...RESET)],
    [
      'that has expired is set there',
      { symptom: BLOCKED, ...there({ password: 'expired' }) },
      plan(...RESET),
    ],
    [
      'that must change is set there',
      { symptom: 'not-sure', ...there({ password: 'must-change' }) },
      plan(...RESET),
    ],
    [
      'is reset by the person, who can',
      { symptom: PASSWORD, ...there({ password: 'expired' }, capable) },
      { kind: 'self-service' },
    ],
  ]);
});

describe('an account that is switched off', () => {
  expectEach([
    [
      'in both is switched on in Active Directory, and never in the cloud',
      { symptom: BLOCKED, ...there({ enabled: false }, { account: off }) },
      plan('enable-ad-account'),
    ],
    [
      'in Active Directory alone is switched on there',
      { symptom: BLOCKED, ...there({ enabled: false }) },
      plan('enable-ad-account'),
    ],
    [
      'stands in the way of sending too',
      { symptom: MAIL, ...there({ enabled: false }, { account: off, ...restricted }) },
      { ...plan('enable-ad-account', 'unblock-sender') },
    ],
    [
      'in the cloud alone waits for the sync',
      { symptom: BLOCKED, ...there({}, { account: off }) },
      advice('waits-for-sync'),
    ],
  ]);
});

describe('what the bot changes nothing about in Active Directory', () => {
  expectEach([
    [
      'is an hour that is not theirs',
      { symptom: PASSWORD, ...there({ logonHours: 'not-now' }) },
      advice('logon-hours'),
    ],
    [
      'is an hour that is not theirs: a human hears of it when they insist',
      { symptom: PASSWORD, tried: ['advice'], ...there({ logonHours: 'not-now' }) },
      handOff('advice-given'),
    ],
    ['is a smart card', { symptom: PASSWORD, ...there({ smartCardOnly: true }) }, advice('smart-card')],
    ['is a computer', { symptom: BLOCKED, ...there({ workstations: ['DESK-17'] }) }, advice('workstations')],
    [
      'is no computer for who forgot the password',
      { symptom: PASSWORD, ...there({ workstations: ['DESK-17'] }) },
      plan(...RESET),
    ],
    [
      'is the end of the account',
      { symptom: PASSWORD, ...there({ expiresAt: minutesBefore(60) }) },
      handOff('account-expired'),
    ],
    [
      'is an end that is still to come',
      { symptom: PASSWORD, ...there({ expiresAt: minutesBefore(-60) }) },
      plan(...RESET),
    ],
  ]);
});

describe('the wall', () => {
  const protectedGroup = { why: 'protected-group', group: 'Backup Operators' } as const;
  expectEach([
    [
      'keeps the bot from a protected account',
      { symptom: PASSWORD, ...there({ ...LOCKED, wall: [{ why: 'admin-count' }] }) },
      handOff('on-premises-protected'),
    ],
    [
      'keeps the bot from a member of a protected group',
      { symptom: PASSWORD, ...there({ wall: [protectedGroup, { why: 'outside' }] }) },
      handOff('on-premises-protected'),
    ],
    [
      'keeps the bot from an account outside its units',
      { symptom: BLOCKED, ...there({ enabled: false, wall: [{ why: 'outside' }] }) },
      handOff('on-premises-outside'),
    ],
    [
      'keeps the bot from an account that it could not read there',
      { symptom: PASSWORD, ...there({}, {}, { account: unread }) },
      handOff('on-premises-not-read'),
    ],
    [
      'keeps nobody from their mail',
      { symptom: MAIL, ...there({ wall: [{ why: 'outside' }] }, restricted) },
      plan('unblock-sender'),
    ],
  ]);
});

describe('a sync that stands still', () => {
  const still = { lastSync: known(minutesBefore(4 * 60)) };
  expectEach([
    [
      'is the cause where nothing is wrong in Active Directory, and no admin is asked for each person',
      { symptom: PASSWORD, ...there({}, {}, still) },
      advice('sync-stopped'),
    ],
    [
      'is told to a human by whoever wants one',
      { symptom: PASSWORD, ...there({}, {}, still), tried: ['advice'] },
      handOff('sync-stopped'),
    ],
    [
      'is not waited for by an account that was switched on',
      { symptom: BLOCKED, ...there({}, { account: off }, still) },
      advice('sync-stopped'),
    ],
    [
      'comes before a reset that would go the same way',
      { symptom: PASSWORD, ...there({}, capable, still) },
      advice('sync-stopped'),
    ],
    [
      'may be the cause where the bot could not look in Active Directory',
      { symptom: PASSWORD, ...there({}, {}, { ...still, hand: 'manual', account: unknown('by-hand') }) },
      advice('sync-stopped'),
    ],
    [
      'is no reason to leave a human out where the bot could not look',
      {
        symptom: PASSWORD,
        ...there({}, {}, { ...still, hand: 'manual', account: unknown('by-hand') }),
        tried: ['advice'],
      },
      handOff('directory-synced'),
    ],
    [
      'does not explain an account that is off, where nobody looked there',
      {
        symptom: BLOCKED,
        ...there({}, { account: off }, { ...still, hand: 'manual', account: unknown('by-hand') }),
      },
      handOff('directory-synced'),
    ],
    [
      'keeps nobody from a pass for a lost phone',
      { symptom: LOST, ...there({}, {}, still) },
      diagnose(about({ symptom: LOST, ...there() })),
    ],
    [
      'is not the cause of a lock that is there',
      { symptom: PASSWORD, ...there(LOCKED, {}, still) },
      plan('unlock-ad-account'),
    ],
    [
      'is not known where it was not read',
      { symptom: PASSWORD, ...there({}, {}, { lastSync: unread }) },
      plan(...RESET),
    ],
  ]);
});

describe('where the bot has no hand in Active Directory', () => {
  const manual = { hand: 'manual', account: unknown('by-hand') } as const;
  expectEach([
    [
      'a human sets the password there, as ever',
      { symptom: PASSWORD, ...there({}, {}, manual) },
      handOff('directory-synced'),
    ],
    [
      'a human switches the account on there',
      { symptom: BLOCKED, ...there({}, { account: off }, manual) },
      handOff('directory-synced'),
    ],
  ]);

  it('no plan changes Active Directory', () => {
    const found = diagnose(about({ symptom: PASSWORD, ...there({}, {}, manual) }));
    expect(found.kind).toBe('hand-off');
  });
});

describe('an account of the cloud', () => {
  it('gets no remedy of Active Directory, whatever the hand', () => {
    const found = diagnose(about({ symptom: PASSWORD, now: NOW }));
    expect(found).toEqual(plan('reset-password', 'revoke-sessions'));
  });
});
