import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { judge } from '../../bot/unlock/evidence/judge.js';
import {
  fixture,
  GRAPH,
  JULIA,
  remoteErrorFrom,
  testGraph,
  useNock,
  type TestGraph,
} from '../helpers/nockGraph.js';
import { julia } from '../helpers/requests.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';

// What is read about other ways back in. Each answer of Microsoft leaves a finding; none of them throws.

useNock();

const SINCE = new Date('2026-03-01T00:00:00Z');
const devices = /\/users\/[^/]+\/(registeredDevices|ownedDevices)$/;
const reads: readonly (readonly [string, RegExp, (graph: TestGraph) => Promise<unknown>, string])[] = [
  ['devices', devices, ({ investigation: to }) => to.devices(JULIA), 'Device.Read.All'],
  [
    'automatic replies',
    /mailboxSettings\/automaticRepliesSetting$/,
    ({ investigation: to }) => to.replies(JULIA),
    'MailboxSettings.Read',
  ],
  ['other addresses', /\$select=otherMails$/, ({ investigation: to }) => to.contact(JULIA), 'User.Read.All'],
  [
    'changes to the tenant',
    /\/auditLogs\/directoryAudits/,
    ({ investigation: to }) => to.tenantChanges(JULIA, SINCE),
    'AuditLog.Read.All',
  ],
];

/** Answers every call to this path alike. */
function always(path: RegExp, status: number, body: nock.Body, headers: Record<string, string> = {}): void {
  nock(GRAPH).persist().get(path).reply(status, body, headers);
}

describe.each(reads)('%s', (_what, path, read, permission) => {
  it('need a permission, which a 403 names', async () => {
    always(path, 403, fixture('graph/error.forbidden'));
    expect(await read(testGraph())).toMatchObject({ known: false, why: 'not-permitted', permission });
    nock.cleanAll();
  });

  it.each([404, 500, 501, 503])('are not known after a %s', async (status) => {
    always(path, status, fixture('graph/error.unavailable'));
    expect(await read(testGraph())).toMatchObject({ known: false });
    nock.cleanAll();
  });

  it('are not known when Graph throttles again and again', async () => {
    always(path, 429, fixture('graph/error.throttled'), { 'Retry-After': '1' });
    expect(await read(testGraph())).toMatchObject({ known: false });
    nock.cleanAll();
  });

  it('are not known when no answer comes', async () => {
    const graph = testGraph();
    nock(GRAPH)
      .persist()
      .get(path)
      .reply(() => {
        graph.timeOut();
        return new Promise(() => undefined);
      });
    expect(await read(graph)).toMatchObject({ known: false });
    nock.cleanAll();
  });
});

it('a sign-in method has no date where Graph has that of the year 1', async () => {
  const type = '#microsoft.graph.phoneAuthenticationMethod';
  const row = { '@odata.type': type, id: 'm1', createdDateTime: '0001-01-01T00:00:00Z' };
  nock(GRAPH)
    .get(/authentication\/methods$/)
    .reply(200, { value: [row] });
  expect(await testGraph().investigation.methods(JULIA)).toEqual({
    known: true,
    value: [{ id: 'm1', kind: 'phoneMethods' }],
  });
});

describe('devices', () => {
  const laptop = {
    id: 'd1',
    displayName: 'DESKTOP-1',
    operatingSystem: 'Windows',
    trustType: 'AzureAd',
    registrationDateTime: '2026-03-01T09:00:00Z',
    accountEnabled: true,
    isCompliant: null,
  };
  const answers = (registered: readonly object[], owned: readonly object[]) => {
    nock(GRAPH)
      .get(/registeredDevices$/)
      .reply(200, { value: registered });
    nock(GRAPH)
      .get(/ownedDevices$/)
      .reply(200, { value: owned });
  };

  it('have no date where Graph has that of the year 1', async () => {
    const none = '0001-01-01T00:00:00Z';
    answers([{ ...laptop, registrationDateTime: none, approximateLastSignInDateTime: none }], []);
    const devices = await testGraph().investigation.devices(JULIA);
    const [device] = devices.known ? devices.value : [];
    expect(device).toMatchObject({ id: 'd1' });
    expect(device).not.toHaveProperty('since');
    expect(device).not.toHaveProperty('lastSeen');
  });

  it('are those of both lists, each once, whatever Graph leaves out', async () => {
    answers([laptop], [laptop, { id: 'd2', operatingSystem: 'IPhone' }]);
    expect(await testGraph().investigation.devices(JULIA)).toEqual({
      known: true,
      value: [
        {
          id: 'd1',
          name: 'DESKTOP-1',
          system: 'Windows',
          trust: 'AzureAd',
          since: '2026-03-01T09:00:00Z',
          enabled: true,
        },
        { id: 'd2', system: 'IPhone' },
      ],
    });
  });

  it('of which Graph shows the ids alone are not read: the permission is missing', async () => {
    answers([{ id: 'd1', displayName: null, operatingSystem: null, accountEnabled: null }], []);
    expect(await testGraph().investigation.devices(JULIA)).toMatchObject({
      known: false,
      why: 'not-permitted',
      permission: 'Device.Read.All',
    });
  });

  it("are switched off by their id, and found only among the person's own", async () => {
    nock(GRAPH).patch('/v1.0/devices/d1', { accountEnabled: false }).reply(204);
    const { changes } = testGraph();
    await changes.switchDevice('d1', false);
    answers([laptop], []);
    expect(await changes.device(JULIA, 'somebody-elses')).toBeUndefined();
  });

  it.each([
    [403, 'forbidden', { kind: 'forbidden', maybeMade: false }],
    [404, 'forbidden', { kind: 'not-found', maybeMade: false }],
    [429, 'throttled', { kind: 'throttled', maybeMade: false }],
    [503, 'unavailable', { kind: 'unavailable', maybeMade: true }],
  ])('that are to be switched off answer %s', async (status, body, error) => {
    nock(GRAPH)
      .patch('/v1.0/devices/d1')
      .reply(status, fixture(`graph/error.${body}`));
    expect(await remoteErrorFrom(testGraph().changes.switchDevice('d1', false))).toMatchObject(error);
  });
});

