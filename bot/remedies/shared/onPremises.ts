import { RemoteError } from '../../unlock/errors.js';
import type { OnPremisesAccount } from '../../unlock/onPremises/account.js';
import { CODES } from '../../unlock/onPremises/codes.js';
import type { Subject } from '../../unlock/person.js';
import type { Directory } from '../../unlock/ports/directory.js';
import type { OnPremises, OnPremisesTarget } from '../../unlock/ports/onPremises.js';
import type { Json } from '../../unlock/values.js';
import { field } from './snapshot.js';

/** Microsoft 365, which knows the account by its SID, and Active Directory, which is asked for that. */
export interface BothDirectories {
  readonly directory: Pick<Directory, 'account'>;
  readonly onPremises: OnPremises;
}

/**
 * Reads the account there, and looks at the wall: as they are now, and not as a look from before saw them. The step stores
 * where it read: the change goes to that controller and is read back on it. Throws `RemoteError`: `forbidden` for an account behind the wall.
 */
export async function readThere(
  { directory, onPremises }: BothDirectories,
  subject: Subject,
  facts: (account: OnPremisesAccount) => { readonly [key: string]: Json },
): Promise<Json> {
  // Asked anew: the account may have moved to Microsoft 365 since the look.
  const { sid, directorySynced } = await directory.account(subject.id);
  if (!directorySynced || sid === undefined)
    throw new RemoteError(FINDING, { kind: 'rejected', code: 'NotInActiveDirectory' });
  const account = await onPremises.account(sid, undefined, { anew: true });
  if (account.wall.length > 0) throw new RemoteError(FINDING, { kind: 'forbidden', code: CODES.walled });
  return { sid, controller: account.controller, ...facts(account) };
}

/** Returns the account on the controller that got the change. Others hear of it later. */
export function readBack(onPremises: OnPremises, before: Json): Promise<OnPremisesAccount> {
  const { sid, controller } = targetIn(before);
  return onPremises.account(sid, controller);
}

/** Where the change goes, by what the step stored. Throws `RemoteError` where it stored nothing. */
export function targetIn(before: Json | undefined): OnPremisesTarget {
  const [sid, controller] = ['sid', 'controller'].map((name) => field(before ?? null, name));
  if (typeof sid === 'string' && typeof controller === 'string') return { sid, controller };
  throw new RemoteError(FINDING, { kind: 'rejected', code: 'NotInActiveDirectory' });
}

const FINDING = 'find the account in Active Directory';
