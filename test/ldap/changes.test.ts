import { describe, expect, it } from 'vitest';
import {
  CONTROLLER,
  domainInTests,
  FIRST_PASSWORD,
  LDAP_URL,
  lockOut,
  NEEDS_LDAP,
  OUTSIDE,
  signIn,
  withoutRight,
  type DomainUser,
  type NewDomainUser,
} from '../helpers/domainController.js';
import { failureOf, ldapAt, type LdapAt } from './ldapAt.js';

// What the bot changes on a real controller, seen by really signing in.

const NEW_PASSWORD = 'Grote-Blauwe-Fiets-17';
const on = ({ sid }: DomainUser) => ({ sid, controller: CONTROLLER });

type Hand = LdapAt['hand'];
type Make = (hand: Hand, user: DomainUser) => Promise<void>;
const unlock: Make = (hand, user) => hand.unlock(on(user));
const reset: Make = (hand, user) => hand.resetPassword(on(user), NEW_PASSWORD);
const enable: Make = (hand, user) => hand.enable(on(user));
const disable: Make = (hand, user) => hand.disable(on(user));

describe.skipIf(!LDAP_URL)(`a change on a domain controller (${NEEDS_LDAP})`, () => {
  const domain = domainInTests();
  const { hand } = LDAP_URL ? ldapAt() : { hand: undefined as never };
  const person = (given?: NewDomainUser) => domain.addUser(given);
  const flagsOf = (user: DomainUser) => domain.text(user.dn, 'userAccountControl');
  const everything = async (user: DomainUser) =>
    Promise.all(
      ['lockoutTime', 'pwdLastSet', 'userAccountControl', 'badPwdCount'].map((name) =>
        domain.text(user.dn, name),
      ),
    );

  it('unlocks, and the password is the same', async () => {
    const user = await person();
    await lockOut(user);
    expect(await signIn(user, FIRST_PASSWORD)).toBe('775');
    await hand.unlock(on(user));
    expect(await hand.account(user.sid, CONTROLLER)).not.toHaveProperty('lockedOutSince');
    expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
  });

  it('sets a password that has to be changed at the next sign-in', async () => {
    const user = await person();
    await hand.resetPassword(on(user), NEW_PASSWORD);
    expect(await signIn(user, FIRST_PASSWORD)).toBe('52e');
    expect(await signIn(user, NEW_PASSWORD)).toBe('773');
    expect(await hand.account(user.sid)).toMatchObject({ password: 'must-change' });
  });

  it('sets no password that nobody would be asked to change', async () => {
    const user = await person({ attributes: { userAccountControl: String(512 | 0x1_0000) } });
    expect(await hand.account(user.sid)).toMatchObject({ password: 'never-expires' });
    const failure = await failureOf(hand.resetPassword(on(user), NEW_PASSWORD));
    expect(failure).toMatchObject({ kind: 'rejected', code: 'PasswordNeverExpires' });
    expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
  });

  it('takes any character of a password as it is', async () => {
    const user = await person();
    const odd = 'A1"\\,é€😀)(*=\u0001x';
    await hand.resetPassword(on(user), odd);
    expect(await signIn(user, odd)).toBe('773');
  });

  it('enables an account, disables it again, and leaves the other flags', async () => {
    const user = await person({ attributes: { userAccountControl: String(514 | 0x1_0000) } });
    expect(await signIn(user, FIRST_PASSWORD)).toBe('533');
    await hand.enable(on(user));
    expect([await signIn(user, FIRST_PASSWORD), await flagsOf(user)]).toEqual(['in', String(512 | 0x1_0000)]);
    await hand.disable(on(user));
    expect([await signIn(user, FIRST_PASSWORD), await flagsOf(user)]).toEqual([
      '533',
      String(514 | 0x1_0000),
    ]);
  });

  it('sends nothing when the account is so already', async () => {
    const user = await person();
    const { hand: watched, calls } = ldapAt();
    await watched.enable(on(user));
    expect(calls.filter(({ endpoint }) => endpoint === 'modify')).toEqual([]);
  });

  it('is refused for a password that the policy does not take, and the old one stays', async () => {
    const user = await person();
    const failure = await failureOf(hand.resetPassword(on(user), 'short'));
    expect(failure).toMatchObject({ kind: 'rejected', code: 'PasswordPolicy', maybeMade: false });
    expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
  });

  it.each([
    ['lockoutTime', unlock, 'Write lockoutTime'],
    ['reset', reset, 'Reset Password, Write pwdLastSet'],
    ['pwdLastSet', reset, 'Reset Password, Write pwdLastSet'],
    ['userAccountControl', disable, 'Write userAccountControl'],
  ])(
    'is refused without the right %s, with what to delegate, and nothing is half done',
    async (right, make, permission) => {
      const unit = withoutRight(right);
      const user = await person({ unit });
      const before = await everything(user);
      const failure = await failureOf(make(ldapAt({ units: [unit] }).hand, user));
      expect(failure).toMatchObject({ kind: 'forbidden', permission, maybeMade: false });
      expect(await everything(user)).toEqual(before);
      expect(await signIn(user, FIRST_PASSWORD)).toBe('in');
    },
  );

  describe.each(Object.entries({ unlock, reset, enable, disable }))('%s', (_name, make) => {
    it.each([
      ['protected since the bot looked', { attributes: { adminCount: '1' } }],
      ['outside the units', { unit: OUTSIDE }],
    ])('does not touch an account that is %s', async (_why, given) => {
      const user = await person(given);
      const { hand: watched, calls } = ldapAt();
      expect(await failureOf(make(watched, user))).toMatchObject({ kind: 'forbidden', code: 'Walled' });
      expect(calls.filter(({ endpoint }) => endpoint === 'modify')).toEqual([]);
    });
  });

  it('asks no other controller than the one that was read', async () => {
    const user = await person();
    const { hand: watched, calls } = ldapAt();
    const failure = await failureOf(
      watched.unlock({ sid: user.sid, controller: 'dc2.corp.contoso.example' }),
    );
    expect(failure).toMatchObject({ kind: 'unavailable', code: 'OtherController', maybeMade: false });
    expect(calls.filter(({ endpoint }) => endpoint === 'modify')).toEqual([]);
  });

  it('in a dry run is shown and not sent, and the password is not in it', async () => {
    const user = await person({ attributes: { userAccountControl: '514' } });
    const before = await everything(user);
    const { hand: dry } = ldapAt({}, { dryRun: true });
    const calls = [
      await failureOf(dry.unlock(on(user))),
      await failureOf(dry.resetPassword(on(user), NEW_PASSWORD)),
      await failureOf(dry.enable(on(user))),
    ];
    expect(calls.map(({ kind }) => kind)).toEqual(['dry-run', 'dry-run', 'dry-run']);
    expect(calls.map(({ call = '' }) => call.replace(/^LDAP modify <GUID=[0-9a-f]{32}> /, ''))).toEqual([
      '{"lockoutTime":"0"}',
      '{"unicodePwd":"…","pwdLastSet":"0"}',
      '{"userAccountControl":"514 → 512"}',
    ]);
    expect(await everything(user)).toEqual(before);
  });

  it('leaves no password in a log line or an error', async () => {
    const user = await person();
    const { hand: watched, lines } = ldapAt();
    await watched.resetPassword(on(user), NEW_PASSWORD);
    const failure = await failureOf(watched.resetPassword(on(user), 'hunter2'));
    const told = `${lines.join()} ${failure.stack} ${JSON.stringify(failure)}`;
    expect(told).not.toMatch(/hunter2|Grote-Blauwe|Serv1ce/);
  });
});
