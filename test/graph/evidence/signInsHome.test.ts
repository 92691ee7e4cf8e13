import nock from 'nock';
import { expect, it } from 'vitest';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

// Where the person works is asked beside the sign-in log. It decides less than the log itself.

const ROW = {
  createdDateTime: '2026-03-01T09:00:00Z',
  status: { errorCode: 0 },
  location: { countryOrRegion: 'NG' },
  ipAddress: '198.51.100.7',
};

/** What is read of the sign-ins, where the log answers and their home answers as `home` prepares it. */
async function readWith(home: (asked: nock.Interceptor) => unknown, graph = testGraph()) {
  nock(GRAPH)
    .get(/auditLogs/)
    .reply(200, { value: [ROW] });
  home(
    nock(GRAPH)
      .persist()
      .get(/usageLocation/),
  );
  const found = await graph.investigation.signIns(JULIA, new Date('2026-02-23T12:49:00Z'));
  nock.cleanAll();
  return found;
}

const LOG_COUNTS = { known: true, value: { from: [{ country: 'NG', succeeded: 1 }] } };

it.each([403, 404, 429, 500, 503])(
  'a sign-in log that was read counts, though their home answers %i',
  async (status) => {
    const found = await readWith((asked) => asked.reply(status, { error: { code: 'No', message: 'No.' } }));
    expect(found).toMatchObject(LOG_COUNTS);
    expect(found.known && found.value).not.toHaveProperty('home');
  },
);

it('a sign-in log that was read counts, though their home does not answer in time', async () => {
  const graph = testGraph();
  const silent = (): Promise<never> => {
    graph.timeOut();
    return new Promise(() => undefined);
  };
  const found = await readWith((asked) => asked.reply(silent), graph);
  expect(found).toMatchObject(LOG_COUNTS);
  expect(found.known && found.value).not.toHaveProperty('home');
});
