import { known, type Findings } from '../../bot/unlock/findings.js';
import type { OnPremisesAccount } from '../../bot/unlock/onPremises/account.js';
import { sampleFindings } from './sampleFindings.js';

const controller = 'dc1.corp.contoso.example';

/** An account that is fine in Active Directory, with differences. */
export function accountThere(changes: Partial<OnPremisesAccount> = {}): OnPremisesAccount {
  return {
    controller,
    wrongPasswords: 0,
    enabled: true,
    password: 'valid',
    cannotChangePassword: false,
    passwordSetAt: '2026-02-01T09:00:00.000Z',
    logonHours: 'any',
    workstations: [],
    smartCardOnly: false,
    wall: [],
    ...changes,
  };
}

/** Findings about a synced account that the bot reads by LDAP. */
export function syncedFindings(
  there: Partial<OnPremisesAccount> = {},
  changes: Partial<Findings> = {},
): Findings {
  return sampleFindings({
    account: known({
      ...{ enabled: true, directorySynced: true, guest: false, licensed: true },
      sid: 'S-1-5-21-1-2-3-1105',
    }),
    failedSignIns: known([]),
    onPremises: {
      hand: 'ldap',
      account: known(accountThere(there)),
      lastSync: known('2026-03-02T12:30:00.000Z'),
    },
    ...changes,
  });
}
