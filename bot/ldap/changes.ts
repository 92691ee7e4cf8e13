import { Attribute, Change } from 'ldapts';
import type { LdapEntry } from './entry.js';
import { RemoteError } from '../unlock/errors.js';
import { CODES } from '../unlock/onPremises/codes.js';
import { DISABLED, has, PASSWORD_NEVER_EXPIRES } from './flags.js';
import type { LdapOperation } from './ldapErrors.js';
import {
  RESET_PASSWORD,
  WRITE_ACCOUNT_CONTROL,
  WRITE_LOCKOUT_TIME,
  WRITE_PASSWORD_LAST_SET,
} from './rights.js';
import { cannotChange, notReadable } from './toAccount.js';

/** A change of an account, in one request. */
export interface AccountChange {
  readonly operation: LdapOperation;
  /** What is sent for this account. Empty: it is so already. */
  readonly changes: (entry: LdapEntry) => readonly Change[];
  /** The same for a person, without what is secret. */
  readonly told: (entry: LdapEntry) => Readonly<Record<string, string>>;
}

/** 0 ends a lock-out, and the controller then forgets the wrong passwords ([MS-SAMR] 3.1.1.8.3). */
export const UNLOCK: AccountChange = {
  operation: { name: 'unlock the account in Active Directory', permission: WRITE_LOCKOUT_TIME },
  changes: () => [replace('lockoutTime', '0')],
  told: () => ({ lockoutTime: '0' }),
};

/**
 * Sets a password as who may reset it, in quotes and UTF-16 ([MS-ADTS] 3.1.1.3.1.5.1), and lets it be changed at the next
 * sign-in. Both in one request, so no password is there that may stay.
 */
export function passwordChange(password: string): AccountChange {
  const operation: LdapOperation = {
    name: 'reset the password in Active Directory',
    permission: `${RESET_PASSWORD}, ${WRITE_PASSWORD_LAST_SET}`,
  };
  return {
    operation,
    changes: (entry) => {
      // Nobody would be asked to change it, so it would stay (design.md rule 5).
      if (has(flagsOf(entry), PASSWORD_NEVER_EXPIRES))
        throw new RemoteError(operation.name, { kind: 'rejected', code: CODES.neverExpires });
      // They would be asked to change it, and may not: nobody would get in.
      if (cannotChange(entry))
        throw new RemoteError(operation.name, { kind: 'rejected', code: CODES.cannotChange });
      return [replace('unicodePwd', Buffer.from(`"${password}"`, 'utf16le')), replace('pwdLastSet', '0')];
    },
    told: () => ({ unicodePwd: '…', pwdLastSet: '0' }),
  };
}

export const ENABLE: AccountChange = switched('enable', (flags) => flags & ~DISABLED);
export const DISABLE: AccountChange = switched('disable', (flags) => flags | DISABLED);

/** The old value is named, so that a change in between is refused and not overwritten. */
function switched(verb: 'enable' | 'disable', to: (flags: number) => number): AccountChange {
  const isSo = (flags: number): boolean => has(flags, DISABLED) === (verb === 'disable');
  return {
    operation: { name: `${verb} the account in Active Directory`, permission: WRITE_ACCOUNT_CONTROL },
    changes: (entry) => {
      const flags = flagsOf(entry);
      if (isSo(flags)) return [];
      return [
        change('delete', 'userAccountControl', String(flags)),
        change('add', 'userAccountControl', String(to(flags))),
      ];
    },
    told: (entry) => ({ userAccountControl: `${flagsOf(entry)} → ${to(flagsOf(entry))}` }),
  };
}

function flagsOf(entry: LdapEntry): number {
  const flags = entry.flags('userAccountControl');
  if (flags === undefined) throw notReadable();
  return flags;
}

function replace(type: string, value: string | Buffer): Change {
  return change('replace', type, value);
}

function change(operation: 'add' | 'delete' | 'replace', type: string, value: string | Buffer): Change {
  const values = Buffer.isBuffer(value) ? [value] : [value];
  return new Change({ operation, modification: new Attribute({ type, values: values as string[] }) });
}
