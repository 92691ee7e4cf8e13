import type { OnPremisesConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../microsoft/clientLog.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { LoadedOnPremises } from '../onPremises/loadedOnPremises.js';
import { ManualOnPremises } from '../onPremises/manualOnPremises.js';
import { RunbookOnPremises } from '../onPremises/runbookOnPremises.js';
import type { OnPremises } from '../unlock/ports/onPremises.js';

export interface ConnectOnPremisesOptions {
  readonly onPremises: OnPremisesConfig;
  readonly now: () => Date;
  readonly log: Log;
  readonly onCall?: OnCall | undefined;
  /** Reads, and changes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** Makes the hand that the operator chose. A new one is a class that carries out the port, and a case here. */
export function connectOnPremises(options: ConnectOnPremisesOptions): OnPremises {
  const { onPremises, now, log, onCall, dryRun } = options;
  switch (onPremises.hand) {
    case 'manual':
      return new ManualOnPremises();
    case 'ldap':
      return new LoadedOnPremises('ldap', async () => {
        const { LdapOnPremises } = await import('../ldap/ldapOnPremises.js');
        return new LdapOnPremises({ ldap: onPremises.ldap, now, log, onCall, dryRun });
      });
    case 'runbook':
      return new RunbookOnPremises({
        url: onPremises.url,
        secret: onPremises.secret,
        now,
        log,
        onCall,
        dryRun,
      });
  }
}
