import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, JULIA, testGraph, useNock, type TestGraph } from '../../helpers/nockGraph.js';

// What only beta shows of sign-ins, and why Microsoft sees a risk. Each can fail alone, and says how.

useNock();

const SINCE = new Date('2026-11-19T08:00:00Z');
const ROW = {
  id: 's1',
  createdDateTime: '2026-11-25T08:00:00Z',
  ipAddress: '203.0.113.7',
  location: { city: 'Utrecht', countryOrRegion: 'NL' },
  deviceDetail: { deviceId: '', operatingSystem: 'Windows 10', browser: 'Chrome 120.0', isManaged: false },
  status: { errorCode: 0 },
};

interface Source {
  readonly name: string;
  readonly path: string;
  readonly permission: string;
  readonly licence: string;
  readonly read: (graph: TestGraph) => Promise<unknown>;
}

const SOURCES: readonly Source[] = [
  {
    name: 'codeSignIns',
    path: '/beta/auditLogs/signIns',
    permission: 'AuditLog.Read.All',
    licence: 'Entra ID P1',
    read: ({ investigation }) => investigation.codeSignIns(JULIA, SINCE),
  },
  {
    name: 'backgroundSignIns',
    path: '/beta/auditLogs/signIns',
    permission: 'AuditLog.Read.All',
    licence: 'Entra ID P1',
    read: ({ investigation }) => investigation.backgroundSignIns(JULIA, SINCE),
  },
  {
    name: 'riskDetections',
    path: '/v1.0/identityProtection/riskDetections',
    permission: 'IdentityRiskEvent.Read.All',
    licence: 'Entra ID P2',
    read: ({ investigation }) => investigation.riskDetections(JULIA, SINCE),
  },
];

describe.each(SOURCES)('$name', ({ path, permission, licence, read }) => {
  const answers = (status: number, body: nock.Body, headers = {}) =>
    nock(GRAPH).get(path).query(true).reply(status, body, headers);

  it('without the permission says what to grant', async () => {
    answers(403, fixture('graph/error.forbidden'));
    expect(await read(testGraph())).toEqual({ known: false, why: 'not-permitted', permission });
  });

  it('without the licence says which one', async () => {
    const code = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
    answers(403, { error: { code, message: 'Tenant has no premium license.' } });
    expect(await read(testGraph())).toEqual({ known: false, why: 'not-licensed', licence });
  });

  it.each([400, 404, 501])('is not known where Graph answers %s', async (status) => {
    answers(status, { error: { code: 'UnknownError', message: '' } });
    expect(await read(testGraph())).toEqual({ known: false, why: 'unavailable' });
  });

  it('is asked again after a 429, when Graph said', async () => {
    answers(429, fixture('graph/error.throttled'), { 'Retry-After': '10' });
    answers(200, { value: [] });
    const graph = testGraph();
    expect(await read(graph)).toMatchObject({ known: true });
    expect(graph.waits).toEqual([10_000]);
  });

  it('is not known when the service stays away', async () => {
    nock(GRAPH).get(path).query(true).times(3).reply(503, fixture('graph/error.unavailable'));
    expect(await read(testGraph())).toEqual({ known: false, why: 'unavailable' });
  });

  it('took too long when no answer came within the budget', async () => {
    const graph = testGraph();
    nock(GRAPH)
      .get(path)
      .query(true)
      .reply(() => {
        graph.timeOut();
        return new Promise(() => undefined);
      });
    expect(await read(graph)).toEqual({ known: false, why: 'too-slow' });
  });
});

