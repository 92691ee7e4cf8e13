import { readFileSync } from 'node:fs';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { LossCounter } from '../../bot/jobs/lossCounter.js';
import { createLog } from '../../bot/log.js';
import { LOSS_PARTS } from '../../bot/unlock/losses/losses.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { GraphLossLogs } from '../../bot/graph/losses/lossLogs.js';
import { GRAPH, testGraph, useNock } from '../helpers/nockGraph.js';
import { lossesOf, sampleContained, UNTIL } from '../helpers/sampleLosses.js';
import { decide } from '../helpers/withCatalogue.js';

useNock();

// How often one count of what was taken asks Graph. The page of the docs has these figures: who changes what is asked
// for changes that table too. A second count, a day later, asks as often again.

const HOUR_MS = 60 * 60_000;
/** Microsoft searches for as long as the job comes back. */
const LONGEST_SEARCH_MS = 6 * HOUR_MS;

interface Logs {
  /** How long Microsoft searches. */
  readonly searchMs: number;
  /** What is found goes on for ever. */
  readonly forEver?: boolean;
  /** At the first look the last page of the message trace is refused. */
  readonly refusesFirst?: boolean;
}

/** Microsoft's logs. Returns the paths that they are asked for. */
function logsAt({ searchMs, forEver = false, refusesFirst = false }: Logs, goneMs: () => number): string[] {
  const calls: string[] = [];
  const list = (uri: string): [number, object] => {
    const { pathname, searchParams } = new URL(uri, GRAPH);
    calls.push(pathname);
    const page = Number(searchParams.get('$skiptoken') ?? 1);
    const isRefused = refusesFirst && goneMs() === 0 && page === 4;
    if (isRefused) return [500, { error: { code: 'ServiceError', message: 'No.' } }];
    const next = { '@odata.nextLink': `${GRAPH}${pathname}?$skiptoken=${page + 1}` };
    return [200, { value: [], ...(forEver && next) }];
  };
  nock(GRAPH)
    .persist()
    .post('/v1.0/security/auditLog/queries')
    .reply(201, (uri) => ({ id: `q${calls.push(uri)}` }))
    .get(/queries\/[^/]+$/)
    .reply(200, (uri) => {
      calls.push(uri);
      return { id: 'q', status: goneMs() >= searchMs ? 'succeeded' : 'running' };
    })
    .get(/queries\/[^/]+\/records/)
    .reply(list)
    .get(/messageTraces/)
    .reply(list);
  return calls;
}

/** An account with more addresses than are asked for, broken into longer ago than the trace goes back. */
function fullest(): UnlockRequest {
  const sample = sampleContained(lossesOf({}, { since: '2025-11-01T00:00:00.000Z' }));
  const otherAddresses = Array.from({ length: 30 }, (_, n) => `alias${n}@contoso.example`);
  return { ...sample, subject: { ...sample.subject, otherAddresses } };
}

/** Runs the job at every moment at which it wants to come back, until the first count is complete. */
async function counted(microsoft: Logs, everyLookIsAnotherProcess = false) {
  let request = microsoft.forEver ? fullest() : sampleContained(lossesOf({}));
  let nowMs = Date.parse(UNTIL);
  const calls = logsAt(microsoft, () => nowMs - Date.parse(UNTIL));
  const next: Date[] = [];
  const make = () =>
    new LossCounter({
      service: {
        apply: async (_id: string, command: Command) => {
          const decision = decide(request, command);
          if (!decision.ok) throw new Error(decision.refusal.kind);
          request = decision.request;
          return { kind: 'done' };
        },
      } as unknown as UnlockService,
      store: { load: async () => request } as unknown as RequestStore,
      logs: new GraphLossLogs(testGraph().graph, true),
      leases: { hold: async (_key, work) => work(async () => undefined) },
      jobs: { send: async (_job, _id, at) => void next.push(at as Date) },
      now: () => new Date(nowMs),
      patience: () => new Promise(() => undefined),
      log: createLog('silent'),
    });
  const one = make();
  const looks: number[] = [];
  for (let at: Date | undefined = new Date(nowMs); at; at = next.pop()) {
    nowMs = at.getTime();
    const before = calls.length;
    await (everyLookIsAnotherProcess ? make() : one).run(request.id, false);
    looks.push(calls.length - before);
  }
  nock.cleanAll();
  const found = request.losses!.rounds[0]!.found;
  const of = (part: RegExp) => calls.filter((path) => part.test(path)).length;
  return {
    ...{ looks, all: calls.length, searches: of(/queries/), trace: of(/messageTraces/) },
    unknown: LOSS_PARTS.filter((part) => found[part]?.known !== true),
  };
}

const docs = readFileSync(new URL('../../docs/investigation.md', import.meta.url), 'utf8').replaceAll(
  '\n',
  ' ',
);

describe('one count of what was taken', () => {
  it.each([
    ['where nothing is found, at once', { searchMs: 0 }],
    ['where every list goes on for ever, after six hours', { searchMs: LONGEST_SEARCH_MS, forEver: true }],
  ] as const)('(%s) asks as often as the docs say', async (what, microsoft) => {
    const { looks, all, searches, trace, unknown } = await counted(microsoft);
    expect(unknown).toEqual([]);
    expect(docs).toContain(`| ${what} | ${looks.length} | ${all} | ${searches} | ${trace} |`);
  });

  it('asks again at its next look for what was refused, and one look has a last figure', async () => {
    const refusing = { searchMs: 0, forEver: true, refusesFirst: true };
    const same = await counted(refusing);
    const other = await counted(refusing, true);
    expect([same.unknown, other.unknown, same.looks.length, other.looks.length]).toEqual([[], [], 2, 2]);
    expect(docs).toContain(`then at most ${same.looks[1]} calls in a look, and ${other.looks[1]} where`);
  });
});
