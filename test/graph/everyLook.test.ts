import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphDirectory } from '../../bot/graph/directory.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { GRAPH, JULIA, testGraph, useNock } from '../helpers/nockGraph.js';

useNock();
// Not everything that is prepared is asked for.
afterEach(() => nock.cleanAll());

// Each look at people and accounts, with each answer that is none. It fails, or it says of each part that it is not
// known. None of them may read as “nothing there”.

const BEN = 'c010a5e0-0000-4000-8000-000000000006';
const GROUP = 'c0600000-0000-4000-8000-000000000001';

interface Look {
  readonly make: (on: GraphDirectory) => Promise<unknown>;
  /** What it says of somebody who is not in the directory. Absent: it fails, or nothing is known. */
  readonly notThere?: unknown;
  /** Parts of which Graph says by a 404 that there are none. */
  readonly none?: object;
}
const NOBODY = { isMember: false, enabled: false, guest: false, sameAs: [] };

/** Every method of the port: a new one without a row does not compile. */
const LOOKS: Readonly<Record<keyof GraphDirectory, Look>> = {
  find: { make: (on) => on.find('julia') },
  subject: { make: (on) => on.subject(JULIA), notThere: undefined },
  person: { make: (on) => on.person(JULIA), notThere: undefined },
  // Nobody has the account, so of it nothing is known. Graph has no row for a person without a manager, and no row for
  // one without a risk (microsoft-apis.md A13).
  readFindings: {
    make: (on) => on.readFindings(JULIA),
    none: { risk: { known: true, value: 'none' }, manager: { known: true, value: undefined } },
  },
  readPrivilegesNow: { make: (on) => on.readPrivilegesNow(JULIA) },
  account: { make: (on) => on.account(JULIA) },
  phones: { make: (on) => on.phones(JULIA) },
  manager: { make: (on) => on.manager(JULIA), notThere: undefined },
  isMember: { make: (on) => on.isMember(JULIA, GROUP), notThere: false },
  approverFacts: { make: (on) => on.approverFacts(JULIA, GROUP, [BEN]), notThere: NOBODY },
  members: { make: (on) => on.members(GROUP) },
  standings: { make: (on) => on.standings([JULIA, BEN], GROUP, []), notThere: [NOBODY, NOBODY] },
};
const ALL = Object.entries(LOOKS).map(([name, look]) => ({ name, ...look }));

/** Answers every call alike, also what is asked inside of a batch. */
function always(status: number, code: string, headers: Record<string, string> = {}): void {
  const body = { error: { code, message: 'No.' } };
  nock(GRAPH)
    .persist()
    .post('/v1.0/$batch')
    .reply(200, (_uri, asked) => ({
      responses: (asked as { requests: { id: string }[] }).requests.map(({ id }) => ({
        ...{ id, status, headers, body },
      })),
    }));
  nock(GRAPH).persist().get(/./).reply(status, body, headers);
  nock(GRAPH)
    .persist()
    .post(/checkMember(Groups|Objects)$/)
    .reply(status, body, headers);
}

/** What came of it: the kind of the error, or why each part is not known. Fails for a part that is. */
async function outcome(look: Promise<unknown>): Promise<readonly string[]> {
  try {
    return whysIn(await look);
  } catch (error) {
    expect(error).toBeInstanceOf(RemoteError);
    return [(error as RemoteError).kind];
  }
}

function whysIn(found: unknown): readonly string[] {
  const parts = found !== null && typeof found === 'object' ? (found as Record<string, unknown>) : undefined;
  if (!parts) throw new Error(`It was answered with ${JSON.stringify(found)}`);
  if (!('known' in parts)) return Object.values(parts).flatMap(whysIn);
  expect(parts).toMatchObject({ known: false });
  return [String(parts['why'])];
}

const alike = (whys: readonly string[]): readonly string[] => [...new Set(whys)];

describe.each(ALL)('$name', ({ make, ...rest }) => {
  it('without the permission says so', async () => {
    always(403, 'Authorization_RequestDenied');
    const whys = await outcome(make(testGraph().directory));
    expect(['not-permitted', 'forbidden']).toEqual(expect.arrayContaining([...alike(whys)]));
    expect(whys).not.toEqual([]);
  });

  it('of somebody who is not there says that, or nothing', async () => {
    always(404, 'Request_ResourceNotFound');
    const found = make(testGraph().directory);
    if ('notThere' in rest) return expect(await found).toEqual(rest.notThere);
    const { none = {} } = rest;
    const others = found.then((all) => {
      expect(all).toMatchObject(none);
      return { ...(all as object), ...Object.fromEntries(Object.keys(none).map((part) => [part, {}])) };
    });
    const whys = alike(await outcome(others));
    expect(['unavailable', 'not-found']).toEqual(expect.arrayContaining([...whys]));
  });

  it('that is throttled says so', async () => {
    always(429, 'TooManyRequests', { 'Retry-After': '30' });
    expect(alike(await outcome(make(testGraph().directory)))).toEqual(['throttled']);
  });

  it.each([500, 502, 503, 504])('that answers %i could not be done', async (status) => {
    always(status, 'ServiceError');
    expect(alike(await outcome(make(testGraph().directory)))).toEqual(['unavailable']);
  });

  it('that does not answer took too long', async () => {
    const graph = testGraph();
    const silent = (): Promise<never> => {
      graph.timeOut();
      return new Promise(() => undefined);
    };
    nock(GRAPH).persist().get(/./).reply(silent).post(/./).reply(silent);
    const whys = alike(await outcome(make(graph.directory)));
    expect(['too-slow', 'unavailable', 'timeout']).toEqual(expect.arrayContaining([...whys]));
    expect(whys).not.toEqual([]);
  });

  it.each([
    ['a page', '<html>Sign in</html>', 'text/html'],
    ['an empty object', '{}', 'application/json'],
    ['another thing', '{"value":"x"}', 'application/json'],
  ])('that answers 200 with %s could not be done', async (_what, body, type) => {
    const headers = { 'Content-Type': type };
    nock(GRAPH).persist().get(/./).reply(200, body, headers).post(/./).reply(200, body, headers);
    expect(alike(await outcome(make(testGraph().directory)))).toEqual(['unavailable']);
  });
});
