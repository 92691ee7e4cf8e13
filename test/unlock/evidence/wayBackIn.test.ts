import { describe, expect, it } from 'vitest';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known } from '../../../bot/unlock/findings.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// A sign-in right before somebody added a way back in, by the names of the directory audit (ENTRA
// identity/monitoring-health/reference-audit-activities.md).

const visit = {
  first: '2026-03-01T09:00:00Z',
  newest: '2026-03-01T09:00:00Z',
  count: 1,
  apps: [],
  address: '203.0.113.9',
  fresh: ['address'],
} as const;
const signIns = known({ since: '2026-02-23T12:49:00Z', from: [], cutOff: false, visits: [visit] });

/** Why the sign-in is strange, where the audit has this ten minutes later. */
function reasons(what: string, succeeded = true) {
  const changes = known([{ at: '2026-03-01T09:10:00Z', what, bySubject: true, succeeded }]);
  return judge(evidenceOf({ signIns, changes }), julia).visits[0]?.reasons;
}

describe('A sign-in is one right before a way back in, when the audit then has', () => {
  const added = [
    ...['User registered security info', 'User registered all required security info'],
    ...['User updated security info', 'Add users strong authentication phone app detail'],
    ...['Add FIDO2 security key', 'Add Passkey (device-bound)', 'Add platform credential'],
    ...['Add Windows Hello for Business credential', 'Add passwordless phone sign-in credential'],
    ...['Create application password for user', 'Consent to application', 'Add delegated permission grant'],
    ...['Register device', 'Add device', 'Add registered owner to device'],
  ];
  it.each(added)('%s', (what) => {
    expect(reasons(what)).toContain('before-change');
    expect(reasons(what, false)).not.toContain('before-change');
  });
});

describe('It is not, when the audit then has', () => {
  const others = [
    ...['User deleted security info', 'User changed default security info', 'User reviewed security info'],
    ...['User started security info registration', 'User canceled security info registration'],
    ...['Get passkey creation options', 'Delete FIDO2 security key(s)', 'Unregister device', 'Update user'],
    // Not in Microsoft's list.
    'External method added',
  ];
  it.each(others)('%s', (what) => {
    expect(reasons(what)).not.toContain('before-change');
  });
});
