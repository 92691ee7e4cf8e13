import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChangeDenied, mayResetPassword } from '../../bot/ldap/descriptor.js';
import { hiddenFrom } from '../../bot/ldap/hidden.js';
import { sid } from '../helpers/fakeController.js';
import {
  CHANGE_PASSWORD,
  descriptorOf,
  EVERYONE,
  objectEntry,
  plainEntry,
  SELF,
} from '../helpers/rightsList.js';

// Who may reset a password, as [MS-DTYP] 2.4.4 and 2.4.6 write it.

const SERVICE = sid(21, 1, 2, 3, 1104);
const GROUP = sid(21, 1, 2, 3, 1200);
const OTHER = sid(21, 1, 2, 3, 1999);
const OWN = ['S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-1200'];
/** 00299570-246d-11d0-a768-00aa006e0529: the first three parts are in little endian. */
const RESET = Buffer.from('709529006d24d011a76800aa006e0529', 'hex');
const EXTENDED = 0x100;

const forObject = (type: 5 | 6, what: Buffer | undefined, who: Buffer, flags = 0): Buffer =>
  objectEntry(type, EXTENDED, what, who, flags);

describe('the right to reset a password', () => {
  it.each([
    ['is there for the account itself', true, [forObject(5, RESET, SERVICE)]],
    ['is there through a group', true, [forObject(5, RESET, GROUP)]],
    ['is there with all extended rights', true, [plainEntry(0, EXTENDED, SERVICE)]],
    ['is there with all rights written as one', true, [plainEntry(0, 0x10000000, SERVICE)]],
    ['is there with all extended rights, written for objects', true, [forObject(5, undefined, SERVICE)]],
    ['is not there when nothing is said', false, []],
    ['is not there when somebody else has it', false, [forObject(5, RESET, OTHER)]],
    ['is not there with another right', false, [plainEntry(0, 0x30, SERVICE)]],
    ['is not there when it is for what lies below', false, [forObject(5, RESET, SERVICE, 0x08)]],
    [
      'is not there when it is denied first',
      false,
      [forObject(6, RESET, GROUP), forObject(5, RESET, SERVICE)],
    ],
    [
      'is there when it is denied after it was allowed',
      true,
      [forObject(5, RESET, SERVICE), plainEntry(1, EXTENDED, GROUP)],
    ],
  ])('%s', (_how, may, entries) => {
    expect(mayResetPassword(descriptorOf(...entries), OWN)).toBe(may);
  });

  it('of another kind is none', () => {
    const other = Buffer.alloc(16, 7);
    expect(mayResetPassword(descriptorOf(forObject(5, other, SERVICE)), OWN)).toBe(false);
  });

  it('is not known without a list of rights', () => {
    const bare = Buffer.alloc(20);
    expect([mayResetPassword(bare, OWN), mayResetPassword(Buffer.alloc(0), OWN)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not known, and nothing fails, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([true, false, undefined]).toContain(mayResetPassword(Buffer.from(bytes), OWN));
      }),
    );
  });

  it('is not known when the list is cut', () => {
    const whole = descriptorOf(forObject(5, RESET, OTHER), forObject(5, RESET, SERVICE));
    expect(mayResetPassword(whole.subarray(0, whole.length - 1), OWN)).toBeUndefined();
  });
});

describe('the right to change one’s own password', () => {
  it.each([
    [
      'is denied to everybody',
      true,
      [forObject(6, CHANGE_PASSWORD, EVERYONE), forObject(5, CHANGE_PASSWORD, SELF)],
    ],
    [
      'is denied to the account itself',
      true,
      [forObject(6, CHANGE_PASSWORD, SELF), forObject(5, CHANGE_PASSWORD, SELF)],
    ],
    ['is there', false, [forObject(5, CHANGE_PASSWORD, EVERYONE)]],
    ['is not spoken of', false, []],
    ['is denied to somebody else', false, [forObject(6, CHANGE_PASSWORD, OTHER)]],
    ['is there, and resetting is denied', false, [forObject(6, RESET, EVERYONE)]],
  ])('%s', (_how, isDenied, entries) => {
    expect(isChangeDenied(descriptorOf(...entries))).toBe(isDenied);
  });
});

describe('an attribute that looks as if it were not set', () => {
  const READ = 0x10;
  const GENERIC_ALL = 0x10000000;
  const GENERIC_READ = 0x80000000;
  /** bf967918-0de6-11d0-a285-00aa003049e2 */
  const ADMIN_COUNT = Buffer.from('187996bfe60dd011a28500aa003049e2', 'hex');
  /** User-Account-Restrictions: 4c164200-20c0-11d0-a768-00aa006e0529 */
  const RESTRICTIONS = Buffer.from('0042164cc020d011a76800aa006e0529', 'hex');
  const about = (type: 5 | 6, what: Buffer, who: Buffer): Buffer => objectEntry(type, READ, what, who);
  const ALL = [
    ...['adminCount', 'sIDHistory', 'userAccountControl', 'lockoutTime', 'badPwdCount', 'badPasswordTime'],
    ...['pwdLastSet', 'accountExpires', 'logonHours', 'userWorkstations'],
  ];

  it.each([
    ['none, when all may be read', [], [plainEntry(0, READ, GROUP)]],
    ['none, when everybody may read all', [], [plainEntry(0, READ, EVERYONE)]],
    ['none, when all rights are written as one', [], [plainEntry(0, GENERIC_ALL, GROUP)]],
    ['none, when all that read are written as one', [], [plainEntry(0, GENERIC_READ, GROUP)]],
    [
      'all, when all rights are denied as one',
      ALL,
      [plainEntry(1, GENERIC_ALL, GROUP), plainEntry(0, READ, EVERYONE)],
    ],
    ['all, when nothing is said', ALL, []],
    [
      'the one that is denied first',
      ['adminCount'],
      [about(6, ADMIN_COUNT, SERVICE), plainEntry(0, READ, SERVICE)],
    ],
    [
      'all but those of a property set that may be read',
      ALL.filter((name) => !['userAccountControl', 'pwdLastSet', 'accountExpires'].includes(name)),
      [about(5, RESTRICTIONS, SERVICE)],
    ],
    [
      'all but the one that alone may be read',
      ALL.filter((name) => name !== 'adminCount'),
      [about(5, ADMIN_COUNT, SERVICE)],
    ],
  ])('is %s', (_which, names, entries) => {
    expect(hiddenFrom(OWN, descriptorOf(...entries))).toEqual(names);
  });

  it('is not known without a list of rights', () => {
    expect(hiddenFrom(OWN, Buffer.alloc(20))).toBeUndefined();
  });
});
