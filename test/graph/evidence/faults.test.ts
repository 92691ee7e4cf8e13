import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphInvestigation } from '../../../bot/graph/investigation.js';
import type { Finding } from '../../../bot/unlock/findings.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();
// Not everything that is prepared is asked for.
afterEach(() => nock.cleanAll());

// Each source of the evidence that comes from Graph, with each answer that is none: what the approver's card says then.

const SINCE = new Date('2026-11-19T08:00:00Z');

type Reads = {
  readonly [M in keyof GraphInvestigation]: (on: GraphInvestigation) => Promise<Finding<unknown>>;
};

/** Every method of the port: a new one without a row does not compile. What to grant when Graph says 403. */
const SOURCES: { readonly [M in keyof Reads]: { readonly read: Reads[M]; readonly permission: string } } = {
  rules: { read: (on) => on.rules(JULIA), permission: 'MailboxSettings.Read' },
  signIns: { read: (on) => on.signIns(JULIA, SINCE), permission: 'AuditLog.Read.All' },
  codeSignIns: { read: (on) => on.codeSignIns(JULIA, SINCE), permission: 'AuditLog.Read.All' },
  backgroundSignIns: { read: (on) => on.backgroundSignIns(JULIA, SINCE), permission: 'AuditLog.Read.All' },
  signInsSince: { read: (on) => on.signInsSince(JULIA, SINCE), permission: 'AuditLog.Read.All' },
  risk: { read: (on) => on.risk(JULIA), permission: 'IdentityRiskyUser' },
  riskDetections: { read: (on) => on.riskDetections(JULIA, SINCE), permission: 'IdentityRiskEvent.Read.All' },
  methods: { read: (on) => on.methods(JULIA), permission: 'UserAuthenticationMethod' },
  consents: { read: (on) => on.consents(JULIA), permission: 'DelegatedPermissionGrant.ReadWrite.All' },
  roles: { read: (on) => on.roles(JULIA), permission: 'User.Read.All' },
  changes: { read: (on) => on.changes(JULIA, SINCE), permission: 'AuditLog.Read.All' },
  devices: { read: (on) => on.devices(JULIA), permission: 'Device.Read.All' },
  replies: { read: (on) => on.replies(JULIA), permission: 'MailboxSettings.Read' },
  contact: { read: (on) => on.contact(JULIA), permission: 'User.Read.All' },
  tenantChanges: { read: (on) => on.tenantChanges(JULIA, SINCE), permission: 'AuditLog.Read.All' },
};
const ALL = Object.entries(SOURCES).map(([name, row]) => ({ name, ...row }));

/** Graph answers everything with this, also what is asked inside of a batch. */
function always(status: number, code: string, headers: Record<string, string> = {}) {
  const counted = { times: 0 };
  const body = { error: { code, message: 'No.' } };
  const inner = (asked: unknown) => ({
    responses: (asked as { requests: { id: string }[] }).requests.map(({ id }) => ({
      id,
      status,
      headers,
      body,
    })),
  });
  nock(GRAPH)
    .persist()
    .post('/v1.0/$batch')
    .reply(200, (_uri, asked) => {
      counted.times += 1;
      return inner(asked);
    });
  nock(GRAPH)
    .persist()
    .get(/./)
    .reply(
      status,
      () => {
        counted.times += 1;
        return body;
      },
      headers,
    );
  return counted;
}

describe.each(ALL)('$name', ({ name, read, permission }) => {
  it('without the permission names what to grant, and asks once', async () => {
    always(403, 'Authorization_RequestDenied');
    const finding = await read(testGraph().investigation);
    expect(finding).toMatchObject({ known: false, why: 'not-permitted' });
    expect((finding as { permission?: string }).permission).toContain(permission);
  });

  it('that is not there is not “nothing there”', async () => {
    always(404, 'UnknownError');
    const finding = await read(testGraph().investigation);
    // Graph has no row for somebody without a risk (microsoft-apis.md A13).
    if (name === 'risk') expect(finding).toEqual({ known: true, value: { level: 'none', state: 'none' } });
    else expect(finding).toEqual({ known: false, why: 'unavailable' });
  });

  it('that is throttled waits for as long as Microsoft says, and then says so', async () => {
    const counted = always(429, 'TooManyRequests', { 'Retry-After': '10' });
    const finding = await read(testGraph().investigation);
    expect(finding).toEqual({ known: false, why: 'throttled' });
    expect(counted.times).toBeLessThanOrEqual(8);
  });

  it.each([500, 501, 502, 503, 504])('that answers %i could not be checked', async (status) => {
    always(status, 'ServiceError');
    const graph = testGraph();
    expect(await read(graph.investigation)).toEqual({ known: false, why: 'unavailable' });
    expect(graph.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(2_000);
  });

  it('that does not answer took too long', async () => {
    const graph = testGraph();
    const silent = (): Promise<never> => {
      graph.timeOut();
      return new Promise(() => undefined);
    };
    nock(GRAPH).persist().get(/./).reply(silent).post('/v1.0/$batch').reply(silent);
    expect(await read(graph.investigation)).toEqual({ known: false, why: 'too-slow' });
  });

  it.each([
    ['a page', '<html>Sign in</html>', 'text/html'],
    ['an empty object', '{}', 'application/json'],
    ['another thing', '{"value":"x"}', 'application/json'],
  ])('that answers 200 with %s could not be checked', async (_what, body, type) => {
    nock(GRAPH)
      .persist()
      .get(/./)
      .reply(200, body, { 'Content-Type': type })
      .post('/v1.0/$batch')
      .reply(200, body, { 'Content-Type': type });
    const finding = await read(testGraph().investigation);
    expect(finding).toMatchObject({ known: false, why: 'unavailable' });
  });
});
