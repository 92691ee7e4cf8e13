import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeOwnPassword,
  CONTROLLER,
  DomainController,
  FIRST_PASSWORD,
  LDAP_URL,
  NEEDS_LDAP,
  signIn,
  type DomainUser,
} from '../helpers/domainController.js';
import { descriptorOf, objectEntry, plainEntry } from '../helpers/rightsList.js';
import { sid } from '../helpers/fakeController.js';
import { failureOf, ldapAt } from './ldapAt.js';

// *User cannot change password* is two entries in the account's list of rights (microsoft-apis.md N-J), and no flag.

const NEW_PASSWORD = 'Grote-Blauwe-Fiets-17';
/** [MS-ADTS] 5.1.3.2: extended rights, and all that reads. */
const [EXTENDED, READ] = [0x100, 0x2_0094];
/** User-Change-Password: ab721a53-1e2f-11d0-9819-00aa0040529b */
const CHANGE = Buffer.from('531a72ab2f1ed011981900aa0040529b', 'hex');
const EVERYONE = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
const [SELF, SIGNED_IN] = [sid(10), sid(11)];

describe.skipIf(!LDAP_URL)(`a password that the person may not change (${NEEDS_LDAP})`, () => {
  let domain: DomainController;
  let person: DomainUser;
  beforeAll(async () => {
    domain = await DomainController.open();
    person = await domain.addUser();
    const denied = [EVERYONE, SELF].map((who) => objectEntry(6, EXTENDED, CHANGE, who));
    const rights = descriptorOf(...denied, plainEntry(0, READ, SIGNED_IN), plainEntry(0, READ, SELF));
    await domain.set(person.dn, 'nTSecurityDescriptor', rights);
  });
  afterAll(() => domain.close());
  const { hand } = ldapAt();

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
