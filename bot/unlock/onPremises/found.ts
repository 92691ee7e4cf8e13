import { knownToBe, type Findings, type OnPremisesFindings } from '../findings.js';
import type { OnPremisesAccount } from './account.js';

/** The parts of a look that say where an account lives. */
export interface WhereItLives {
  readonly account?: Findings['account'];
  readonly onPremises?: OnPremisesFindings;
}

/** True for an account that Active Directory owns. */
export function isSynced({ account }: WhereItLives): boolean {
  return account !== undefined && knownToBe(account, ({ directorySynced }) => directorySynced);
}

/** True when Active Directory owns the account and the bot has a hand there. What it read or may change is not in it. */
export function isReached(findings: WhereItLives): boolean {
  const { onPremises } = findings;
  return isSynced(findings) && onPremises !== undefined && onPremises.hand !== 'manual';
}

/** The account as a domain controller knows it. `undefined`: it is not there, or could not be read. */
export function onPremisesAccount(findings: WhereItLives): OnPremisesAccount | undefined {
  const account = isSynced(findings) ? findings.onPremises?.account : undefined;
  return account?.known ? account.value : undefined;
}

/** True when the bot reached it, read it and may change it. */
export function isOpenToBot(findings: WhereItLives): boolean {
  return isReached(findings) && onPremisesAccount(findings)?.wall.length === 0;
}

/** True when Active Directory would take no password that is right: it has to be another one. */
export function needsNewPassword(findings: WhereItLives): boolean {
  const account = onPremisesAccount(findings);
  return account?.password === 'expired' || account?.password === 'must-change';
}

/** True when a new password could stay for good, known to whoever handed it over (design.md rule 5). */
export function neverExpires(findings: WhereItLives): boolean {
  return onPremisesAccount(findings)?.password === 'never-expires';
}

/** True when the person could not change a new password, and would have to. */
export function cannotChangePassword(findings: WhereItLives): boolean {
  return onPremisesAccount(findings)?.cannotChangePassword === true;
}

/** True while wrong passwords keep the account locked. */
export function isLockedThere(findings: WhereItLives): boolean {
  return onPremisesAccount(findings)?.lockedOutSince !== undefined;
}

/** True when the account itself ended. Not its password. */
export function hasEnded(findings: WhereItLives, now: Date): boolean {
  const ends = onPremisesAccount(findings)?.expiresAt;
  return ends !== undefined && Date.parse(ends) <= now.getTime();
}

/** True when Active Directory lets the account in and Microsoft 365 has not heard of that yet. */
export function waitsForSync(findings: WhereItLives): boolean {
  const isOffHere = findings.account !== undefined && knownToBe(findings.account, ({ enabled }) => !enabled);
  return isReached(findings) && isOffHere && onPremisesAccount(findings)?.enabled === true;
}
