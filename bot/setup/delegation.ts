import type { DelegatedRight } from './ports.js';
import type { Mend } from './row.js';

// How a right in Active Directory is delegated, with dsacls of Windows' remote server tools. Not run on Windows here: the
// same entries were set on Samba, and each was left out in turn (`.ci/fillSamba.py`).

const DSACLS =
  'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc771151(v=ws.11)';

/** As dsacls writes them: the permission, what it is for, and the kind of object that inherits it. */
const GRANTS: Readonly<Record<DelegatedRight, string>> = {
  read: 'RPRC;;user',
  reset: 'CA;Reset Password;user',
  lockoutTime: 'WP;lockoutTime;user',
  pwdLastSet: 'WP;pwdLastSet;user',
  userAccountControl: 'WP;userAccountControl;user',
};

/**
 * Grants a right on the user accounts of a unit, and on those of the units below it.
 * @param account as it is configured; dsacls takes a user principal name, and no distinguished name
 */
export function delegate(right: DelegatedRight, unit: string, account: string): Mend {
  return granted([GRANTS[right]], unit, account);
}

/** Grants reading these attributes, in the same way. @param attributes LDAP names */
export function delegateReading(attributes: readonly string[], unit: string, account: string): Mend {
  return granted(
    attributes.map((name) => `RP;${name};user`),
    unit,
    account,
  );
}

function granted(grants: readonly string[], unit: string, account: string): Mend {
  const trustee = account.includes('=') ? '<DOMAIN\\service account>' : account;
  return {
    said: { key: 'setup:activeDirectory.mend.delegate' },
    commands: grants.map((grant) => `dsacls "${unit}" /I:S /G "${trustee}:${grant}"`),
    source: DSACLS,
  };
}
