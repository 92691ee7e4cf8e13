import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { membershipGet } from '../../../bot/graph/people/checkMembership.js';
import { batch } from '../../../bot/graph/client/batch.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';
import { CHANGES } from '../everyCallRows.js';

// A dry run. No answer is prepared for a change, so one that were sent would fail in another way.

useNock();

const dry = () => testGraph({ dryRun: true });
const changes = Object.entries(CHANGES)
  .map(([name, call]) => ({ name, ...call }))
  .filter(({ writes }) => writes);

describe('in a dry run', () => {
  it.each(changes)('$name is not sent, and the error says the whole call', async ({ method, path, make }) => {
    const graph = dry();
    const error = await remoteErrorFrom(make(graph));
    expect(error).toMatchObject({ kind: 'dry-run', maybeMade: false });
    const [said, url] = error.call!.split(' ');
    expect(said).toBe(method);
    expect(url).toMatch(new RegExp(`^${GRAPH}/v1.0/`));
    if (path instanceof RegExp) expect(new URL(url!).pathname).toMatch(path);
    expect(graph.logged.join()).not.toContain(error.call);
  });

  it('the call has what it carries, and a new password is not in it', async () => {
    const error = await remoteErrorFrom(dry().changes.setPassword(JULIA, 'Not-a-real-password-2345'));
    expect(error.call).toContain(`/users/${JULIA} {"passwordProfile":{`);
    expect(error.call).toContain('"password":"…"');
    expect(error.call).not.toContain('2345');
  });

  it('reads go out as always, also those that are posted', async () => {
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(200, { responses: [{ id: 'one', status: 200, body: { value: ['g'] } }] });
    const operation = { name: 'read' };
    const { one } = await batch(dry().graph, operation, { one: membershipGet(JULIA, 'g') });
    expect(one).toEqual({ ok: true, body: { value: ['g'] } });
  });
});
