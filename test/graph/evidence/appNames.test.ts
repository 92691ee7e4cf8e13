import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

useNock();

// What the apps are called is asked in a batch, after what the person let in. Without an answer the app stays on the
// card, by its id and as one of an unknown publisher: a name that was not read clears nothing.

const GRANT = {
  ...{ id: 'g-1', clientId: 'app-1', consentType: 'Principal', principalId: JULIA },
  scope: 'Mail.ReadWrite offline_access',
};
const REFUSED = { error: { code: 'No', message: 'No.' } };
const BY_ID = {
  grantId: 'g-1',
  appId: 'app-1',
  byMicrosoft: false,
  scopes: ['Mail.ReadWrite', 'offline_access'],
};

/** Reads the apps, where the batch with their names is answered as `names` prepares it, and counts the batches. */
async function readWith(names: (asked: nock.Interceptor, count: () => void) => unknown, graph = testGraph()) {
  let batches = 0;
  nock(GRAPH)
    .get(/oauth2PermissionGrants$/)
    .reply(200, { value: [GRANT] });
  names(nock(GRAPH).persist().post('/v1.0/$batch'), () => void (batches += 1));
  const found = await graph.investigation.consents(JULIA);
  nock.cleanAll();
  return { found, batches };
}

function expectById({ found }: Awaited<ReturnType<typeof readWith>>): void {
  expect(found).toEqual({ known: true, value: [BY_ID] });
}

const FAILURES = [
  [403, {}, 1],
  [404, {}, 1],
  // Longer than a batch waits.
  [429, { 'Retry-After': '30' }, 1],
  [500, {}, 1],
  [503, {}, 3],
] as const;

describe('what an app is called', () => {
  it.each(FAILURES)('is not known where the batch answers %i', async (status, headers, times) => {
    const read = await readWith((asked, count) => asked.reply(status, () => (count(), REFUSED), headers));
    expectById(read);
    expect(read.batches).toBe(times);
  });

  it.each([
    [403, {}, 1],
    [404, {}, 1],
    [429, { 'Retry-After': '1' }, 2],
    [429, { 'Retry-After': '30' }, 1],
    [500, {}, 2],
    [503, {}, 2],
  ] as const)('is not known where the batch says %i of it (%j)', async (status, headers, times) => {
    const read = await readWith((asked, count) =>
      asked.reply(200, () => {
        count();
        return { responses: [{ id: 'app-1', status, headers, body: REFUSED }] };
      }),
    );
    expectById(read);
    expect(read.batches).toBe(times);
  });

  it('is not known where the batch does not answer in time', async () => {
    const graph = testGraph();
    const silent = (): Promise<never> => {
      graph.timeOut();
      return new Promise(() => undefined);
    };
    expectById(await readWith((asked) => asked.reply(silent), graph));
  });

  it('is not known where the answer is of another shape', async () => {
    expectById(await readWith((asked) => asked.reply(200, '<html>Sign in</html>')));
  });

  it.each([
    ['en', 'alarm “app-1”: reads mail, keeps its access, unknown publisher'],
    ['nl', 'alarm “app-1”: leest mail, houdt zijn toegang, onbekende uitgever'],
  ] as const)('and not known leaves the app on the card, by its id (%s)', async (language, line) => {
    const { found: consents } = await readWith((asked) => asked.reply(403, REFUSED));
    expect(evidenceLines(evidenceOf({ consents }), 'consents', language)).toContain(line);
  });
});
