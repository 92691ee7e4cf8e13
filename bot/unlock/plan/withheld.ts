import { isFederated, isLinkedMailbox, isRestricted, isSharedMailbox } from '../accountKind.js';
import type { OfAKind } from '../findings.js';
import type { Given } from '../proof/given.js';
import type { RemedyFacts } from './remedy.js';

/** Why a remedy is not for this kind of account. */
export type Withheld = 'shared-mailbox' | 'linked-mailbox' | 'federated' | 'restricted-management';

/** What lets somebody sign in. Nobody signs in to a shared mailbox. */
const LETS_IN: readonly (Given | undefined)[] = ['sign-in', 'password', 'pass', 'method'];

/**
 * Says why this remedy is not for this account. `undefined` when it is, and when the kind of the account is not known:
 * then the bot plans as for any account.
 */
export function withheldFrom(remedy: RemedyFacts, findings: OfAKind): Withheld | undefined {
  if (isSharedMailbox(findings) && LETS_IN.includes(remedy.gives)) return 'shared-mailbox';
  return refusedFor(remedy, findings);
}

/** The same for a change that shuts somebody out: a shared mailbox may get a password that nobody sees. */
export function refusedFor(remedy: RemedyFacts, findings: OfAKind): Withheld | undefined {
  if (isLinkedMailbox(findings) && LETS_IN.includes(remedy.gives)) return 'linked-mailbox';
  if (isFederated(findings) && remedy.credential === 'password') return 'federated';
  return isRestricted(findings) && !isInExchange(remedy) ? 'restricted-management' : undefined;
}

/** The restriction is about what Entra keeps. Exchange's own settings stay open to the bot (microsoft-apis.md A33). */
function isInExchange({ permission }: RemedyFacts): boolean {
  return permission === 'Exchange.ManageAsApp';
}
