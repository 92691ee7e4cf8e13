import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock, type TestGraph } from '../helpers/nockGraph.js';

useNock();
// How often each is asked is its own matter.
afterEach(() => nock.cleanAll());

// The reads of a step that wait when Graph throttles, as an investigation does (the others: everyCall.test.ts). None may
// take an answer that is none for "it is gone": the step would count as done.

interface Read {
  readonly make: (changes: AccountChanges) => Promise<unknown>;
  readonly permission: string;
  /** What a 404 says (microsoft-apis.md A13). Absent: it could not be read. */
  readonly notThere?: unknown;
}

const READS: Readonly<Record<'consent' | 'device' | 'risk', Read>> = {
  consent: {
    make: (changes) => changes.consent(JULIA, 'g1'),
    permission: 'DelegatedPermissionGrant.ReadWrite.All',
  },
  device: { make: (changes) => changes.device(JULIA, 'd1'), permission: 'Device.Read.All' },
  risk: {
    make: (changes) => changes.risk(JULIA),
    permission: 'IdentityRiskyUser.Read.All',
    notThere: { level: 'none', state: 'none' },
  },
};
const ALL = Object.entries(READS).map(([name, read]) => ({ name, ...read }));

/** Answers every call alike, and counts them. */
function always(status: number, code: string, headers: Record<string, string> = {}): { times: number } {
  const counted = { times: 0 };
  const answer = () => {
    counted.times += 1;
    return { error: { code, message: 'No.' } };
  };
  nock(GRAPH).persist().get(/./).reply(status, answer, headers);
  return counted;
}

const errorOf = ({ make }: Read, graph: TestGraph = testGraph()) => remoteErrorFrom(make(graph.changes));

describe.each(ALL)('$name', (read) => {
  it('without the permission names it, and asks once', async () => {
    const counted = always(403, 'Authorization_RequestDenied');
    const error = await errorOf(read);
    expect(error.kind).toBe('forbidden');
    expect(error.permission).toContain(read.permission);
    expect(counted.times).toBeLessThanOrEqual(2);
  });

  it('that is not there is not taken for gone', async () => {
    always(404, 'Request_ResourceNotFound');
    if ('notThere' in read) return expect(await read.make(testGraph().changes)).toEqual(read.notThere);
    expect(['not-found', 'unavailable']).toContain((await errorOf(read)).kind);
  });

  it('that is throttled waits for as long as Microsoft says, a few times', async () => {
    const counted = always(429, 'TooManyRequests', { 'Retry-After': '10' });
    expect(await errorOf(read)).toMatchObject({ kind: 'throttled' });
    expect(counted.times).toBeLessThanOrEqual(8);
  });

  it.each([500, 502, 503, 504])('that answers %i could not be read', async (status) => {
    always(status, 'ServiceError');
    expect(await errorOf(read)).toMatchObject({ kind: 'unavailable' });
  });

  it('that does not answer could not be read', async () => {
    const graph = testGraph();
    const silent = (): Promise<never> => {
      graph.timeOut();
      return new Promise(() => undefined);
    };
    nock(GRAPH).persist().get(/./).reply(silent);
    expect(await errorOf(read, graph)).toMatchObject({ maybeMade: false });
  });

  it.each([
    ['a page', '<html>Sign in</html>', 'text/html'],
    ['an empty object', '{}', 'application/json'],
    ['another thing', '{"value":"x"}', 'application/json'],
  ])('that answers 200 with %s could not be read', async (_what, body, type) => {
    nock(GRAPH).persist().get(/./).reply(200, body, { 'Content-Type': type });
    expect(await errorOf(read)).toMatchObject({ kind: 'unavailable' });
  });
});
