import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { changeFrom } from '../../../bot/graph/evidence/changes.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const SINCE = new Date('2026-02-23T10:00:00Z');
const line = (n: number) => ({
  id: `line-${n}`,
  activityDateTime: new Date(Date.parse('2026-03-02T10:00:00Z') - n * 60_000).toISOString(),
  activityDisplayName: 'Update user',
  result: 'success',
});
const lines = (count: number, from = 0) => Array.from({ length: count }, (_, n) => line(from + n));

/** Graph answers both questions: what was done to the account, and what it did. */
function audits(...pages: readonly object[]): void {
  for (const body of pages) nock(GRAPH).get('/v1.0/auditLogs/directoryAudits').query(true).reply(200, body);
}

const read = async () => {
  const found = await testGraph().investigation.changes(JULIA, SINCE);
  return found.known ? found.value : [];
};

describe('the directory audit', () => {
  it('says with its oldest line that there were more than were read', async () => {
    const next = `${GRAPH}/v1.0/auditLogs/directoryAudits?$skiptoken=more`;
    audits({ value: lines(50), '@odata.nextLink': next }, { value: lines(10, 20) });
    const changes = await read();
    expect(changes).toHaveLength(50);
    expect(changes.filter(({ more }) => more)).toEqual([changes.at(-1)]);
  });

  it('says so too where the two questions together gave more than is kept', async () => {
    audits({ value: lines(40) }, { value: lines(40, 40) });
    expect((await read()).at(-1)).toMatchObject({ more: true });
  });

  it('says nothing of that where it was read to its end', async () => {
    audits({ value: lines(30) }, { value: lines(20, 30) });
    expect((await read()).some(({ more }) => more)).toBe(false);
  });
});

it('a line about many properties keeps those of contact data, and ten in all', () => {
  const names = [...Array.from({ length: 20 }, (_, n) => `Property${n}`), 'OtherMail', 'Mobile'];
  const modifiedProperties = names.map((displayName) => ({ displayName }));
  const { properties } = changeFrom(
    { ...line(0), targetResources: [{ id: JULIA, modifiedProperties }] },
    JULIA,
  );
  expect(properties).toHaveLength(10);
  expect(properties).toEqual(expect.arrayContaining(['OtherMail', 'Mobile']));
});
