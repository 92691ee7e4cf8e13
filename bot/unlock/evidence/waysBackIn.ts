import type { AddedAddress } from './addedAddresses.js';
import type { JudgedDelegate } from './judgeDelegates.js';
import type { JudgedDevice, JudgedPhone } from './judgeDevices.js';
import type { JudgedFolder } from './judgeFolders.js';
import type { Judgement } from './judgement.js';

/** What may let somebody in again and came lately. Replies have no date: they count while they are on. */
export interface WaysBackIn {
  /** Those from outside come first. */
  readonly delegates: readonly JudgedDelegate[];
  /** Those from outside come first. */
  readonly folders: readonly JudgedFolder[];
  readonly devices: readonly JudgedDevice[];
  /** Without those that may not synchronise. */
  readonly phones: readonly JudgedPhone[];
  /** Without those that an admin or an app added. */
  readonly addresses: readonly AddedAddress[];
  /** Addresses and hosts outside that automatic replies name. */
  readonly leads: readonly string[];
}

/** Picks out of the judgement what may be a fresh way back in. */
export function waysBackIn({
  delegates,
  folders,
  devices,
  phones,
  addedAddresses,
  repliesLead,
}: Pick<
  Judgement,
  'delegates' | 'folders' | 'devices' | 'phones' | 'addedAddresses' | 'repliesLead'
>): WaysBackIn {
  const isThere = ({ recent, unread }: JudgedDelegate | JudgedFolder) => recent && unread !== true;
  return {
    delegates: delegates.filter(isThere),
    folders: folders.filter(isThere),
    devices: devices.filter(({ recent }) => recent),
    phones: phones.filter(({ recent, blocked }) => recent && !blocked),
    addresses: addedAddresses.filter(({ byOthers }) => !byOthers),
    leads: repliesLead,
  };
}

/** True when somebody outside the organisation was let into the mailbox or a folder of it. */
export function letsOutsiderIn({ delegates, folders }: WaysBackIn): boolean {
  const isAnybody = ({ who }: JudgedFolder) => /^anonymous$/i.test(who);
  return delegates.some(({ outside }) => outside) || folders.some((one) => one.outside || isAnybody(one));
}