describe('what is read', () => {
  it('of device codes is found among the interactive sign-ins, which alone are asked for', async () => {
    let asked = '';
    nock(GRAPH)
      .get('/beta/auditLogs/signIns')
      .query(({ $filter, $top }) => Boolean((asked = `${String($filter)} ${String($top)}`)))
      .reply(200, {
        value: [
          { ...ROW, authenticationProtocol: 'deviceCode' },
          { ...ROW, id: 's2' },
        ],
      });
    expect(await testGraph().investigation.codeSignIns(JULIA, SINCE)).toMatchObject({
      known: true,
      value: { usedBefore: false, visits: [{ protocol: 'deviceCode', count: 1, city: 'Utrecht' }] },
    });
    expect(asked).toBe(`userId eq '${JULIA}' and createdDateTime ge 2026-10-27T08:00:00.000Z 500`);
  });

  describe('of device codes', () => {
    const code = (createdDateTime: string, differs: object = {}) => ({
      ...{ ...ROW, createdDateTime, authenticationProtocol: 'deviceCode', ...differs },
    });
    const home = (day: number) => ({ ...ROW, createdDateTime: `2026-11-${day}T08:00:00Z` });
    const read = async (...value: object[]) => {
      nock(GRAPH).get('/beta/auditLogs/signIns').query(true).reply(200, { value });
      return testGraph().investigation.codeSignIns(JULIA, SINCE);
    };

    it('is usual on two days before, at home', async () => {
      const codes = [code('2026-11-12T09:00:00Z'), code('2026-11-13T09:00:00Z')];
      expect(await read(home(10), home(11), ...codes)).toMatchObject({ value: { usedBefore: true } });
      expect(await read(home(10), home(11), codes[0]!)).toMatchObject({ value: { usedBefore: false } });
    });

    it('is not usual on two days from a network of its own: that may be the thief', async () => {
      const away = { ipAddress: '198.51.100.44' };
      const codes = [code('2026-11-12T09:00:00Z', away), code('2026-11-13T09:00:00Z', away)];
      expect(await read(home(10), home(11), ...codes)).toMatchObject({ value: { usedBefore: false } });
    });

    it('counts the ways beyond the 40 that are kept, and is cut', async () => {
      const many = Array.from({ length: 43 }, (_, n) =>
        code('2026-11-25T08:00:00Z', { ipAddress: `198.51.100.${n}` }),
      );
      expect(await read(...many)).toMatchObject({ cut: true, value: { more: 3 } });
      expect(await read(...many.slice(3))).not.toHaveProperty('cut');
    });
  });

  it('of sessions that went on is asked for by its kind, and at most two pages of it', async () => {
    let asked = '';
    const link = `${GRAPH}/beta/auditLogs/signIns?$skiptoken=next`;
    nock(GRAPH)
      .get('/beta/auditLogs/signIns')
      .query(({ $filter }) => Boolean($filter && (asked = String($filter))))
      .reply(200, { value: [ROW], '@odata.nextLink': link });
    nock(GRAPH)
      .get('/beta/auditLogs/signIns')
      .query({ $skiptoken: 'next' })
      .reply(200, { value: [{ ...ROW, originalTransferMethod: 'deviceCodeFlow' }], '@odata.nextLink': link });
    const found = await testGraph().investigation.backgroundSignIns(JULIA, SINCE);
    expect(found).toMatchObject({ known: true, value: { cutOff: true, more: 0 } });
    expect(JSON.stringify(found)).toContain('deviceCode');
    expect(asked).toContain("and signInEventTypes/any(t: t eq 'nonInteractiveUser')");
  });

  it('of a risk keeps the kind, newest first, and leaves out what is older than the week', async () => {
    const detection = (riskEventType: string, activityDateTime: string) => ({
      ...{ riskEventType, riskLevel: 'high', riskState: 'atRisk', activityDateTime },
      location: { countryOrRegion: 'RO' },
    });
    nock(GRAPH)
      .get('/v1.0/identityProtection/riskDetections')
      .query({ $filter: `userId eq '${JULIA}'`, $top: '50' })
      .reply(200, {
        value: [
          detection('old', '2026-09-01T00:00:00Z'),
          detection('anomalousToken', '2026-11-24T00:00:00Z'),
          detection('somethingNew', '2026-11-25T00:00:00Z'),
        ],
      });
    expect(await testGraph().investigation.riskDetections(JULIA, SINCE)).toMatchObject({
      known: true,
      value: [{ type: 'somethingNew', country: 'RO' }, { type: 'anomalousToken' }],
    });
  });

  describe('of a risk that go on', () => {
    const url = '/v1.0/identityProtection/riskDetections';
    const detection = (n: number, activityDateTime = '2026-11-25T00:00:00Z') => ({
      ...{ riskEventType: `kind${n}`, riskLevel: 'high', riskState: 'atRisk', activityDateTime },
    });
    /** Pages of one row each, more of them than are read. */
    const shortPages = (row: (n: number) => object, times: number, ends = false) => {
      let page = 0;
      nock(GRAPH)
        .get(url)
        .query(true)
        .times(times)
        .reply(200, () => ({
          value: [row(page)],
          ...(!(ends && ++page === times) && { '@odata.nextLink': `${GRAPH}${url}?$skiptoken=${page}` }),
        }));
    };
    const read = async () => {
      const found = await testGraph().investigation.riskDetections(JULIA, SINCE);
      return found.known ? found.value : [];
    };

    it('are followed over short pages to the end', async () => {
      shortPages((n) => detection(n), 4, true);
      const found = await read();
      expect(found).toHaveLength(4);
      expect(found.some(({ more }) => more)).toBe(false);
    });

    it('say with the last one that there were more than were read', async () => {
      shortPages((n) => detection(n), 5);
      const found = await read();
      expect(found).toHaveLength(5);
      expect(found.filter(({ more }) => more)).toEqual([found.at(-1)]);
    });

    it('say so too where all that was read is older than the week', async () => {
      shortPages((n) => detection(n, '2026-01-01T00:00:00Z'), 5);
      expect(await read()).toMatchObject([{ more: true }]);
    });
  });

  it('of a form that Microsoft does not document never costs the log', async () => {
    nock(GRAPH)
      .get('/beta/auditLogs/signIns')
      .query(true)
      .reply(200, {
        value: [{ ...ROW, deviceDetail: 'none', clientAppUsed: 7, authenticationProtocol: null }],
      });
    expect(await testGraph().investigation.backgroundSignIns(JULIA, SINCE)).toMatchObject({
      known: true,
      value: { visits: [{ count: 1, country: 'NL' }] },
    });
  });
});
