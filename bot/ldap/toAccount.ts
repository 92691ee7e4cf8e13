import { RemoteError } from '../unlock/errors.js';
import type { OnPremisesAccount, Walled } from '../unlock/onPremises/account.js';
import type { LdapEntry } from './entry.js';
import {
  DISABLED,
  has,
  LOCKED_OUT,
  PASSWORD_EXPIRED,
  PASSWORD_NEVER_EXPIRES,
  SMART_CARD_REQUIRED,
} from './flags.js';
import { isChangeDenied } from './descriptor.js';
import { logonHoursAt } from './logonHours.js';
import { READ_ALL } from './rights.js';

/** What is read of an account. Those in `BYTES` are no text. */
export const ATTRIBUTES = [
  'objectGUID',
  'sIDHistory',
  'adminCount',
  'userAccountControl',
  'msDS-User-Account-Control-Computed',
  'lockoutTime',
  'badPwdCount',
  'badPasswordTime',
  'pwdLastSet',
  'accountExpires',
  'logonHours',
  'userWorkstations',
  'nTSecurityDescriptor',
] as const;
export const BYTES = ['objectGUID', 'logonHours', 'sIDHistory', 'nTSecurityDescriptor'];

export const READING = 'read the account in Active Directory';

/** Where the answer came from, and what else was found out. */
export interface Around {
  readonly controller: string;
  readonly wall: readonly Walled[];
  readonly now: Date;
}

/**
 * What an entry says of its account. Every account has these flags and a moment of its password: where they are missing,
 * the service account may not read them, and then nothing about locks and dates is believed either.
 * @throws RemoteError
 */
export function toAccount(entry: LdapEntry, { controller, wall, now }: Around): OnPremisesAccount {
  const flags = entry.flags('userAccountControl');
  const computed = entry.flags('msDS-User-Account-Control-Computed');
  const setAt = entry.integer('pwdLastSet');
  if (flags === undefined || computed === undefined || setAt === undefined) throw notReadable();
  const logonHours = logonHoursAt(entry.bytes('logonHours'), now);
  const lockedOutSince = has(computed, LOCKED_OUT) ? entry.moment('lockoutTime') : undefined;
  const isNotSaid = has(computed, LOCKED_OUT) && lockedOutSince === undefined;
  if (logonHours === undefined || isNotSaid) throw entry.unexpected();
  return {
    controller,
    ...optional('lockedOutSince', lockedOutSince),
    wrongPasswords: entry.flags('badPwdCount') ?? 0,
    ...optional('lastWrongPassword', entry.moment('badPasswordTime')),
    enabled: !has(flags, DISABLED),
    password: passwordOf(flags, computed, setAt),
    cannotChangePassword: cannotChange(entry),
    ...optional('passwordSetAt', entry.moment('pwdLastSet')),
    ...optional('expiresAt', entry.moment('accountExpires')),
    logonHours,
    workstations: workstationsIn(entry.text('userWorkstations')),
    smartCardOnly: has(flags, SMART_CARD_REQUIRED),
    wall,
  };
}

/** The service account lacks the right to read. @param permission what may be missing */
export function notReadable(permission: string = READ_ALL): RemoteError {
  return new RemoteError(READING, { kind: 'forbidden', code: 'NotReadable', permission });
}

/** *User cannot change password*: told by the list of rights alone. `look` read that one. */
export function cannotChange(entry: LdapEntry): boolean {
  const descriptor = entry.bytes('nTSecurityDescriptor');
  return descriptor !== undefined && isChangeDenied(descriptor);
}

/** 0 means that it has to be changed. Where a password never expires, nobody is asked to. */
function passwordOf(flags: number, computed: number, setAt: bigint): OnPremisesAccount['password'] {
  if (has(flags, PASSWORD_NEVER_EXPIRES)) return 'never-expires';
  if (setAt === 0n) return 'must-change';
  return has(computed, PASSWORD_EXPIRED) ? 'expired' : 'valid';
}

/** NetBIOS or DNS names with commas between them ([MS-ADA3], userWorkstations). */
function workstationsIn(text = ''): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}
