import { beforeAll, describe, expect, it } from 'vitest';
import {
  changeOwnPassword,
  CONTROLLER,
  domainInTests,
  FIRST_PASSWORD,
  LDAP_URL,
  NEEDS_LDAP,
  signIn,
  type DomainUser,
} from '../helpers/domainController.js';
import { ALL_MAY_READ, CHANGE_DENIED, descriptorOf } from '../helpers/rightsList.js';
import { failureOf, ldapAt } from './ldapAt.js';

// *User cannot change password* is two entries in the account's list of rights (microsoft-apis.md N-J), and no flag.

const NEW_PASSWORD = 'Grote-Blauwe-Fiets-17';

describe.skipIf(!LDAP_URL)(`a password that the person may not change (${NEEDS_LDAP})`, () => {
  const domain = domainInTests();
  const { hand } = LDAP_URL ? ldapAt() : { hand: undefined as never };
  let person: DomainUser;
  beforeAll(async () => {
    person = await domain.addUser();
    await domain.set(person.dn, 'nTSecurityDescriptor', descriptorOf(...CHANGE_DENIED, ALL_MAY_READ));
  });

  it('is one that the controller lets them not change, whatever the policy says', async () => {
    expect(await changeOwnPassword(person, FIRST_PASSWORD)).toBe('not-allowed');
    // Everybody else is refused by the policy alone: a password has to be a day old.
    expect(await changeOwnPassword(await domain.addUser(), FIRST_PASSWORD)).toBe('against-policy');
  });

  it('is seen in the list of rights', async () => {
    expect(await hand.account(person.sid)).toMatchObject({ cannotChangePassword: true, password: 'valid' });
  });

  it('is not reset: they would be asked to change it, and could not', async () => {
    const target = { sid: person.sid, controller: CONTROLLER };
    const failure = await failureOf(hand.resetPassword(target, NEW_PASSWORD));
    expect(failure).toMatchObject({ kind: 'rejected', code: 'PasswordCannotChange' });
    expect(await signIn(person, FIRST_PASSWORD)).toBe('in');
  });
});
