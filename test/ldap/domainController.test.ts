import { beforeAll, describe, expect, it } from 'vitest';
import {
  CONTROLLER,
  domainInTests,
  FIRST_PASSWORD,
  LDAP_URL,
  lockOut,
  NEEDS_LDAP,
  signIn,
  UNREADABLE,
  type DomainUser,
} from '../helpers/domainController.js';
import { failureOf, ldapAt } from './ldapAt.js';

// The domain controller of the tests does what Active Directory does, as far as other tests build on it.

describe.skipIf(!LDAP_URL)(`the domain controller of the tests (${NEEDS_LDAP})`, () => {
  const domain = domainInTests();
  let person: DomainUser;
  beforeAll(async () => {
    person = await domain.addUser();
  });

  it('lets somebody in, until they were wrong three times', async () => {
    expect(await signIn(person, FIRST_PASSWORD)).toBe('in');
    await lockOut(person);
    expect(await signIn(person, FIRST_PASSWORD)).toBe('775');
  });

  it('counts no wrong password while the account is locked, and dates the next lock later', async () => {
    const { hand } = ldapAt();
    const other = await domain.addUser();
    await lockOut(other);
    const locked = await hand.account(other.sid, CONTROLLER);
    await lockOut(other);
    expect(await hand.account(other.sid, CONTROLLER)).toEqual(locked);

    await hand.unlock({ sid: other.sid, controller: CONTROLLER });
    await lockOut(other);
    const again = await hand.account(other.sid, CONTROLLER);
    expect(Date.parse(again.lockedOutSince ?? '')).toBeGreaterThan(Date.parse(locked.lockedOutSince ?? ''));
  });

  it('hides what may not be read, and says so in the list of rights: nobody there is touched', async () => {
    const hidden = await domain.addUser({ unit: UNREADABLE });
    const { hand } = ldapAt({ units: [UNREADABLE] });
    const target = { sid: hidden.sid, controller: CONTROLLER };
    const calls = [() => hand.account(hidden.sid), () => hand.resetPassword(target, 'Grote-Blauwe-Fiets-17')];
    for (const call of calls)
      expect(await failureOf(call())).toMatchObject({
        kind: 'forbidden',
        code: 'NotReadable',
        permission: 'Read adminCount, Read logonHours',
      });
    expect(await signIn(hidden, FIRST_PASSWORD)).toBe('in');
  });
});