describe('automatic replies', () => {
  it('are kept without their text: the addresses and hosts that they name', async () => {
    nock(GRAPH)
      .get(/automaticRepliesSetting$/)
      .reply(200, {
        status: 'alwaysEnabled',
        externalAudience: 'all',
        internalReplyMessage: '<p>Write to pay@evil.example</p>',
        externalReplyMessage: '<a href="https://evil.example/pay?x=1">here</a> or pay@evil.example',
      });
    expect(await testGraph().investigation.replies(JULIA)).toEqual({
      known: true,
      value: { on: true, outside: 'all', addresses: ['pay@evil.example'], links: ['evil.example'] },
    });
  });
});

describe('where automatic replies lead is seen', () => {
  it.each([
    ['an address with an entity', 'pay&#64;evil.example', ['pay@evil.example'], []],
    ['an address in a link', '<a href="mailto:pay%40evil.example">us</a>', ['pay@evil.example'], []],
    ['an address in pieces', 'pay<b>@</b>evil.example', ['pay@evil.example'], []],
    ['a host without a scheme', 'see www.evil.example/pay', [], ['www.evil.example']],
    ['a link that goes on from any scheme', '<a href="//evil.example/x">here</a>', [], ['evil.example']],
    ['a link with entities', '<a href="https&#58;//evil.example">here</a>', [], ['evil.example']],
    ['no link where there is none', 'and/or, w/o, 24//7', [], []],
  ])('%s', async (_what, externalReplyMessage, addresses, links) => {
    nock(GRAPH)
      .get(/automaticRepliesSetting$/)
      .reply(200, { status: 'alwaysEnabled', externalReplyMessage });
    expect(await testGraph().investigation.replies(JULIA)).toEqual({
      known: true,
      value: { on: true, addresses, links },
    });
  });
});

describe('automatic replies that are full of links', () => {
  const body = (hosts: number) => ({
    status: 'alwaysEnabled',
    externalReplyMessage: Array.from({ length: hosts }, (_, n) => `https://h${n}.contoso.example`)
      .concat('pay@evil.example')
      .join(' '),
  });
  const read = (hosts: number) => {
    nock(GRAPH)
      .get(/automaticRepliesSetting$/)
      .reply(200, body(hosts));
    return testGraph().investigation.replies(JULIA);
  };

  it('keep more than a few, so that harmless ones hide no other', async () => {
    const replies = await read(60);
    expect(replies).toMatchObject({ known: true, value: { addresses: ['pay@evil.example'] } });
    expect(replies.known && replies.value.links).toHaveLength(60);
    expect(replies.known && replies.value).not.toHaveProperty('more');
  });

  it('say how many were left out, and then they are read in part', async () => {
    const replies = await read(130);
    expect(replies).toMatchObject({ known: true, value: { more: 30 } });
    expect(judge(evidenceOf({ replies }), julia).unread).toContainEqual({
      source: 'replies',
      notKnown: { why: 'cut-off' },
    });
  });
});

describe('changes to the tenant', () => {
  const line = (activityDisplayName: string, n: number) => ({
    id: `${n}`,
    activityDateTime: `2026-03-0${n}T09:00:00Z`,
    activityDisplayName,
    result: 'success',
    initiatedBy: { user: { id: JULIA, displayName: 'Julia' } },
    targetResources: [{ id: 'x', displayName: 'App' }],
  });

  it('are asked for by name in one query', async () => {
    nock(GRAPH)
      .get(/directoryAudits/)
      .query(({ $filter }) =>
        String($filter).includes("startswith(activityDisplayName,'Add member to role')"),
      )
      .reply(200, { value: [line('Add member to role', 1)] });
    expect(await testGraph().investigation.tenantChanges(JULIA, SINCE)).toMatchObject({
      known: true,
      value: {
        looked: true,
        cutOff: false,
        changes: [{ what: 'Add member to role', bySubject: true, target: 'App' }],
      },
    });
  });

  it('a secret that was added to an app is asked for by the beginning of its name, and no other change of an app is told', async () => {
    nock(GRAPH)
      .get(/directoryAudits/)
      .query(({ $filter }) =>
        String($filter).includes("or startswith(activityDisplayName,'Update application'))"),
      )
      .reply(200, {
        value: [
          line('Update application – Certificates and secrets management ', 2),
          line('Update application', 1),
        ],
      });
    expect(await testGraph().investigation.tenantChanges(JULIA, SINCE)).toMatchObject({
      known: true,
      value: { changes: [{ at: '2026-03-02T09:00:00Z' }] },
    });
  });

  it('are looked for among the newest lines where Graph refuses the names', async () => {
    nock(GRAPH)
      .get(/directoryAudits/)
      .query(({ $filter }) => String($filter).includes('activityDisplayName'))
      .reply(400, fixture('graph/error.unavailable'));
    nock(GRAPH)
      .get(/directoryAudits/)
      .query(({ $filter }) => !String($filter).includes('activityDisplayName'))
      .reply(200, { value: [line('Update device', 1), line('Consent to application', 2)] });
    const found = await testGraph().investigation.tenantChanges(JULIA, SINCE);
    expect(found).toMatchObject({ known: true, value: { changes: [{ what: 'Consent to application' }] } });
  });
});
