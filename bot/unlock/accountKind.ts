import { knownToBe, type AccountState, type Finding, type MailboxPurpose, type OfAKind } from './findings.js';

/** Mailboxes that several people open. Sign-in to their accounts is off on purpose. */
const SHARED: readonly MailboxPurpose[] = ['shared', 'room', 'equipment'];

/** Sign-in to a shared mailbox is off, or it has no licence. What a mailbox is for matters there alone. */
export function mayBeShared(account: Finding<AccountState>): boolean {
  return knownToBe(account, ({ enabled, licensed }) => !enabled || licensed === false);
}

/** True for a mailbox of a team, a room or equipment. Nobody signs in to it. Not known counts as no. */
export function isSharedMailbox({ kind }: OfAKind): boolean {
  return kind !== undefined && knownToBe(kind.purpose, (purpose) => SHARED.includes(purpose));
}

/**
 * True for a mailbox of an account in another Active Directory forest: the person signs in with that one, and what lets
 * them in is changed there. Not known counts as no.
 */
export function isLinkedMailbox({ kind }: OfAKind): boolean {
  return kind !== undefined && knownToBe(kind.purpose, (purpose) => purpose === 'linked');
}

/** True when the password is kept at the organisation's own identity provider. Not known counts as no. */
export function isFederated({ kind }: OfAKind): boolean {
  return kind !== undefined && knownToBe(kind.domain, ({ federated }) => federated);
}

/** True when Microsoft refuses every app that has no role for the account's unit. Not known counts as no. */
export function isRestricted({ kind }: OfAKind): boolean {
  return kind !== undefined && knownToBe(kind.management, ({ restricted }) => restricted);
}
