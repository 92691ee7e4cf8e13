import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();
afterEach(() => nock.cleanAll());

// Two sources come from two calls each (microsoft-apis.md A12, A28). Where one is not answered, what the other one told
// stays, and the finding says that a part is missing.

const SINCE = new Date('2026-11-19T08:00:00Z');
const LINE = { id: 'c-1', activityDateTime: '2026-11-25T08:00:00Z', activityDisplayName: 'Update user' };
const DEVICE = { id: 'd-1', displayName: 'LAPTOP-1', accountEnabled: true };

const SOURCES = [
  {
    name: 'devices',
    row: DEVICE,
    calls: [/registeredDevices/, /ownedDevices/],
    read: ({ investigation }: ReturnType<typeof testGraph>) => investigation.devices(JULIA),
  },
  {
    name: 'the directory audit',
    row: LINE,
    calls: [/targetResources/, /initiatedBy/],
    read: ({ investigation }: ReturnType<typeof testGraph>) => investigation.changes(JULIA, SINCE),
  },
] as const;

const CASES = SOURCES.flatMap(({ calls, ...source }) => [
  { ...source, which: 'second', answered: calls[0], failing: calls[1], after: { known: true, inPart: true } },
  // The time of the investigation is over then, so the second one is not asked.
  {
    ...source,
    which: 'first',
    answered: calls[1],
    failing: calls[0],
    after: { known: false, why: 'too-slow' },
  },
]);

describe.each(CASES)('$name, of which the $which call fails', ({ row, answered, failing, after, read }) => {
  const answer = () =>
    nock(GRAPH)
      .persist()
      .get((uri) => answered.test(uri))
      .reply(200, { value: [row] });

  it.each([403, 404, 429, 500, 503])(
    'with %i, keeps what was read and says that a part is missing',
    async (status) => {
      answer();
      nock(GRAPH)
        .persist()
        .get((uri) => failing.test(uri))
        .reply(status, { error: { code: 'X', message: 'x' } }, { 'Retry-After': '1' });
      const finding = await read(testGraph());
      expect(finding).toMatchObject({ known: true, inPart: true });
      expect((finding as { value: readonly unknown[] }).value).toHaveLength(1);
    },
  );

  it('by not answering within the time, keeps what was read before', async () => {
    const graph = testGraph();
    answer();
    nock(GRAPH)
      .persist()
      .get((uri) => failing.test(uri))
      .reply(() => {
        graph.timeOut();
        return new Promise(() => undefined);
      });
    const finding = await read(graph);
    expect(finding).toMatchObject(after);
    if (finding.known) expect(finding.value).toHaveLength(1);
  });

  it('not, has no gap', async () => {
    answer();
    nock(GRAPH)
      .persist()
      .get((uri) => failing.test(uri))
      .reply(200, { value: [] });
    expect(await read(testGraph())).not.toHaveProperty('inPart');
  });
});
