import { readFileSync } from 'node:fs';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { Watcher } from '../../bot/jobs/watcher.js';
import { createLog } from '../../bot/log.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import { WATCHED_SOURCES } from '../../bot/unlock/request/watch.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { GRAPH, testGraph, useNock } from '../helpers/nockGraph.js';
import { sampleWatched } from '../helpers/sampleWatch.js';
import { exchangeOf, graphOf, limitsOf, type Account } from './countedAccounts.js';

useNock();
afterEach(() => nock.cleanAll());

// How often each look at an account afterwards asks Graph and Exchange. The page of the docs has these figures: who
// changes what is asked for changes that table too.

type Watched = Extract<Command, { kind: 'watched' }>;
const { subject, watch } = sampleWatched();
const looks = watch!.looks;

/** Makes one look, the one of this place. */
async function look(place: number, account: Account, graph = testGraph()) {
  const done = looks.map((one, n) => (n < place ? { ...one, at: one.due, seen: [], unread: [] } : one));
  const request = sampleWatched({ looks: done });
  const calls = graphOf(account, subject);
  const { mailboxes, asked } = exchangeOf(account, subject.mail!);
  const stored: Watched[] = [];
  await new Watcher({
    service: {
      apply: async (_id: string, command: Command) =>
        void (command.kind === 'watched' && stored.push(command)),
    } as unknown as UnlockService,
    store: { load: async () => request } as unknown as RequestStore,
    investigation: graph.investigation,
    mailboxes,
    directory: graph.directory,
    leases: { hold: async (_key, work) => work(async () => undefined) },
    jobs: { send: async () => undefined },
    now: () => new Date(looks[place]!.due),
    log: createLog('silent'),
  }).run(request.id);
  const [made] = stored;
  const unread = WATCHED_SOURCES.filter((source) => made?.found[source].known !== true);
  return { calls, cmdlets: asked.length, made, unread };
}

const docs = readFileSync(new URL('../../docs/investigation.md', import.meta.url), 'utf8');

describe('one look afterwards', () => {
  it.each([
    ['the first look, at an account with nothing in it', 0, 'empty'],
    ['each later look, at an account with nothing in it', 1, 'empty'],
    ['the first look, at the fullest account', 0, 'fullest'],
    ['each later look, at the fullest account', 1, 'fullest'],
  ] as const)('(%s) asks as often as the docs say', async (what, place, account) => {
    const { calls, cmdlets, unread } = await look(place, account);
    expect(unread).toEqual([]);
    const { reports, risk } = limitsOf(calls);
    expect(docs).toContain(`| ${what} | ${calls.length} | ${reports} | ${risk} | ${cmdlets} |`);
  });

  it('is the first or one of four later ones, which all ask alike', async () => {
    const later = looks.slice(1).map((_look, n) => n + 1);
    const counts: string[] = [];
    for (const place of later) {
      const { calls, cmdlets } = await look(place, 'empty');
      counts.push(`${calls.length} ${cmdlets}`);
      nock.cleanAll();
    }
    expect(counts).toEqual(Array.from({ length: 4 }, () => counts[0]));
  });

  it('asks at most four reports more where Microsoft sends short pages', async () => {
    const full = limitsOf((await look(1, 'fullest')).calls);
    nock.cleanAll();
    const short = limitsOf((await look(1, 'short pages')).calls);
    expect(short).toEqual({ ...full, reports: full.reports + 4 });
  });
});

describe('the automatic replies that a look cannot read', () => {
  const replies = () =>
    nock(GRAPH)
      .persist()
      .get(/automaticRepliesSetting$/);
  const body = { error: { code: 'No', message: 'No.' } };

  it.each([
    [403, { why: 'not-permitted' }],
    [404, { why: 'unavailable' }],
    [429, { why: 'throttled' }],
    [500, { why: 'unavailable' }],
    [503, { why: 'unavailable' }],
  ])('after a %i are said to be unread, and the rest is read', async (status, why) => {
    replies().reply(status, body, { 'Retry-After': '1' });
    const { unread, made } = await look(1, 'empty');
    expect(unread).toEqual(['replies']);
    expect(made?.found.replies).toMatchObject({ known: false, ...why });
  });

  it('in time are said to be unread', async () => {
    const graph = testGraph();
    replies().reply(() => {
      graph.timeOut();
      return new Promise(() => undefined);
    });
    const { unread, made } = await look(1, 'empty', graph);
    expect(unread).toContain('replies');
    expect(made?.found.replies).toEqual({ known: false, why: 'too-slow' });
  });
});
