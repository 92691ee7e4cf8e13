import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { readRules } from '../../bot/graph/evidence/rules.js';
import { isHidingPlace, isOutOfSight } from '../../bot/unlock/evidence/hidingPlaces.js';
import { mailboxWith, nothing, oneRule, TREE, type Inner } from '../helpers/mailFolders.js';
import { GRAPH, JULIA, testGraph, useNock } from '../helpers/nockGraph.js';

// Graph shows a rule's folder as an id. The bot asks what it is and what is around it, three folders at once.

useNock();
afterEach(() => nock.cleanAll());

const PERMISSION = 'Mail.ReadBasic.All';

/** So many batches ask for the folders that Graph has a name for. */
const FOR_PLACES = 6;

/** Answers every inner request of the next batches. Notes what was asked. */
function nextBatch(answer: (url: string) => { status: number; body?: object }, times = 1): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch')
    .times(times)
    .reply(200, (_uri, body) => {
      const { requests } = body as { requests: Inner[] };
      asked.push(...requests.map(({ url }) => url));
      return { responses: requests.map(({ id, url }) => ({ id, ...answer(url) })) };
    });
  return asked;
}

const read = async () => (await readRules(testGraph().graph, JULIA)).rows[0];

describe('the folder of a rule', () => {
  it('is not asked for when no rule moves mail', async () => {
    oneRule({ delete: true });
    expect(await read()).not.toHaveProperty('folderUnread');
  });

  it('is one of Graph’s own, whatever the mailbox calls it', async () => {
    oneRule({ moveToFolder: 'AAA=' });
    const asked = nextBatch(
      (url) =>
        url.includes('/conversationhistory?')
          ? { status: 200, body: { id: 'AAA=', displayName: 'Aufgezeichnete Unterhaltungen' } }
          : nothing,
      FOR_PLACES,
    );
    expect(await read()).toMatchObject({
      movesTo: 'Aufgezeichnete Unterhaltungen',
      movesToPlace: 'conversationhistory',
    });
    expect(asked).toContain(
      `/users/${JULIA}/mailFolders/deleteditems?$select=id,displayName,parentFolderId,isHidden`,
    );
  });

  it('is asked for with one fewer at once than Exchange answers for one mailbox, which is read meanwhile', async () => {
    oneRule({ moveToFolder: 'A3', copyToFolder: 'I2' });
    const asked = mailboxWith(TREE, (_name, place) => (place < 3 ? undefined : 429));
    const rule = await read();
    expect(rule).toMatchObject({ movesToPlace: 'archive', copiesTo: 'Postvak IN\\Projects\\Archief' });
    expect(rule).not.toHaveProperty('folderUnread');
    expect(Math.max(...asked.map((names) => names.length))).toBe(3);
  });

  it('that is refused because of other calls is asked for once more', async () => {
    oneRule({ moveToFolder: 'A1' });
    const refused = new Set<string>();
    mailboxWith(TREE, (name) => {
      if (refused.has(name) || !['archive', 'A1'].includes(name)) return undefined;
      refused.add(name);
      return 429;
    });
    expect(await read()).toMatchObject({ movesToPlace: 'archive' });
    expect(refused.size).toBe(2);
  });

  it.each([
    ['itself', 'ARC', 'Archief', FOR_PLACES],
    ['one level down', 'A1', 'Archief\\2024', FOR_PLACES + 1],
    ['three levels down', 'A3', 'Archief\\2024\\Q1\\x', FOR_PLACES + 3],
  ])('counts as hidden in the archive: %s', async (_what, id, path, calls) => {
    oneRule({ moveToFolder: id });
    const asked = mailboxWith(TREE);
    expect(await read()).toMatchObject({ movesTo: path, movesToPlace: 'archive' });
    expect(asked).toHaveLength(calls);
  });

  it.each([
    ['itself', 'H1', 'Postvak IN\\Invoices'],
    ['inside one', 'H2', 'Postvak IN\\Invoices\\2026'],
  ])(
    'counts as hidden where mail programs do not show it, whatever it is called: %s',
    async (_what, id, path) => {
      oneRule({ moveToFolder: id });
      mailboxWith(TREE);
      const rule = await read();
      expect(rule).toMatchObject({ movesTo: path, movesToPlace: 'hidden' });
      expect(isHidingPlace(rule!.movesToPlace!)).toBe(true);
    },
  );

  it('counts as hidden also where what is around it could not be read', async () => {
    oneRule({ moveToFolder: 'H1' });
    mailboxWith(TREE, (asked) => (asked === 'inbox' || asked === 'IN' ? 500 : undefined));
    const rule = await read();
    expect(rule).toMatchObject({ movesToPlace: 'hidden' });
    expect(rule).not.toHaveProperty('folderUnread');
  });

  it('is the top of the mailbox, where no folder shows the mail', async () => {
    oneRule({ moveToFolder: 'TOP' });
    mailboxWith(TREE);
    const rule = await read();
    expect(rule).toMatchObject({ movesTo: 'Top of Information Store', movesToPlace: 'msgfolderroot' });
    expect(rule).not.toHaveProperty('folderUnread');
  });

  it('inside the folder of RSS feeds, for which Graph has no name, has that folder in its path', async () => {
    oneRule({ moveToFolder: 'R2' });
    mailboxWith(TREE);
    const rule = await read();
    expect(rule).toMatchObject({ movesTo: 'RSS-feeds\\news\\x' });
    expect(rule).not.toHaveProperty('folderUnread');
    expect(isOutOfSight(rule?.movesTo ?? '')).toBe(true);
  });

  it('of that name in a folder of their own is no archive', async () => {
    oneRule({ moveToFolder: 'I2', copyToFolder: 'T1' });
    mailboxWith(TREE);
    const rule = await read();
    expect(rule).toMatchObject({ movesTo: 'Postvak IN\\Projects\\Archief', copiesTo: 'Archive' });
    expect(rule).not.toHaveProperty('movesToPlace');
    expect(isOutOfSight(rule?.movesTo ?? '')).toBe(false);
  });

  it('and what is around it are asked for together, each once, level by level', async () => {
    oneRule({ moveToFolder: 'A3', copyToFolder: 'I2' });
    const asked = mailboxWith(TREE);
    await read();
    expect(asked.slice(FOR_PLACES)).toEqual([['A3', 'I2'], ['A2', 'I1'], ['A1']]);
  });

  it.each([
    ['goes on for ever', (id: string) => `${id}x`],
    ['leads back to itself', () => 'F'],
  ])('whose way up %s is asked for on six levels at most, and said to be unread', async (_what, parent) => {
    oneRule({ moveToFolder: 'F' });
    const asked = mailboxWith(
      Object.fromEntries(
        ['F', 'Fx', 'Fxx', 'Fxxx', 'Fxxxx', 'Fxxxxx', 'Fxxxxxx', 'Fxxxxxxx'].map((id) => [
          id,
          ['Old', parent(id)],
        ]),
      ),
    );
    expect(await read()).toMatchObject({ folderUnread: { why: 'unavailable' } });
    expect(asked.length).toBeLessThanOrEqual(FOR_PLACES + 6);
  });

  it.each([403, 404, 429, 500, 503])(
    'around which Graph answers %i keeps its own name, and is said to be unread',
    async (status) => {
      oneRule({ moveToFolder: 'A3' });
      mailboxWith(TREE, (asked) => (asked === 'A1' ? status : undefined));
      const rule = await read();
      expect(rule?.movesTo).toBe('Q1\\x');
      expect(rule?.folderUnread).toBeDefined();
    },
  );

  it('at the top is said to be unread where one of Graph’s own could not be asked: it may be that one', async () => {
    oneRule({ moveToFolder: 'T1', copyToFolder: 'I2' });
    mailboxWith(TREE, (asked) => (asked === 'junkemail' ? 500 : undefined));
    expect(await read()).toMatchObject({ movesTo: 'Archive', folderUnread: { why: 'unavailable' } });
  });

  it('in the inbox is not, because that is around it', async () => {
    oneRule({ moveToFolder: 'I2' });
    mailboxWith(TREE, (asked) => (asked === 'junkemail' ? 500 : undefined));
    expect(await read()).not.toHaveProperty('folderUnread');
  });

  it('is known by what Graph answers, when the rule writes the id in another way', async () => {
    oneRule({ moveToFolder: 'AQMk-other' });
    nextBatch(
      (url) => (url.includes('/deleteditems?') ? { status: 200, body: { id: 'AAMk-del' } } : nothing),
      FOR_PLACES,
    );
    nextBatch(() => ({ status: 200, body: { id: 'AAMk-del', displayName: 'Verwijderd' } }));
    expect(await read()).toMatchObject({ movesTo: 'Verwijderd', movesToPlace: 'deleteditems' });
  });

  it('of a copy that could not be looked up is said to be unread, and never shown by its id', async () => {
    oneRule({ copyToFolder: 'CCC=' });
    nextBatch(() => nothing, FOR_PLACES);
    nextBatch(() => nothing);
    const rule = await read();
    expect(rule).toMatchObject({ copyUnread: { why: 'unavailable' } });
    expect(rule).not.toHaveProperty('copiesTo');
  });

  it('without a name and without a place is said to be unread', async () => {
    oneRule({ moveToFolder: 'DDD=' });
    nextBatch(() => nothing, FOR_PLACES);
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
      .times(FOR_PLACES)
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
