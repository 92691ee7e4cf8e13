import { describe, expect, it } from 'vitest';
import { sidText } from '../../bot/ldap/sid.js';
import {
  BASE,
  CONTROLLER,
  domainInTests,
  LDAP_URL,
  lockOut,
  NEEDS_LDAP,
  OUTSIDE,
  STAFF,
  type NewDomainUser,
} from '../helpers/domainController.js';
import { failureOf, ldapAt } from './ldapAt.js';

// What the bot sees of an account on a real controller.

const FILE_TIME_OF_1970 = 11_644_473_600_000n;
const fileTime = (at: Date): string => String((BigInt(at.getTime()) + FILE_TIME_OF_1970) * 10_000n);

describe.skipIf(!LDAP_URL)(`an account on a domain controller (${NEEDS_LDAP})`, () => {
  const domain = domainInTests();
  const { hand } = LDAP_URL ? ldapAt() : { hand: undefined as never };
  const person = (given?: NewDomainUser) => domain.addUser(given);
  const seen = async (attributes: Record<string, string>) => hand.account((await person({ attributes })).sid);

  it('is found by its SID, with nothing wrong about it', async () => {
    const account = await hand.account((await person()).sid);
    expect(account).toEqual({
      controller: CONTROLLER,
      wrongPasswords: 0,
      enabled: true,
      password: 'valid',
      cannotChangePassword: false,
      passwordSetAt: expect.any(String) as string,
      logonHours: 'any',
      workstations: [],
      smartCardOnly: false,
      wall: [],
    });
    expect(Date.now() - Date.parse(account.passwordSetAt ?? '')).toBeLessThan(60_000);
  });

  it('is locked out after too many wrong passwords, and since when is said', async () => {
    const user = await person();
    await lockOut(user);
    const { lockedOutSince = '', lastWrongPassword = '', wrongPasswords } = await hand.account(user.sid);
    expect(wrongPasswords).toBe(3);
    for (const at of [lockedOutSince, lastWrongPassword])
      expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
  });

  it('is disabled', async () => {
    expect(await seen({ userAccountControl: '514' })).toMatchObject({ enabled: false });
  });

  it('has a password that has to be changed', async () => {
    const account = await seen({ pwdLastSet: '0' });
    expect(account).toMatchObject({ password: 'must-change' });
    expect(account).not.toHaveProperty('passwordSetAt');
  });

  it('ends on a day', async () => {
    const at = new Date('2026-01-02T03:04:05.000Z');
    expect(await seen({ accountExpires: fileTime(at) })).toMatchObject({ expiresAt: at.toISOString() });
  });

  it('may sign in at some computers only', async () => {
    expect(await seen({ userWorkstations: 'DESK-1,DESK-2' })).toMatchObject({
      workstations: ['DESK-1', 'DESK-2'],
    });
  });

  it('lets nobody in without a smart card', async () => {
    expect(await seen({ userAccountControl: String(0x200 | 0x4_0000) })).toMatchObject({
      smartCardOnly: true,
    });
  });

  it('has hours in which it may sign in', async () => {
    const user = await person();
    // Only Monday from 9 to 10 UTC: bit 33.
    const bitmap = Buffer.alloc(21);
    bitmap[4] = 0b10;
    await domain.set(user.dn, 'logonHours', bitmap);
    const at = (now: string) => ldapAt({}, { now: new Date(now) }).hand.account(user.sid);
    expect(await at('2026-03-02T09:59:59Z')).toMatchObject({ logonHours: 'now' });
    expect(await at('2026-03-02T10:00:00Z')).toMatchObject({ logonHours: 'not-now' });
  });

  it('is behind the wall when Active Directory protects it', async () => {
    expect(await seen({ adminCount: '1' })).toMatchObject({ wall: [{ why: 'admin-count' }] });
  });

  it.each([
    ['Account Operators', 'S-1-5-32-548'],
    ['Backup Operators', 'S-1-5-32-551'],
  ])('is behind the wall as a member of %s, through two other groups', async (name, sid) => {
    const user = await person();
    const [inner, outer] = [await domain.addGroup(), await domain.addGroup()];
    await domain.addMember(inner, user.dn);
    await domain.addMember(outer, inner);
    await domain.addMember(`<SID=${sid}>`, outer);
    expect((await hand.account(user.sid)).wall).toEqual([{ why: 'protected-group', group: name }]);
  });

  it.each([
    ['Domain Admins', 512],
    ['Group Policy Creator Owners', 520],
    ['Protected Users', 525],
  ])('is behind the wall as a member of %s, whatever the group is called', async (name, rid) => {
    const user = await person();
    await domain.addMember(`<SID=${await domain.domainSid()}-${rid}>`, user.dn);
    expect((await hand.account(user.sid)).wall).toContainEqual({ why: 'protected-group', group: name });
  });

  it('is behind the wall when a protected group is its primary one, which no list of members names', async () => {
    const user = await person();
    const admins = `<SID=${await domain.domainSid()}-512>`;
    await domain.addMember(admins, user.dn);
    await domain.set(user.dn, 'primaryGroupID', '512');
    expect((await hand.account(user.sid)).wall).toContainEqual({
      why: 'protected-group',
      group: 'Domain Admins',
    });
  });

  it('is behind the wall outside the units that the bot was given', async () => {
    const user = await person({ unit: OUTSIDE });
    expect((await hand.account(user.sid)).wall).toEqual([{ why: 'outside' }]);
    const both = ldapAt({ units: [STAFF, OUTSIDE] });
    expect((await both.hand.account(user.sid)).wall).toEqual([]);
  });

  it('is behind the wall as the one with which the bot signs in, whatever units it was given', async () => {
    const users = `CN=Users,${BASE}`;
    const sid = sidText(await domain.read(`CN=svc-latchkey,${users}`, 'objectSid')) ?? '';
    expect((await ldapAt({ units: [users] }).hand.account(sid)).wall).toEqual([{ why: 'bot-itself' }]);
  });

  it('is outside a unit that is not there', async () => {
    const { hand: lost } = ldapAt({ units: [`OU=Nowhere,${BASE}`] });
    expect((await lost.account((await person()).sid)).wall).toEqual([{ why: 'outside' }]);
  });

  it('is not found when nobody has the SID', async () => {
    const failure = await failureOf(hand.account(`${await domain.domainSid()}-4294967295`));
    expect(failure).toMatchObject({ kind: 'not-found' });
  });

  it('is not found when the SID is that of a group', async () => {
    const failure = await failureOf(hand.account(`${await domain.domainSid()}-513`));
    expect(failure).toMatchObject({ kind: 'not-found' });
  });

  it('is read in calls that are counted and logged, without a name or an id', async () => {
    const user = await person();
    const { hand: watched, calls, lines } = ldapAt();
    await watched.account(user.sid);
    expect([...new Set(calls.map(({ to, endpoint, status }) => `${to} ${endpoint} ${status}`))]).toEqual([
      'active-directory bind 200',
      'active-directory search 200',
    ]);
    expect(lines.length).toBe(calls.length);
    expect(lines.join()).not.toMatch(new RegExp(`${user.sid}|${user.principalName}|Serv1ce|OU=`));
  });
});
