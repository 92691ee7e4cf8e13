import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../helpers/hostileValues.js';
import { GRAPH, testGraph, type TestGraph } from '../../helpers/nockGraph.js';

// An id with any text in it must not lead a call to another address.

type Call = (graph: TestGraph, id: string) => Promise<unknown>;
const CALLS: Readonly<Record<string, Call>> = {
  subject: ({ directory }, id) => directory.subject(id),
  person: ({ directory }, id) => directory.person(id),
  account: ({ directory }, id) => directory.account(id),
  look: ({ directory }, id) => directory.readFindings(id),
  reach: ({ directory }, id) => directory.readPrivilegesNow(id),
  standing: ({ directory }, id) => directory.approverFacts(id, 'group', [id]),
  setPassword: ({ changes }, id) => changes.setPassword(id, 'x'),
  revokeSessions: ({ changes }, id) => changes.revokeSessions(id),
  enableSignIn: ({ changes }, id) => changes.enableSignIn(id),
  issuePass: ({ changes }, id) => changes.issuePass(id),
  passStart: ({ changes }, id) => changes.passStart(id),
  rule: ({ changes }, id) => changes.rule(id, id),
  switchRule: ({ changes }, id) => changes.switchRule(id, id, false),
  removeConsent: ({ changes }, id) => changes.removeConsent(id),
  method: ({ changes }, id) => changes.method(id, id),
  removeMethod: ({ changes }, id) => changes.removeMethod(id, 'phoneMethods', id),
  blockSignIn: ({ changes }, id) => changes.blockSignIn(id),
};

/** Method and path of every request, also those inside a batch. The id is left out. */
async function shapes(call: Call, id: string): Promise<string[]> {
  const seen: string[] = [];
  const note = (method: string, address: string) => {
    const { pathname, searchParams, hash } = new URL(address, GRAPH);
    seen.push(`${method} ${pathname.split('/').length} ${[...searchParams.keys()].sort().join()} ${hash}`);
  };
  const graph = testGraph({
    fetch: async (url, init) => {
      const address = typeof url === 'string' ? url : 'unknown:';
      expect(new URL(address).origin).toBe(GRAPH);
      note(init?.method ?? 'GET', address);
      if (address.endsWith('/$batch')) {
        const { requests } = JSON.parse(String(init?.body as string)) as {
          requests: { method: string; url: string }[];
        };
        for (const inner of requests) note(inner.method, inner.url);
      }
      return new Response('{}', { status: 400, headers: { 'Content-Type': 'application/json' } });
    },
  });
  await call(graph, id).catch(() => undefined);
  return seen.sort();
}

describe.each(Object.entries(CALLS))('%s', (_name, call) => {
  it('asks the same question of the same place, whatever the id holds', async () => {
    const usual = await shapes(call, 'c010a5e0-0000-4000-8000-000000000001');
    expect(usual.length).toBeGreaterThan(0);
    for (const id of [...HOSTILE_TEXTS, '.', '..', '/', '?a=b', '#', '%2f', "o'brien#EXT#@x", '$metadata'])
      expect(await shapes(call, id.slice(0, 2_000)), id.slice(0, 40)).toEqual(usual);
  });
});
