// What the service account needs on the accounts of each unit, in Windows' words: the dialog Delegate Control and dsacls
// show them so.

export const READ_ALL = 'Read all properties';
export const RESET_PASSWORD = 'Reset Password';
export const WRITE_LOCKOUT_TIME = 'Write lockoutTime';
export const WRITE_PASSWORD_LAST_SET = 'Write pwdLastSet';
export const WRITE_ACCOUNT_CONTROL = 'Write userAccountControl';
