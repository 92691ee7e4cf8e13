import { isFederated, isLinkedMailbox, isRestricted, isSharedMailbox } from '../accountKind.js';
import type { OfAKind } from '../findings.js';
import { isOpenToBot, isReached, isSynced, type WhereItLives } from '../onPremises/found.js';
import type { Given } from '../proof/given.js';
import type { RemedyFacts } from './remedy.js';

/**
 * Why a remedy is not for this kind of account. `active-directory`: Microsoft 365 cannot change it for good, Active
 * Directory owns it. `not-there`: it changes Active Directory, and the bot has or may not have this account there.
 */
export type Withheld =
  | 'shared-mailbox'
  | 'linked-mailbox'
  | 'federated'
  | 'restricted-management'
  | 'active-directory'
  | 'not-there';

/** What says which remedies are for an account. */
export type Kindly = OfAKind & WhereItLives;

/** What lets somebody sign in. Nobody signs in to a shared mailbox. */
const LETS_IN: readonly (Given | undefined)[] = ['sign-in', 'password', 'pass', 'method'];

/**
 * Says why this remedy is not for this account. `undefined` when it is, and when the kind of the account is not known:
 * then the bot plans as for any account.
 */
export function withheldFrom(remedy: RemedyFacts, findings: Kindly): Withheld | undefined {
  if (isSharedMailbox(findings) && LETS_IN.includes(remedy.gives)) return 'shared-mailbox';
  return refusedFor(remedy, findings);
}

/** The same for a change that shuts somebody out: a shared mailbox may get a password that nobody sees. */
export function refusedFor(remedy: RemedyFacts, findings: Kindly): Withheld | undefined {
  if (remedy.ownedByActiveDirectory && isSynced(findings)) return 'active-directory';
  if (remedy.writtenBack && isReached(findings)) return 'active-directory';
  if (remedy.delegated && !isOpenToBot(findings)) return 'not-there';
  return refusedInCloud(remedy, findings);
}

function refusedInCloud(remedy: RemedyFacts, findings: OfAKind): Withheld | undefined {
  if (isLinkedMailbox(findings) && LETS_IN.includes(remedy.gives)) return 'linked-mailbox';
  // What is set in Active Directory is what such a provider asks, and Entra's restriction is not about it.
  if (remedy.delegated) return undefined;
  if (isFederated(findings) && remedy.credential === 'password') return 'federated';
  return isRestricted(findings) && !isInExchange(remedy) ? 'restricted-management' : undefined;
}

/** The restriction is about what Entra keeps. Exchange's own settings stay open to the bot (microsoft-apis.md A33). */
function isInExchange({ permission }: RemedyFacts): boolean {
  return permission === 'Exchange.ManageAsApp';
}
