import { describe, expect, it } from 'vitest';
import { fixture, useNock } from '../../helpers/nockGraph.js';
import { missing, look, ORDINARY, refused, rows, type Part, type Asked } from './looks.js';

useNock();

const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
const role = (templateId: string, displayName: string) => ({
  principalId: 'p',
  roleDefinitionId: templateId,
  roleDefinition: { templateId, displayName },
});
const method = (kind: string) => ({
  '@odata.type': `#microsoft.graph.${kind}AuthenticationMethod`,
  id: kind,
});
const risk = (riskLevel: string, riskState: string) => ({ status: 200, body: { riskLevel, riskState } });
const policy = (change: object): Partial<Part> => ({
  status: 200,
  body: { state: 'enabled', includeTargets: [{ id: 'all_users' }], excludeTargets: [], ...change },
});

const UPN = { userPrincipalName: 'julia.jansen@contoso.example' };

type Known = readonly [what: string, part: string, change: Partial<Part>, finding: Asked, value: unknown];

const known: Known[] = [
  [
    'no licence at all',
    'account',
    { body: { ...UPN, accountEnabled: true, assignedLicenses: [] } },
    'account',
    { enabled: true, directorySynced: false, guest: false, licensed: false },
  ],
  [
    'licences that were not shown',
    'account',
    { body: { ...UPN, accountEnabled: true } },
    'account',
    { enabled: true, directorySynced: false, guest: false },
  ],
  [
    'a role that can be switched on',
    'eligible',
    rows(role(GLOBAL, 'Global Administrator'), role(GLOBAL, 'Global Administrator')),
    'eligible',
    ['Global Administrator'],
  ],
  ['a role without its definition', 'eligible', rows({ roleDefinitionId: GLOBAL }), 'eligible', [GLOBAL]],
  ['no role but a harmless one', 'eligible', rows(role(HELPDESK, 'Helpdesk Administrator')), 'eligible', []],
  ['a risk', 'risk', risk('high', 'atRisk'), 'risk', 'high'],
  ['a risk that was dealt with', 'risk', risk('medium', 'remediated'), 'risk', 'none'],
  ['a risk that an admin dismissed', 'risk', risk('high', 'dismissed'), 'risk', 'none'],
  ['a compromise that an admin confirmed', 'risk', risk('low', 'confirmedCompromised'), 'risk', 'high'],
  ['self-service, as documented', 'selfService', { body: { isSsprCapable: true } }, 'selfService', true],
  [
    'self-service, as in the sample',
    'selfService',
    { body: { value: { isSsprCapable: true } } },
    'selfService',
    true,
  ],
  ['self-service, as a listing', 'selfService', rows({ isSsprCapable: true }), 'selfService', true],
  [
    'methods by their kinds, without the password',
    'methods',
    rows(method('password'), method('phone'), method('phone'), method('fido2')),
    'methods',
    ['phone', 'fido2'],
  ],
  ['no manager', 'manager', refused(404, 'Request_ResourceNotFound'), 'manager', undefined],
  ['passes switched off', 'passPolicy', policy({ state: 'disabled' }), 'passAllowed', false],
  ['passes for nobody', 'passPolicy', policy({ includeTargets: [] }), 'passAllowed', false],
  [
    'passes for a group they are in',
    'passPolicy',
    policy({ includeTargets: [{ id: 'G1' }] }),
    'passAllowed',
    true,
  ],
  [
    'passes for another group',
    'passPolicy',
    policy({ includeTargets: [{ id: 'g9' }] }),
    'passAllowed',
    false,
  ],
  [
    'a group they are in that is left out',
    'passPolicy',
    policy({ excludeTargets: [{ id: 'g1' }] }),
    'passAllowed',
    false,
  ],
  [
    'passes that have to live longer than ours',
    'passPolicy',
    policy({ minimumLifetimeInMinutes: 120 }),
    'passAllowed',
    false,
  ],
  [
    'passes that may not live as long as ours',
    'passPolicy',
    policy({ maximumLifetimeInMinutes: 30 }),
    'passAllowed',
    false,
  ],
];

