import { known, unknown, type Findings } from '../../bot/unlock/findings.js';
import type { Person } from '../../bot/unlock/person.js';

export const manager: Person = { id: '5f6c0d1e-0000-4000-8000-000000000005', name: 'Wim Smeets' };

/** Findings without anything remarkable, from when the request was made. */
export function sampleFindings(changes: Partial<Findings> = {}): Findings {
  return {
    readAt: '2026-03-02T12:48:00.000Z',
    hasMailbox: true,
    account: known({
      enabled: true,
      directorySynced: false,
      guest: false,
      licensed: true,
      lastPasswordChange: '2026-01-15T09:00:00.000Z',
    }),
    privileges: known([]),
    eligible: unknown('not-licensed'),
    risk: known('none'),
    failedSignIns: known([
      { code: '50126', at: '2026-03-02T12:30:00.000Z', count: 4, country: 'NL', maliciousAddress: false },
    ]),
    selfService: known(false),
    methods: known(['phone', 'microsoftAuthenticator']),
    manager: known(manager),
    passAllowed: known(true),
    restriction: unknown('unavailable'),
    earlier: { requests30Days: 0, unblocks90Days: 0 },
    ...changes,
  };
}

/** Restricted since the morning. The password is older than that. */
export const restrictedFindings = sampleFindings({
  restriction: known({
    address: 'julia.jansen@contoso.example',
    reason: 'OutboundSpamLast24Hours',
    since: '2026-03-02T06:10:00.000Z',
    externalRecipients: 1043,
    internalRecipients: 12,
  }),
});

/** Findings with every warning for the approver at once. */
export const worryingFindings = sampleFindings({
  risk: known('high'),
  failedSignIns: known([
    { code: '50053', at: '2026-03-02T12:40:00.000Z', count: 12, country: 'BR', maliciousAddress: true },
    { code: '50126', at: '2026-03-02T12:10:00.000Z', count: 1, country: 'BR', maliciousAddress: false },
  ]),
  earlier: { requests30Days: 1, unblocks90Days: 2 },
});

/** A tenant without premium licences, errors from Microsoft, and a bot that lacks a permission. */
export const unreadFindings = sampleFindings({
  account: unknown('unavailable'),
  risk: unknown('not-licensed', { licence: 'Entra ID P2' }),
  failedSignIns: unknown('not-licensed', { licence: 'Entra ID P1' }),
  selfService: unknown('not-permitted', { permission: 'AuditLog.Read.All' }),
  methods: unknown('not-permitted', { permission: 'UserAuthenticationMethod.Read.All' }),
  manager: unknown('unavailable'),
  passAllowed: unknown('not-permitted', { permission: 'Policy.Read.AuthenticationMethod' }),
  restriction: unknown('by-hand'),
});

/** Only the admins of a unit may change the account, and of another unit nobody could read who they are. */
export const restrictedUnitFindings = sampleFindings({
  kind: {
    purpose: known('user'),
    domain: known({ name: 'contoso.example', federated: false }),
    management: known({
      restricted: true,
      units: [
        { name: 'Board', administrators: known(['Greta Holm', 'Ben Okafor']) },
        { name: 'Europe', administrators: unknown('unavailable') },
      ],
    }),
  },
});
