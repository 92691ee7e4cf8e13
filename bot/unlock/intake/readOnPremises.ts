import { RemoteError } from '../errors.js';
import {
  known,
  unknown,
  unknownFrom,
  type AccountState,
  type Finding,
  type OnPremisesFindings,
} from '../findings.js';
import type { OnPremisesAccount } from '../onPremises/account.js';
import type { DirectorySync } from '../ports/directorySync.js';
import type { OnPremises } from '../ports/onPremises.js';

/** What this look needs. */
export interface LookingThere {
  readonly onPremises: Pick<OnPremises, 'hand' | 'account'>;
  readonly sync: DirectorySync;
  readonly warn: (facts: object, message: string) => void;
}

/** Reads an account that Active Directory owns there too. `undefined` for every other account, and for one not read. */
export async function readOnPremises(
  looking: LookingThere,
  account: Finding<AccountState>,
): Promise<OnPremisesFindings | undefined> {
  if (!account.known || !account.value.directorySynced) return undefined;
  const { onPremises, sync } = looking;
  const [there, lastSync] = await Promise.all([readAccount(looking, account.value.sid), sync.lastSync()]);
  return { hand: onPremises.hand, account: there, lastSync };
}

/** Without a SID the account cannot be told from another one with its name, so it is not looked for. */
async function readAccount(
  { onPremises, warn }: LookingThere,
  sid: string | undefined,
): Promise<Finding<OnPremisesAccount>> {
  if (onPremises.hand === 'manual') return unknown('by-hand');
  if (sid === undefined) return unknown('unavailable');
  try {
    return known(await onPremises.account(sid));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    warn({ err: error }, 'The account could not be read in Active Directory');
    return unknownFrom(error);
  }
}
