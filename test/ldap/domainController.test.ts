import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DomainController,
  FIRST_PASSWORD,
  LDAP_URL,
  lockOut,
  NEEDS_LDAP,
  signIn,
  UNREADABLE,
  type DomainUser,
} from '../helpers/domainController.js';
import { ldapAt } from './ldapAt.js';

// The domain controller of the tests does what Active Directory does, as far as other tests build on it.

describe.skipIf(!LDAP_URL)(`the domain controller of the tests (${NEEDS_LDAP})`, () => {
  let domain: DomainController;
  let person: DomainUser;
  beforeAll(async () => {
    domain = await DomainController.open();
    person = await domain.addUser();
  });
  afterAll(() => domain.close());

  it('lets somebody in, until they were wrong three times', async () => {
    expect(await signIn(person, FIRST_PASSWORD)).toBe('in');
    await lockOut(person);
    expect(await signIn(person, FIRST_PASSWORD)).toBe('775');
  });

  it('shows an attribute that may not be read as one that is not set', async () => {
    const attributes = { adminCount: '1' };
    const hidden = await domain.addUser({ unit: UNREADABLE, attributes });
    const { wall } = await ldapAt({ units: [UNREADABLE] }).hand.account(hidden.sid);
    expect(wall).toEqual([]);
  });
});
