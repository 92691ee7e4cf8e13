import type { LdapConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../microsoft/clientLog.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { RemoteError } from '../unlock/errors.js';
import type { OnPremisesAccount } from '../unlock/onPremises/account.js';
import type { OnPremises } from '../unlock/ports/onPremises.js';

export interface LdapOptions {
  readonly ldap: LdapConfig;
  readonly now: () => Date;
  readonly log: Log;
  readonly onCall?: OnCall | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Active Directory by LDAPS. */
export class LdapOnPremises implements OnPremises {
  readonly hand = 'ldap';

  constructor(readonly options: LdapOptions) {}

  async account(): Promise<OnPremisesAccount> {
    throw notThere();
  }

  async unlock(): Promise<void> {
    throw notThere();
  }

  async resetPassword(): Promise<void> {
    throw notThere();
  }

  async enable(): Promise<void> {
    throw notThere();
  }

  async disable(): Promise<void> {
    throw notThere();
  }
}

function notThere(): RemoteError {
  return new RemoteError('reach Active Directory', { kind: 'rejected', code: 'NotThere' });
}
