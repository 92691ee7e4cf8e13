import type { LdapConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../microsoft/clientLog.js';
import { callText, HeldBack } from '../microsoft/heldBack.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { RemoteError } from '../unlock/errors.js';
import type { OnPremisesAccount } from '../unlock/onPremises/account.js';
import { CODES } from '../unlock/onPremises/codes.js';
import type { OnPremises, OnPremisesTarget } from '../unlock/ports/onPremises.js';
import { DISABLE, ENABLE, passwordChange, UNLOCK, type AccountChange } from './changes.js';
import { onController } from './controllers.js';
import { look } from './look.js';
import { sidBytes } from './sid.js';
import { READING, toAccount } from './toAccount.js';

export interface LdapOptions {
  readonly ldap: LdapConfig;
  readonly now: () => Date;
  readonly log: Log;
  readonly onCall?: OnCall | undefined;
  /** Reads, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Default: `LIMITS` */
  readonly limitsMs?: Readonly<typeof LIMITS> | undefined;
}

/**
 * Longest time of the connecting, and of each operation after it, in milliseconds. A person may be waiting for a look.
 * After a time-out nobody knows whether a change was made, so it gets more time.
 */
const LIMITS = { look: 5_000, change: 20_000 };

/** Somebody waits no longer than for so many operations at their limit, however many controllers are silent or slow. */
const OPERATIONS_OF_A_LOOK = 2;

/**
 * Active Directory by LDAPS. Each call signs in anew on one controller and leaves it, so what is seen, decided and changed
 * in one call is of one place and one moment.
 */
export class LdapOnPremises implements OnPremises {
  readonly hand = 'ldap';

  constructor(private readonly options: LdapOptions) {}

  async account(
    sid: string,
    controller?: string,
    { anew }: { readonly anew: boolean } = { anew: false },
  ): Promise<OnPremisesAccount> {
    const { ldap, log, onCall, now, limitsMs = LIMITS } = this.options;
    const operation = { name: READING };
    const bytes = bytesOf(sid, READING);
    const reaching = { ldap, log, onCall, timeoutMs: limitsMs.look };
    const account = onController(reaching, operation, controller, async (reached) => {
      const { entry, wall } = await look(reached, operation, bytes, ldap.units);
      return toAccount(entry, { controller: reached.facts.name, wall, now: now() });
    });
    const isForPerson = controller === undefined && !anew;
    return isForPerson ? within(OPERATIONS_OF_A_LOOK * limitsMs.look, account) : account;
  }

  unlock(target: OnPremisesTarget): Promise<void> {
    return this.make(UNLOCK, target);
  }

  resetPassword(target: OnPremisesTarget, password: string): Promise<void> {
    return this.make(passwordChange(password), target);
  }

  enable(target: OnPremisesTarget): Promise<void> {
    return this.make(ENABLE, target);
  }

  disable(target: OnPremisesTarget): Promise<void> {
    return this.make(DISABLE, target);
  }

  private async make(
    { operation, changes, told }: AccountChange,
    { sid, controller }: OnPremisesTarget,
  ): Promise<void> {
    const { ldap, log, onCall, dryRun, limitsMs = LIMITS } = this.options;
    const bytes = bytesOf(sid, operation.name);
    const reaching = { ldap, log, onCall, timeoutMs: limitsMs.change };
    await onController(reaching, operation, controller, async (reached) => {
      const { entry, dn, wall } = await look(reached, operation, bytes, ldap.units);
      if (wall.length > 0) throw new RemoteError(operation.name, { kind: 'forbidden', code: CODES.walled });
      const list = changes(entry);
      if (list.length === 0) return;
      if (dryRun)
        throw new HeldBack(callText(`LDAP modify ${dn}`, told(entry))).asRemoteError(operation.name);
      await reached.connection.modify(operation, dn, list);
    });
  }
}

/** Nothing is sent for what is no SID of an account. */
function bytesOf(sid: string, operation: string): Buffer {
  const bytes = sidBytes(sid);
  if (!bytes) throw new RemoteError(operation, { kind: 'rejected', code: 'NoSid' });
  return bytes;
}

/** What still goes on then ends by the limits of its own. Throws `RemoteError`. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new RemoteError(READING, { kind: 'unavailable', code: 'TimeoutError' });
    timer = setTimeout(() => reject(error), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
