import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphInvestigation } from '../../../bot/graph/investigation.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import type { Finding } from '../../../bot/unlock/findings.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();
afterEach(() => nock.cleanAll());

// One row in a form that the bot does not know is a line, and loses none of the others.

const SINCE = new Date('2026-11-19T08:00:00Z');
const AT = '2026-11-25T08:00:00Z';

interface List {
  readonly read: (on: GraphInvestigation) => Promise<Finding<unknown>>;
  readonly good: object;
  /** The same in a form that is not documented, and what it is called then. */
  readonly odd: unknown;
  readonly called: string;
}

const LISTS: Readonly<Record<string, List>> = {
  methods: {
    read: (on) => on.methods(JULIA),
    good: { id: 'm-1', '@odata.type': '#microsoft.graph.emailAuthenticationMethod' },
    odd: { id: 'm-2', displayName: 'Pixel 4', phoneNumber: '+31 6 12345678' },
    called: 'Pixel 4',
  },
  roles: {
    read: (on) => on.roles(JULIA),
    good: { displayName: 'Groups Administrator', roleTemplateId: 't-1' },
    odd: { displayName: 'Reader of Everything', roleTemplateId: 7 },
    called: 'Reader of Everything',
  },
  rules: {
    read: (on) => on.rules(JULIA),
    good: { id: 'r-1', displayName: 'Read later' },
    odd: { displayName: '.', actions: { delete: true } },
    called: '.',
  },
  consents: {
    read: (on) => on.consents(JULIA),
    good: { id: 'g-1', clientId: 'a-1', consentType: 'AllPrincipals' },
    odd: { clientId: 'a-2', consentType: 'Principal', principalId: JULIA },
    called: 'a-2',
  },
  'consents of an unknown kind': {
    read: (on) => on.consents(JULIA),
    good: { id: 'g-1', clientId: 'a-1', consentType: 'AllPrincipals' },
    odd: { id: 'g-2', clientId: 'a-2', consentType: 'Everybody', principalId: JULIA },
    called: 'a-2',
  },
  devices: {
    read: (on) => on.devices(JULIA),
    good: { id: 'd-1', displayName: 'LAPTOP-1' },
    odd: { id: 'd-2', displayName: 'DESKTOP-7', accountEnabled: 'yes' },
    called: 'DESKTOP-7',
  },
  changes: {
    read: (on) => on.changes(JULIA, SINCE),
    good: { id: 'c-1', activityDateTime: AT, activityDisplayName: 'Update user' },
    odd: { id: 'c-2', activityDisplayName: 'User registered security info' },
    called: 'User registered security info',
  },
  'changes of the tenant': {
    read: (on) => on.tenantChanges(JULIA, SINCE),
    good: { id: 'c-1', activityDateTime: AT, activityDisplayName: 'Add user' },
    odd: { id: 'c-2', activityDisplayName: 'Consent to application' },
    called: 'Consent to application',
  },
  'sign-ins': {
    read: (on) => on.signIns(JULIA, SINCE),
    good: { createdDateTime: AT, status: { errorCode: 0 } },
    odd: { createdDateTime: AT, appDisplayName: 'Graph Explorer', status: { errorCode: '0' } },
    called: 'Graph Explorer',
  },
  'sign-ins without a time': {
    read: (on) => on.signIns(JULIA, SINCE),
    good: { createdDateTime: AT, status: { errorCode: 0 } },
    odd: { createdDateTime: 'lately', appDisplayName: 'Graph Explorer', status: { errorCode: 0 } },
    called: 'Graph Explorer',
  },
  'reasons for a risk': {
    read: (on) => on.riskDetections(JULIA, SINCE),
    good: { riskEventType: 'newCountry', activityDateTime: AT },
    odd: { riskEventType: 'anomalousToken', activityDateTime: 7 },
    called: 'anomalousToken',
  },
};
const ALL = Object.entries(LISTS).map(([name, list]) => ({ name, ...list }));

function answers(value: readonly unknown[]): void {
  // What is lacking about these is said in a place of its own: groupChanges.test.ts.
  nock(GRAPH)
    .persist()
    .get(/\/groups\?/)
    .reply(200, { value: [] });
  nock(GRAPH).persist().get(/./).reply(200, { value }).post('/v1.0/$batch').reply(200, { responses: [] });
}

describe.each(ALL)('$name', ({ read, good, odd, called }) => {
  it('keep the others beside a row that is not understood, which is named', async () => {
    answers([good]);
    const whole = await read(testGraph().investigation);
    nock.cleanAll();
    answers([odd, good]);
    expect(await read(testGraph().investigation)).toEqual({ ...whole, unclear: [called] });
    expect(whole).toMatchObject({ known: true });
    expect(whole).not.toHaveProperty('unclear');
  });

  it.each([[null], ['text'], [7], [[]]])('keep the others beside %j', async (row) => {
    answers([row, good]);
    expect(await read(testGraph().investigation)).toMatchObject({
      known: true,
      unclear: [expect.any(String)],
    });
  });
});

it('a row of which the bot may not see the names is a refusal, with what to grant', async () => {
  answers([{ id: 'r-1', displayName: null, roleTemplateId: null }]);
  expect(await testGraph().investigation.roles(JULIA)).toEqual({
    known: false,
    why: 'not-permitted',
    permission: 'RoleManagement.Read.Directory',
  });
});

it('a row without a name is called by its properties, and nothing that they hold', async () => {
  answers([{ phoneNumber: '+31 6 12345678', emailAddress: 'julia@home.example' }]);
  expect(await testGraph().investigation.methods(JULIA)).toMatchObject({
    unclear: ['["phoneNumber","emailAddress"]'],
  });
});

it('of many such rows twenty are named, and the rest are counted', async () => {
  answers(Array.from({ length: 23 }, (_, n) => ({ displayName: `odd ${n}` })));
  const finding = await testGraph().investigation.methods(JULIA);
  const unclear = finding.known ? (finding.unclear ?? []) : [];
  expect(unclear).toHaveLength(21);
  expect(unclear.at(-1)).toBe('+3');
});

describe('a recipient of a rule', () => {
  it.each([
    ['without an address', { name: 'Bo' }],
    ['with an empty one', { emailAddress: {} }],
    ['with an address of another form', { emailAddress: { address: 7 } }],
    ['that is a text', 'bo@evil.example'],
  ])('%s is somebody nobody knows, and the rule and the others stay', async (_what, odd) => {
    const known = { emailAddress: { name: 'Al', address: 'al@contoso.example' } };
    answers([{ id: 'r-1', displayName: '.', actions: { forwardTo: [odd, known] } }]);
    expect(await testGraph().investigation.rules(JULIA)).toMatchObject({
      value: [
        {
          name: '.',
          forwardsTo: [{ name: JSON.stringify(odd) }, { name: 'Al', address: 'al@contoso.example' }],
        },
      ],
    });
  });
});

it('what a step is about is not taken for gone while a row of its list is not understood', async () => {
  answers([{ displayName: 'DESKTOP-7' }, { id: 'd-1', displayName: 'LAPTOP-1' }]);
  const { changes } = testGraph();
  await expect(changes.device(JULIA, 'd-2')).rejects.toThrow(RemoteError);
  expect(await changes.device(JULIA, 'd-1')).toMatchObject({ name: 'LAPTOP-1' });
});
