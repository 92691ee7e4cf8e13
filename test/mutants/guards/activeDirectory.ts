import type { Guard } from '../guard.js';

const CONNECTION = 'bot/ldap/connection.ts';
const LOOK = 'bot/ldap/look.ts';
const HAND = 'bot/ldap/ldapOnPremises.ts';

/** What holds where the bot changes accounts in Active Directory. */
export const ACTIVE_DIRECTORY: readonly Guard[] = [
  {
    line: 109,
    file: HAND,
    find: "if (wall.length > 0) throw new RemoteError(operation.name, { kind: 'forbidden', code: CODES.walled });",
    replace: '',
  },
  { line: 109, file: LOOK, find: '  nothingIsHidden(entry, facts);', replace: '' },
  {
    line: 109,
    file: LOOK,
    find: 'if (sids.length === 0 || sids.includes(undefined)) throw notReadable(READ_GROUPS);',
    replace: '',
  },
  { line: 109, file: LOOK, find: 'isOwn(sid, facts)', replace: 'false' },
  { line: 109, file: LOOK, find: 'formerGroupsOf(entry)', replace: '[]' },
  {
    line: 109,
    file: 'bot/ldap/protectedGroups.ts',
    find: 'return rid === undefined ? BUILT_IN.get(sid) : OF_A_DOMAIN.get(rid);',
    replace: 'return rid === undefined ? BUILT_IN.get(sid) : undefined;',
  },
  {
    line: 110,
    file: CONNECTION,
    find: 'rejectUnauthorized: true',
    replace: 'rejectUnauthorized: false',
  },
  {
    line: 110,
    file: CONNECTION,
    find: "minVersion: 'TLSv1.2' }",
    replace: "minVersion: 'TLSv1.2', checkServerIdentity: () => undefined }",
  },
  {
    line: 111,
    file: HAND,
    find: "if (!bytes) throw new RemoteError(operation, { kind: 'rejected', code: 'NoSid' });",
    replace: 'if (!bytes) return Buffer.from(sid);',
  },
  {
    line: 111,
    file: LOOK,
    find: 'if (!entry || others.length > 0)',
    replace: 'if (!entry || others.length > 99)',
  },
  {
    line: 112,
    file: 'bot/ldap/controllers.ts',
    find: 'if (wanted !== undefined && name !== wanted) return CODES.otherController;',
    replace: '',
  },
  {
    line: 112,
    file: CONNECTION,
    find: 'throw ldapErrorOf(error, { ...operation, writes: true });',
    replace: 'throw ldapErrorOf(error, operation);',
  },
  {
    line: 113,
    file: 'bot/onPremises/runbookOnPremises.ts',
    find: 'sealed: sealForRunbook(password, secret, callId)',
    replace: 'sealed: Buffer.from(password + secret + callId).toString("base64")',
  },
  {
    line: 113,
    file: 'bot/onPremises/runbookOnPremises.ts',
    find: 'until: new Date(Date.parse(sentAt) + LONGEST_MS).toISOString(),',
    replace: '',
  },
  {
    line: 116,
    file: 'bot/ldap/changes.ts',
    find: 'has(flagsOf(entry), PASSWORD_NEVER_EXPIRES)',
    replace: 'false',
  },
  {
    line: 116,
    file: 'bot/ldap/changes.ts',
    find: "'utf16le')), replace('pwdLastSet', '0')]",
    replace: "'utf16le'))]",
  },
  {
    line: 116,
    file: 'bot/remedies/resetAdPassword.ts',
    find: "password === 'never-expires'",
    replace: 'false',
  },
];
