import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LdapOnPremises } from '../../bot/ldap/ldapOnPremises.js';
import {
  FAKE_BASE,
  FAKE_SID,
  HEALTHY,
  startFakeController,
  type FakeController,
} from '../helpers/fakeController.js';
import { ALL_MAY_READ, descriptorOf, objectEntry, RIGHTS, SIGNED_IN } from '../helpers/rightsList.js';
import { HAS_OPENSSL, testCertificates, type TestCertificates } from '../helpers/testCertificates.js';
import { failureOf, ldapAt } from './ldapAt.js';

// What a controller shows of an account is what the schema promises, and all of it, or nothing of it is believed.

const TARGET = { sid: FAKE_SID, controller: 'dc1.corp.contoso.example' };
/** Without these the wall has a hole, so nothing is changed. */
const CHECKED = ['objectGUID', 'nTSecurityDescriptor'];
const READ_ALL = 'Read all properties, Read permissions';
/** Authenticated Users may not read adminCount: bf967918-0de6-11d0-a285-00aa003049e2. */
const DENIED = objectEntry(
  6,
  RIGHTS.readProperty,
  Buffer.from('187996bfe60dd011a28500aa003049e2', 'hex'),
  SIGNED_IN,
);

describe.skipIf(!HAS_OPENSSL)('a domain controller is not believed (needs openssl)', () => {
  let certificates: TestCertificates;
  let dc1: FakeController;
  let hand: LdapOnPremises;
  beforeAll(() => {
    certificates = testCertificates();
  });
  beforeEach(async () => {
    dc1 = await startFakeController(certificates);
    const units = [`OU=Staff,${FAKE_BASE}`];
    ({ hand } = ldapAt({ urls: [dc1.url], ca: certificates.ca, units }, { limitMs: 10_000 }));
  });
  afterEach(() => dc1.close());

  it('when it shows two accounts with one SID', async () => {
    dc1.copies = 2;
    expect(await failureOf(hand.account(FAKE_SID))).toMatchObject({ kind: 'not-found' });
  });

  it.each([
    'userAccountControl',
    'msDS-User-Account-Control-Computed',
    'pwdLastSet',
    'objectGUID',
    'nTSecurityDescriptor',
  ])('when it does not show %s: the service account may not read it', async (name) => {
    dc1.account = Object.fromEntries(Object.entries(HEALTHY).filter(([key]) => key !== name));
    for (const failure of [
      await failureOf(hand.account(FAKE_SID)),
      ...(CHECKED.includes(name) ? [await failureOf(hand.unlock(TARGET))] : []),
    ])
      expect(failure).toMatchObject({ kind: 'forbidden', permission: READ_ALL });
  });

  it.each([
    ['a list of rights that is cut', descriptorOf(ALL_MAY_READ).subarray(0, 40), READ_ALL],
    ['a list of rights that hides adminCount', descriptorOf(DENIED, ALL_MAY_READ), 'Read adminCount'],
  ])('when it has %s, and nothing is changed then', async (_what, rights, permission) => {
    dc1.account = { ...HEALTHY, nTSecurityDescriptor: [rights] };
    const calls = [() => hand.account(FAKE_SID), () => hand.unlock(TARGET)];
    for (const call of calls)
      expect(await failureOf(call())).toMatchObject({ kind: 'forbidden', code: 'NotReadable', permission });
    expect(dc1.asked).not.toContain('modify');
  });

  it('when it does not show the groups of the account, and nothing is changed then', async () => {
    dc1.tokenGroups = [];
    expect(await failureOf(hand.unlock(TARGET))).toMatchObject({
      kind: 'forbidden',
      code: 'NotReadable',
    });
    expect(dc1.asked).not.toContain('modify');
  });

  it.each([
    ['userAccountControl', ['0x200']],
    ['userAccountControl', ['99999999999']],
    ['userAccountControl', ['512', '514']],
    ['pwdLastSet', ['-1']],
    ['pwdLastSet', ['99999999999999999999']],
    ['logonHours', [Buffer.alloc(20)]],
    ['badPwdCount', ['three']],
    ['adminCount', ['yes']],
  ])('when %s is %j', async (name, values) => {
    dc1.account = { ...HEALTHY, [name]: values };
    expect(await failureOf(hand.account(FAKE_SID))).toMatchObject({
      kind: 'unavailable',
      code: 'UnexpectedAnswer',
    });
  });

  it('when it says locked out, and not since when', async () => {
    dc1.account = { ...HEALTHY, 'msDS-User-Account-Control-Computed': ['16'] };
    expect(await failureOf(hand.account(FAKE_SID))).toMatchObject({ code: 'UnexpectedAnswer' });
  });
});
