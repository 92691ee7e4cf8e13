import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { View } from './view.js';

/** What a SID looks like. It comes into a command that somebody copies, so it is nothing else. */
const SID = /^S-1(?:-\d{1,14}){2,16}$/;

/**
 * The account's SID in Active Directory, for a command. One that takes it finds no other account by mistake. Where it is
 * not known: words that say what belongs there.
 */
export function sidFor({ findings }: Pick<UnlockRequest, 'findings'>, { t }: Pick<View, 't'>): string {
  const sid = findings?.account.known ? findings.account.value.sid : undefined;
  return sid && SID.test(sid) ? sid : t('cards:handOff.itsSid');
}
