import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_MS } from '../../bot/graph/investigation.js';
import { GRAPH, JULIA, testGraph, useNock } from '../helpers/nockGraph.js';

// Cases from the field about sign-ins. Each test begins with the id of its case.

useNock();

const SINCE = new Date('2026-11-19T08:00:00Z');
const AT = '2026-11-26T07:35:00Z';
const row = { id: 's1', createdDateTime: AT, location: { countryOrRegion: 'NL' }, status: { errorCode: 0 } };

/** The longest time that a call with somebody waiting for it may take. */
const ONE_CALL_MS = 8_000;

describe('a slow sign-in log', () => {
  /** Answers when the test says so, as a log does that takes 14 seconds. */
  function slowLog() {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      nock(GRAPH)
        .get('/v1.0/auditLogs/signIns')
        .query(true)
        .reply(async () => {
          resolve();
          await new Promise<void>((go) => (answer = go));
          return [200, { value: [row] }];
        });
    });
    return { asked, answer: () => answer() };
  }

  it('signins-slow: is waited for longer than a call for which somebody waits, and shown', async () => {
    const log = slowLog();
    nock(GRAPH).get(`/v1.0/users/${JULIA}`).query(true).reply(200, { usageLocation: 'NL' });
    const { investigation, timeOut } = testGraph();
    const reading = investigation.signIns(JULIA, SINCE);
    await log.asked;
    timeOut(ONE_CALL_MS);
    log.answer();
    expect(await reading).toMatchObject({ known: true, value: { from: [{ country: 'NL', succeeded: 1 }] } });
  });

  it('signins-slow: that did not come within the budget of 45 seconds took too long', async () => {
    const log = slowLog();
    const { investigation, timeOut } = testGraph();
    const reading = investigation.signIns(JULIA, SINCE);
    await log.asked;
    expect(EVIDENCE_MS).toBe(45_000);
    timeOut(EVIDENCE_MS);
    expect(await reading).toEqual({ known: false, why: 'too-slow' });
    log.answer();
  });

  it('signins-slow: does not keep the other reports waiting', async () => {
    const log = slowLog();
    nock(GRAPH).get(`/v1.0/users/${JULIA}`).query(true).reply(200, { usageLocation: 'NL' });
    nock(GRAPH).get(`/v1.0/users/${JULIA}/authentication/methods`).query(true).reply(200, { value: [] });
    const { investigation } = testGraph();
    const reading = investigation.signIns(JULIA, SINCE);
    await log.asked;
    expect(await investigation.methods(JULIA)).toEqual({ known: true, value: [] });
    log.answer();
    await reading;
  });
});
