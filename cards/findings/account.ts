import { isSynced } from '../../bot/unlock/onPremises/found.js';
import { agoIn, line, type LineOf } from './findingLine.js';

/** Says whether Entra allows sign-in. Empty when the account could not be read. */
export const signInState: LineOf = ({ findings, t }) => {
  const { account } = findings;
  if (!account.known) return [];
  // Active Directory may say the opposite, a line below.
  const which = isSynced(findings) ? 'signInHere' : 'signIn';
  return account.value.enabled
    ? line('fine', t(`cards:found.${which}.allowed`))
    : line('problem', t(`cards:found.${which}.blocked`));
};

/** For symptoms where a blocked sign-in is only a second cause. Empty when sign-in is allowed. */
export const blockedToo: LineOf = (found) => signInState(found).filter(({ tone }) => tone === 'problem');

/** How long ago the password changed. */
export const passwordChange: LineOf = (found) => {
  const { account } = found.findings;
  if (!account.known || !account.value.lastPasswordChange) return [];
  const ago = agoIn(found, account.value.lastPasswordChange);
  return line('fact', found.t('cards:found.password.changed', { ago }));
};

/**
 * For a restricted sender. The intruder who sent the spam knows a password from before the restriction. So this line is
 * half of the answer to "is the account secured?".
 */
export const passwordSinceRestriction: LineOf = (found) => {
  const { account, restriction } = found.findings;
  const since = restriction.known ? restriction.value?.since : undefined;
  const changed = account.known ? account.value.lastPasswordChange : undefined;
  if (!since || !changed) return passwordChange(found);
  const values = { ago: agoIn(found, changed) };
  return Date.parse(changed) > Date.parse(since)
    ? line('fine', found.t('cards:found.password.since', values))
    : line('warning', found.t('cards:found.password.notSince', values));
};
