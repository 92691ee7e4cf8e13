// What the service account needs on the accounts of each unit, in Windows' words: the dialog Delegate Control and dsacls
// show them so.

export const READ_ALL = 'Read all properties, Read permissions';
/** A controller shows the groups of an account to who may read them, and while a global catalog answers it. */
export const READ_GROUPS = 'Read all properties, or a global catalog that answers';
export const RESET_PASSWORD = 'Reset Password';
export const WRITE_LOCKOUT_TIME = 'Write lockoutTime';
export const WRITE_PASSWORD_LAST_SET = 'Write pwdLastSet';
export const WRITE_ACCOUNT_CONTROL = 'Write userAccountControl';

/** @param attributes LDAP names */
export function readsOf(attributes: readonly string[]): string {
  return attributes.map((name) => `Read ${name}`).join(', ');
}
