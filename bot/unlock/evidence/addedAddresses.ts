import type { Instant } from '../values.js';
import { mayBeTheThiefs, type ContactChange } from './contactChanges.js';
import type { ContactData } from './otherWays.js';
import { maskAddress } from './maskAddress.js';

/** A mail address outside the organisation that somebody gave the account lately, and that is there now. */
export interface AddedAddress {
  readonly address: string;
  /** The last time that it was added. */
  readonly at: Instant;
  /** An admin, or an app, added it. Else the person did, or somebody in the account, or the log does not say who. */
  readonly byOthers: boolean;
}

/**
 * Returns the addresses that the audit shows as added, newest first, each once.
 * @param contact what is there now, masked. `undefined` where it was not read: then an address may be there
 */
export function addedAddresses(
  changes: readonly ContactChange[],
  contact: ContactData | undefined,
): readonly AddedAddress[] {
  const there = contact && new Set(contact.otherMails.map((masked) => masked.toLowerCase()));
  const newest = new Map<string, AddedAddress>();
  for (const change of changes) {
    const { at, added = [] } = change;
    for (const address of added) {
      const key = address.toLowerCase();
      if (newest.has(key) || (there && !there.has(maskAddress(key)))) continue;
      newest.set(key, { address, at, byOthers: !mayBeTheThiefs(change) });
    }
  }
  return [...newest.values()];
}