describe('a look finds', () => {
  it.each(known)('%s', async (_what, part, change, finding, value) => {
    expect(await look(part, change)).toEqual({ ...ORDINARY, [finding]: { known: true, value } });
  });
});

it('a look finds the other methods beside a row in a form that it does not know, and names that one', async () => {
  const odd = { id: 'm-1', displayName: 'Pixel 4', phoneNumber: '+31 6 12345678' };
  expect(await look('methods', rows(method('phone'), odd, 7 as never))).toEqual({
    ...ORDINARY,
    methods: { known: true, value: ['phone'], unclear: ['Pixel 4', 'number'] },
  });
});

const parts: [part: string, finding: Asked][] = [
  ['eligible', 'eligible'],
  ['risk', 'risk'],
  ['signIns', 'failedSignIns'],
  ['selfService', 'selfService'],
  ['methods', 'methods'],
  ['manager', 'manager'],
  ['passPolicy', 'passAllowed'],
];
const endings: [what: string, change: Partial<Part>, why: string][] = [
  ['403 without the permission', { status: 403, body: fixture('graph/error.forbidden') }, 'not-permitted'],
  ['403 of the reports', refused(403, 'Authentication_MSGraphPermissionMissing'), 'not-permitted'],
  [
    '403 without a licence',
    refused(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'),
    'not-licensed',
  ],
  ['400 without a licence', refused(400, 'AadPremiumLicenseRequired'), 'not-licensed'],
  [
    '403 that only its sentence tells',
    refused(403, 'Forbidden', 'Your tenant is not licensed for this feature.'),
    'not-licensed',
  ],
  [
    '403 with that code and another sentence',
    refused(403, 'Forbidden', 'You are not allowed to.'),
    'not-permitted',
  ],
  ['400, no such thing', refused(400, 'Request_UnsupportedQuery'), 'unavailable'],
  ['503', { status: 503, body: fixture('graph/error.unavailable') }, 'unavailable'],
  [
    '429 with a long wait',
    { ...refused(429, 'TooManyRequests'), headers: { 'Retry-After': '10' } },
    'throttled',
  ],
  ['another shape', { status: 200, body: { other: true } }, 'unavailable'],
];

describe.each(parts)('%s fails alone', (part, finding) => {
  it.each(endings)('after %s', async (what, change, expected) => {
    // When Graph does not know the question about eligible roles, the tenant lacks the licence for them.
    const why = part === 'eligible' && what === '400, no such thing' ? 'not-licensed' : expected;
    expect(await look(part, change)).toEqual({ ...ORDINARY, [finding]: missing(finding, why) });
  });
});

describe('404 is', () => {
  it.each([
    ['signIns', 'failedSignIns'],
    ['selfService', 'selfService'],
    ['methods', 'methods'],
    ['passPolicy', 'passAllowed'],
  ] as const)('no answer to %s', async (part, finding) => {
    const found = await look(part, refused(404, 'Request_ResourceNotFound'));
    expect(found).toEqual({ ...ORDINARY, [finding]: { known: false, why: 'unavailable' } });
  });
});

describe('not known is also', () => {
  it.each([
    ['a risk that a tenant without P2 hides', 'risk', risk('hidden', 'atRisk'), 'risk', 'not-licensed'],
    ['a risk in a word that is new', 'risk', risk('unknownFutureValue', 'atRisk'), 'risk', 'unavailable'],
    [
      'a manager without a name',
      'manager',
      { body: { id: 'm', displayName: null } },
      'manager',
      'not-permitted',
    ],
    [
      'a policy for groups, where the groups are not known',
      'groups',
      { status: 503, body: {} },
      'privileges',
      'unavailable',
    ],
  ] as const)('%s', async (_what, part, change, finding, why) => {
    expect((await look(part, change))[finding]).toEqual(missing(finding, why));
  });
});
