import nock from 'nock';
import { expect, it } from 'vitest';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

// Where the person works is asked beside the sign-in log. It decides less than the log itself.

it.each([403, 404, 429, 500])(
  'a sign-in log that was read counts, though their home answers %i',
  async (status) => {
    const row = {
      createdDateTime: '2026-03-01T09:00:00Z',
      status: { errorCode: 0 },
      location: { countryOrRegion: 'NG' },
      ipAddress: '198.51.100.7',
    };
    nock(GRAPH)
      .persist()
      .get(/auditLogs/)
      .reply(200, { value: [row] });
    nock(GRAPH)
      .persist()
      .get(/usageLocation/)
      .reply(status, { error: { code: 'No', message: 'No.' } });
    const found = await testGraph().investigation.signIns(JULIA, new Date('2026-02-23T12:49:00Z'));
    expect(found).toMatchObject({ known: true, value: { from: [{ country: 'NG', succeeded: 1 }] } });
    expect(found.known && found.value).not.toHaveProperty('home');
    nock.cleanAll();
  },
);
