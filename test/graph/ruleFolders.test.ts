import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../bot/graph/evidence/rules.js';
import { GRAPH, JULIA, testGraph, useNock } from '../helpers/nockGraph.js';

// Graph shows a rule's folder as an id. The bot asks what it is, in at most two calls.

useNock();

const RULES = `/v1.0/users/${JULIA}/mailFolders/inbox/messageRules`;
const PERMISSION = 'Mail.ReadBasic.All';
type Inner = { id: string; url: string };

function oneRule(actions: object): void {
  const rule = { id: 'r1', displayName: '.', isEnabled: true, conditions: null, actions };
  nock(GRAPH)
    .get(RULES)
    .reply(200, { value: [rule] });
}

/** Answers every inner request of the next batch. Notes what was asked. */
function nextBatch(answer: (url: string) => { status: number; body?: object }): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply(200, (_uri, body) => {
      const { requests } = body as { requests: Inner[] };
      asked.push(...requests.map(({ url }) => url));
      return { responses: requests.map(({ id, url }) => ({ id, ...answer(url) })) };
    });
  return asked;
}

const nothing = { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'x' } } };
const read = async () => (await readRules(testGraph().graph, JULIA)).rows[0];

describe('the folder of a rule', () => {
  it('is not asked for when no rule moves mail', async () => {
    oneRule({ delete: true });
    expect(await read()).not.toHaveProperty('folderUnread');
  });

  it('is one of Graph’s own, whatever the mailbox calls it', async () => {
    oneRule({ moveToFolder: 'AAA=' });
    const asked = nextBatch((url) =>
      url.includes('/conversationhistory?')
        ? { status: 200, body: { id: 'AAA=', displayName: 'Aufgezeichnete Unterhaltungen' } }
        : nothing,
    );
    expect(await read()).toMatchObject({
      movesTo: 'Aufgezeichnete Unterhaltungen',
      movesToPlace: 'conversationhistory',
    });
    expect(asked).toContain(`/users/${JULIA}/mailFolders/deleteditems?$select=id,displayName`);
    expect(asked.length).toBeLessThanOrEqual(20);
  });

  it('is asked for its name and the folder around it when it is none of those', async () => {
    oneRule({ moveToFolder: 'BBB=', copyToFolder: 'CCC=' });
    nextBatch((url) => (url.includes('/archive?') ? { status: 200, body: { id: 'ARC=' } } : nothing));
    const asked = nextBatch((url) =>
      url.includes('BBB')
        ? { status: 200, body: { id: 'BBB=', displayName: 'x', parentFolderId: 'ARC=' } }
        : { status: 200, body: { id: 'CCC=', displayName: 'Copies', parentFolderId: 'TOP=' } },
    );
    expect(await read()).toMatchObject({ movesTo: 'x', movesToPlace: 'archive', copiesTo: 'Copies' });
    expect(asked).toEqual([
      `/users/${JULIA}/mailFolders/BBB%3D?$select=id,displayName,parentFolderId`,
      `/users/${JULIA}/mailFolders/CCC%3D?$select=id,displayName,parentFolderId`,
    ]);
  });

  it('is known by what Graph answers, when the rule writes the id in another way', async () => {
    oneRule({ moveToFolder: 'AQMk-other' });
    nextBatch((url) =>
      url.includes('/deleteditems?') ? { status: 200, body: { id: 'AAMk-del' } } : nothing,
    );
    nextBatch(() => ({ status: 200, body: { id: 'AAMk-del', displayName: 'Verwijderd' } }));
    expect(await read()).toMatchObject({ movesTo: 'Verwijderd', movesToPlace: 'deleteditems' });
  });

  it('of a copy that could not be looked up is said to be unread, and never shown by its id', async () => {
    oneRule({ copyToFolder: 'CCC=' });
    nextBatch(() => nothing);
    nextBatch(() => nothing);
    const rule = await read();
    expect(rule).toMatchObject({ copyUnread: { why: 'unavailable' } });
    expect(rule).not.toHaveProperty('copiesTo');
  });

  it('without a name and without a place is said to be unread', async () => {
    oneRule({ moveToFolder: 'DDD=' });
    nextBatch(() => nothing);
    nextBatch(() => ({ status: 200, body: { id: 'DDD=', displayName: null } }));
    expect(await read()).toMatchObject({ folderUnread: { why: 'unavailable' } });
  });

  it('needs a permission, which is named; one refused call is enough', async () => {
    oneRule({ moveToFolder: 'AAA=' });
    nextBatch(() => ({ status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'x' } } }));
    expect((await read())?.folderUnread).toEqual({ why: 'not-permitted', permission: PERMISSION });
  });

  it.each([
    [404, 'unavailable'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('stays unknown after an inner %i, and the rule is there', async (status, why) => {
    oneRule({ moveToFolder: 'AAA=' });
    const failing = { status, body: { error: { code: 'X', message: 'x' } } };
    nock(GRAPH)
      .post('/v1.0/$batch')
      .times(4)
      .optionally()
      .reply(200, (_uri, body) => ({
        responses: (body as { requests: Inner[] }).requests.map(({ id }) => ({ id, ...failing })),
      }));
    expect(await read()).toMatchObject({ name: '.', folderUnread: { why } });
  });

  it.each([400, 403, 404, 500, 501])('stays unknown when the batch itself answers %i', async (status) => {
    oneRule({ moveToFolder: 'AAA=' });
    nock(GRAPH)
      .post('/v1.0/$batch')
      .times(10)
      .optionally()
      .reply(status, { error: { code: 'X', message: 'x' } });
    expect((await read())?.folderUnread).toBeDefined();
  });

  it('stays unknown when the time is over', async () => {
    oneRule({ moveToFolder: 'AAA=' });
    const graph = testGraph();
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(() => {
        graph.timeOut();
        return new Promise(() => undefined);
      });
    expect((await readRules(graph.graph, JULIA)).rows[0]?.folderUnread).toEqual({ why: 'too-slow' });
  });
});
