import { isFederated } from '../../bot/unlock/accountKind.js';
import { knownToBe } from '../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Translate } from '../../bot/texts/texts.js';

/** Says where an admin resets the password, when that is not in Microsoft 365. `undefined` when it is, or not known. */
export function keptElsewhere(
  { findings }: Pick<UnlockRequest, 'findings'>,
  t: Translate,
): string | undefined {
  if (!findings) return undefined;
  const isSynced = knownToBe(findings.account, ({ directorySynced }) => directorySynced);
  if (isSynced) return t('cards:choose.synced');
  return isFederated(findings) ? t('cards:choose.federated') : undefined;
}
