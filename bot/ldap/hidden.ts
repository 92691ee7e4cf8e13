import { mayRead } from './descriptor.js';

// A controller shows an attribute that the caller may not read as one that is not set (microsoft-apis.md N-J). For these
// that would be taken for good news, so the account's own list of rights tells whether they may be read.

/** Property sets, [MS-ADTS] 3.1.1.2.3.3. */
const GENERAL = '59ba2f42-79a2-11d0-9020-00c04fc2d3cf';
const ACCOUNT_RESTRICTIONS = '4c164200-20c0-11d0-a768-00aa006e0529';
const LOGON = '5f202010-79a5-11d0-9020-00c04fc2d4cf';

/** `schemaIDGUID` of each, and its property set ([MS-ADA1], [MS-ADA3]). Samba's schema has the same. */
const GOOD_NEWS: Readonly<Record<string, readonly string[]>> = {
  adminCount: ['bf967918-0de6-11d0-a285-00aa003049e2'],
  sIDHistory: ['17eb4278-d167-11d0-b002-0000f80367c1', GENERAL],
  userAccountControl: ['bf967a68-0de6-11d0-a285-00aa003049e2', ACCOUNT_RESTRICTIONS],
  lockoutTime: ['28630ebf-41d5-11d1-a9c1-0000f80367c1'],
  badPwdCount: ['bf96792e-0de6-11d0-a285-00aa003049e2', LOGON],
  badPasswordTime: ['bf96792d-0de6-11d0-a285-00aa003049e2', LOGON],
  pwdLastSet: ['bf967a0a-0de6-11d0-a285-00aa003049e2', ACCOUNT_RESTRICTIONS],
  accountExpires: ['bf967915-0de6-11d0-a285-00aa003049e2', ACCOUNT_RESTRICTIONS],
  logonHours: ['bf9679ab-0de6-11d0-a285-00aa003049e2', LOGON],
  userWorkstations: ['bf9679d7-0de6-11d0-a285-00aa003049e2', LOGON],
};

/** Everyone and Authenticated Users: whoever signed in is both, whether or not a controller lists them. */
const EVERYBODY = ['S-1-1-0', 'S-1-5-11'];

/**
 * Which of these attributes none of the SIDs may read on the account with this security descriptor. All of them where
 * nothing may be read.
 * @param sids of the service account and of its groups
 * @returns their LDAP names. `undefined` where the bytes are no descriptor with a list of rights: then nobody knows
 */
export function hiddenFrom(sids: readonly string[], descriptor: Buffer): readonly string[] | undefined {
  const own = [...sids, ...EVERYBODY];
  const hidden: string[] = [];
  for (const [name, guids] of Object.entries(GOOD_NEWS)) {
    const isReadable = mayRead(guids.map(stored), descriptor, own);
    if (isReadable === undefined) return undefined;
    if (!isReadable) hidden.push(name);
  }
  return hidden;
}

/** As a GUID is stored: its first three parts in little endian ([MS-DTYP] 2.3.4.2). */
function stored(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}
