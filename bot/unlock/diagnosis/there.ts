import { isReached, needsNewPassword, onPremisesAccount } from '../onPremises/found.js';
import type { RemedyFacts } from '../plan/remedy.js';
import type { HandOffReason } from '../request/handOffReason.js';
import type { DiagnosisInput } from './diagnosis.js';

// What the table asks about an account in Active Directory.

/** True for a change that sets a new password there. */
export function isResetThere({ delegated, credential }: RemedyFacts): boolean {
  return delegated !== undefined && credential === 'password';
}

/** Why the bot changes nothing at this account in Active Directory. `undefined`: it may. */
export function keptFrom({ findings }: DiagnosisInput): HandOffReason | undefined {
  const account = onPremisesAccount(findings);
  if (!account) return 'on-premises-not-read';
  if (account.wall.some(({ why }) => why === 'bot-itself')) return 'on-premises-own';
  if (account.wall.some(({ why }) => why !== 'outside')) return 'on-premises-protected';
  return account.wall.length > 0 ? 'on-premises-outside' : undefined;
}

/** It was read there, and it is switched on, not locked, and with a password that is taken. */
export function isFineThere({ findings }: DiagnosisInput): boolean {
  const account = onPremisesAccount(findings);
  if (!isReached(findings) || !account) return false;
  return account.enabled && account.lockedOutSince === undefined && !needsNewPassword(findings);
}
