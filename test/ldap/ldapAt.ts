import { LdapOnPremises } from '../../bot/ldap/ldapOnPremises.js';
import type { LdapConfig } from '../../bot/config/onPremisesVariables.js';
import { createLog } from '../../bot/log.js';
import type { CallSeen } from '../../bot/telemetry/ports/calls.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { authority, LDAP_URL, SERVICE, STAFF } from '../helpers/domainController.js';

export interface LdapAt {
  readonly hand: LdapOnPremises;
  /** Every call that ended, in order. */
  readonly calls: readonly CallSeen[];
  /** What was logged. */
  readonly lines: readonly string[];
}

/** The bot's hand on the domain controller of the tests, or on another one. */
export function ldapAt(
  ldap: Partial<LdapConfig> = {},
  options: { dryRun?: boolean; now?: Date; limitMs?: number } = {},
): LdapAt {
  const calls: CallSeen[] = [];
  const lines: string[] = [];
  const { dryRun, now = new Date(), limitMs } = options;
  const hand = new LdapOnPremises({
    ldap: {
      urls: [LDAP_URL ?? ''],
      bindDn: SERVICE.user,
      bindPassword: SERVICE.password,
      ca: ldap.ca ?? authority(),
      units: [STAFF],
      ...ldap,
    },
    now: () => now,
    log: createLog('trace', { write: (line) => void lines.push(line) }),
    onCall: (call) => calls.push(call),
    dryRun,
    limitsMs: limitMs === undefined ? undefined : { look: limitMs, change: limitMs },
  });
  return { hand, calls, lines };
}

/** How a call failed. Fails the test when it did not. */
export async function failureOf(call: Promise<unknown>): Promise<RemoteError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
  throw new Error('It did not fail');
}
