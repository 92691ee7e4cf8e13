import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { GraphServiceHealth } from '../../bot/graph/serviceHealth.js';
import { GRAPH, testGraph, useNock } from '../helpers/nockGraph.js';

useNock();

// What Microsoft reports about its own services: microsoft-apis.md N-H.

const PATH = '/v1.0/admin/serviceAnnouncement/issues';
const QUERY = { $filter: 'isResolved eq false' };
const ISSUE = {
  id: 'EX1090001',
  title: 'Some users cannot send mail',
  service: 'Exchange Online',
  impactDescription: 'Mail stays in Drafts.',
  classification: 'incident',
  status: 'serviceDegradation',
  isResolved: false,
  startDateTime: '2026-03-02T07:12:00Z',
};
const OUTAGE = {
  id: 'EX1090001',
  service: 'Exchange Online',
  title: 'Some users cannot send mail',
  since: '2026-03-02T07:12:00.000Z',
};
const answers = (status: number, body: nock.Body) => nock(GRAPH).get(PATH).query(QUERY).reply(status, body);
const refusal = (code: string) => ({ error: { code, message: 'No.' } });

function health() {
  let at = Date.parse('2026-03-02T09:00:00Z');
  const { graph, logged, timeOut } = testGraph();
  const pass = (minutes: number): void => void (at += minutes * 60_000);
  return { health: new GraphServiceHealth(graph, () => new Date(at)), logged, timeOut, pass };
}

describe('what Microsoft reports about its services', () => {
  it('is the incidents that are not over: an advisory is about something that works', async () => {
    answers(200, {
      value: [ISSUE, { ...ISSUE, classification: 'advisory' }, { ...ISSUE, isResolved: true }],
    });
    expect(await health().health.outages()).toEqual({ known: true, value: [OUTAGE] });
  });

  it('is asked for once in five minutes, however many look', async () => {
    const { health: asked, pass } = health();
    answers(200, { value: [ISSUE] });
    await Promise.all([asked.outages(), asked.outages(), asked.outages()]);
    pass(4);
    await asked.outages();
    answers(200, { value: [] });
    pass(2);
    expect(await asked.outages()).toEqual({ known: true, value: [] });
  });

  it.each([
    [403, 'Authorization_RequestDenied', 'not-permitted'],
    [404, 'ResourceNotFound', 'unavailable'],
    [400, 'BadRequest', 'unavailable'],
  ])('is not asked for again within the hour after a %i', async (status, code, why) => {
    const { health: asked, pass } = health();
    answers(status, refusal(code));
    expect(await asked.outages()).toMatchObject({ known: false, why });
    pass(59);
    expect(await asked.outages()).toMatchObject({ known: false, why });
  });

  it.each([
    [429, 'throttled'],
    [503, 'unavailable'],
  ])('is not known after a %i, and asked for again after five minutes', async (status, why) => {
    const { health: asked, pass } = health();
    nock(GRAPH).get(PATH).query(QUERY).times(5).reply(status, refusal('Later'), { 'Retry-After': '1' });
    expect(await asked.outages()).toMatchObject({ known: false, why });
    nock.cleanAll();
    answers(200, { value: [ISSUE] });
    pass(6);
    expect(await asked.outages()).toMatchObject({ known: true });
  });

  it('keeps nobody waiting: it is not known then, and there for who looks next', async () => {
    const { health: asked, timeOut } = health();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    nock(GRAPH)
      .get(PATH)
      .query(QUERY)
      .reply(200, async () => {
        await held;
        return { value: [ISSUE] };
      });
    const first = asked.outages();
    timeOut(3_000);
    expect(await first).toEqual({ known: false, why: 'too-slow' });
    answer();
    await expect.poll(() => asked.outages()).toMatchObject({ known: true });
  });

  it('is not known when Microsoft answers with something else', async () => {
    answers(200, { value: [{ id: 'EX1' }] });
    expect(await health().health.outages()).toMatchObject({ known: false, why: 'unavailable' });
  });
});
