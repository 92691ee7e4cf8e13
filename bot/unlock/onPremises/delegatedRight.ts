/** What an administrator of Active Directory delegates to the bot's account, on chosen units only (microsoft-apis.md N-J). */
export type DelegatedRight = 'Reset Password' | 'lockoutTime' | 'pwdLastSet' | 'userAccountControl';
