import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { Registrations } from '../../../bot/graph/account/registrations.js';
import { ReportLimit } from '../../../bot/graph/client/reportLimit.js';
import { memoryRefusals } from '../../helpers/memoryRefusals.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

// Who is registered for self-service reset, in one listing for everybody.

const PATH = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
const HOUR = 3_600_000;
const PIET = '0de6a1b2-0000-4000-8000-000000000077';

useNock();

function scene() {
  const clock = { ms: 1_700_000_000_000 };
  const now = () => new Date(clock.ms);
  const refusals = memoryRefusals(now);
  const reports = new ReportLimit(now, refusals);
  const elsewhere = new ReportLimit(now, refusals);
  const { graph, timeOut, waits } = testGraph();
  const registrations = new Registrations(reports, now);
  const ask = (id: string) => registrations.canReset(graph, id);
  return { clock, reports, elsewhere, registrations, timeOut, waits, ask };
}

/** Answers the listing once. */
function listing(status: number, body: object, headers: Record<string, string> = {}, query = {}): void {
  nock(GRAPH).get(PATH).query(query).reply(status, body, headers);
}

const rows = {
  value: [
    { id: JULIA.toUpperCase(), isSsprCapable: true },
    { id: PIET, isSsprCapable: false },
  ],
};
const refused = (code: string) => ({ error: { code, message: code } });

describe('the listing', () => {
  it('is asked for once by many at the same time, and says who the report does not have', async () => {
    listing(200, rows);
    const { ask } = scene();
    expect(await Promise.all([ask(JULIA), ask(PIET), ask('somebody new')])).toEqual([true, false, undefined]);
  });

  it('is kept for an hour, and no longer', async () => {
    listing(200, rows);
    const { ask, clock } = scene();
    await ask(JULIA);
    clock.ms += HOUR - 1;
    expect(await ask(JULIA)).toBe(true);
    clock.ms += 1;
    listing(200, { value: [{ id: JULIA, isSsprCapable: false }] });
    expect(await ask(JULIA)).toBe(false);
  });

  it('is read page by page, of a tenant of some thousand', async () => {
    listing(200, { ...rows, '@odata.nextLink': `${GRAPH}${PATH}?$skiptoken=2` });
    listing(200, { value: [{ id: 'far down', isSsprCapable: true }] }, {}, { $skiptoken: '2' });
    expect(await scene().ask('far down')).toBe(true);
  });

  it('is not kept of a larger tenant: for a day each look asks about its own person', async () => {
    const more = { '@odata.nextLink': `${GRAPH}${PATH}?$skiptoken=n` };
    listing(200, { ...rows, ...more });
    for (let page = 0; page < 2; page++) listing(200, { ...rows, ...more }, {}, { $skiptoken: 'n' });
    const { ask, clock, registrations } = scene();
    expect(await ask(JULIA)).toBe('alone');
    clock.ms += 23 * HOUR;
    expect(registrations.oneByOne).toBe(true);
    clock.ms += HOUR;
    expect(registrations.oneByOne).toBe(false);
  });

  it.each([
    ['403', 403, refused('Authorization_RequestDenied')],
    ['404', 404, refused('UnknownError')],
    ['400', 400, refused('BadRequest')],
    ['501', 501, refused('NotImplemented')],
    ['an answer of another shape', 200, { value: [{ id: JULIA }] }],
  ])(
    'that Graph does not give (%s) is no finding: each look asks about its own person',
    async (_what, status, body) => {
      listing(status, body);
      const { ask, clock, registrations } = scene();
      expect(await ask(JULIA)).toBe('alone');
      expect(registrations.oneByOne).toBe(true);
      clock.ms += 10 * 60_000;
      expect(registrations.oneByOne).toBe(false);
    },
  );

  it('that is throttled waits as Microsoft says, then fails, and no report is asked for meanwhile', async () => {
    const times = 4;
    nock(GRAPH).get(PATH).times(times).reply(429, refused('TooManyRequests'), { 'Retry-After': '10' });
    const { ask, reports, registrations, waits } = scene();
    expect(await remoteErrorFrom(ask(JULIA))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 10 });
    expect(waits).toEqual(Array.from({ length: times - 1 }, () => 10_000));
    expect([reports.waitMs(), registrations.oneByOne]).toEqual([10_000, false]);
  });

  it.each([500, 503])(
    'that answers %i: each look asks about its own person for ten minutes',
    async (status) => {
      nock(GRAPH)
        .get(PATH)
        .times(status === 503 ? 3 : 1)
        .reply(status, refused('ServiceError'));
      const { ask, clock, registrations } = scene();
      expect(await ask(JULIA)).toBe('alone');
      clock.ms += 10 * 60_000 - 1;
      expect(registrations.oneByOne).toBe(true);
      clock.ms += 1;
      expect(registrations.oneByOne).toBe(false);
    },
  );

  it('that takes too long is waited for no longer than a look, and counts as not read', async () => {
    nock(GRAPH).get(PATH).delay(60_000).optionally().reply(200, rows);
    const { ask, timeOut } = scene();
    const asked = remoteErrorFrom(ask(JULIA));
    timeOut();
    expect(await asked).toMatchObject({ kind: 'unavailable' });
  });

  it.each(['reports', 'elsewhere'] as const)(
    'is not asked for while Microsoft refuses reports (%s)',
    async (where) => {
      const { ask, ...limits } = scene();
      limits[where].refused(9);
      expect(await remoteErrorFrom(ask(JULIA))).toMatchObject({ kind: 'throttled', retryAfterSeconds: 9 });
    },
  );
});
