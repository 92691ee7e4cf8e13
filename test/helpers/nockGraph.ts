import { readFileSync } from 'node:fs';
import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';
import { createGraphClient, type Graph, type GraphClientOptions } from '../../bot/graph/client/client.js';
import { GraphAccountChanges } from '../../bot/graph/accountChanges.js';
import { GraphInvestigation } from '../../bot/graph/investigation.js';
import { Registrations } from '../../bot/graph/account/registrations.js';
import type { SharedLimits } from '../../bot/graph/account/sharedLimits.js';
import { ReportLimit } from '../../bot/graph/client/reportLimit.js';
import { GraphDirectory } from '../../bot/graph/directory.js';
import { RemoteError } from '../../bot/unlock/errors.js';

export const GRAPH = 'https://graph.microsoft.com';
export const JULIA = 'c010a5e0-0000-4000-8000-000000000001';

/** Keeps every test of the file off the network. Fails when a prepared answer was not used. */
export function useNock(): void {
  beforeEach(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.enableNetConnect();
    expect(pending, `prepared but not asked for: ${pending.join(', ')}`).toEqual([]);
  });
}

/** Reads a payload from the vendor's documents: `test/fixtures/<api>/<call>.<case>.json`. */
export function fixture(name: string): nock.Body {
  const file = new URL(`../fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as nock.Body;
}

export interface TestGraph {
  readonly graph: Graph;
  readonly directory: GraphDirectory;
  readonly investigation: GraphInvestigation;
  readonly changes: GraphAccountChanges;
  /** Milliseconds of every wait. The client does not really wait. */
  readonly waits: number[];
  /** Everything that was logged, as JSON. */
  readonly logged: string[];
  /** Ends every deadline, or only those of so many milliseconds. */
  readonly timeOut: (ms?: number) => void;
}

/** The real client and directory, with a fake token and without a clock. */
export function testGraph(overrides: Partial<GraphClientOptions> = {}, now?: () => Date): TestGraph {
  const waits: number[] = [];
  const logged: string[] = [];
  const note = (facts: object, message: string): void => void logged.push(JSON.stringify({ facts, message }));
  const { deadline, timeOut } = clocks();
  const graph = createGraphClient({
    credential: { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    baseUrl: `${GRAPH}/`,
    scope: `${GRAPH}/.default`,
    log: { debug: note, info: note, warn: note },
    wait: async (ms) => void waits.push(ms),
    deadline,
    ...overrides,
  });
  return {
    ...{ graph, waits, logged, timeOut },
    directory: new GraphDirectory(graph, now, oneByOne(now ?? (() => new Date()))),
    investigation: new GraphInvestigation(graph),
    changes: new GraphAccountChanges(graph),
  };
}

/** Deadlines that a test ends. */
function clocks() {
  const timers = new Map<number, AbortController>();
  let isOver = false;
  const stop = (timer: AbortController): void =>
    timer.abort(new DOMException('The operation timed out', 'TimeoutError'));
  const timerOf = (ms: number): AbortController => {
    const timer = timers.get(ms) ?? new AbortController();
    timers.set(ms, timer);
    if (isOver) stop(timer);
    return timer;
  };
  return {
    deadline: (ms: number) => timerOf(ms).signal,
    timeOut: (ms?: number) => {
      if (ms !== undefined) return stop(timerOf(ms));
      isOver = true;
      for (const timer of timers.values()) stop(timer);
    },
  };
}

/** Returns the `RemoteError` with which a call fails. */
export async function remoteErrorFrom(call: Promise<unknown>): Promise<RemoteError> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(RemoteError);
  return outcome as RemoteError;
}

/** Looks that ask about their own person alone. */
export function oneByOne(now: () => Date): SharedLimits {
  const reports = new ReportLimit(now);
  return { reports, registrations: new Registrations(reports, now, false) };
}
