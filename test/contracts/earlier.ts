import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import type { Step } from '../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { anna, julia } from '../helpers/requests.js';
import { fresh } from './helpers.js';

const NOW = new Date('2026-08-20T09:00:00.000Z');

/** The moment this many days before now. */
function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * 24 * 60 * 60_000).toISOString();
}

export function earlierContract(database: () => Database): void {
  describe('what was done for the same person before', () => {
    let store: PostgresRequestStore;
    beforeAll(() => {
      store = new PostgresRequestStore(database(), { part: () => undefined, notify: () => {} });
    });

    /** Stores these earlier requests about a new person. Returns the id of the person. */
    async function subjectOf(...requests: Partial<UnlockRequest>[]): Promise<string> {
      const id = randomUUID();
      const subject = { ...julia, id };
      for (const request of requests) {
        const stored = { ...fresh({ subject }), ...request } as UnlockRequest;
        expect(await store.change((tx) => tx.insert(stored))).toBe(true);
      }
      return id.toUpperCase();
    }
    const resolved = (days: number, steps: readonly Step[] = []): Partial<UnlockRequest> => ({
      status: 'resolved',
      approval: { by: anna, at: daysAgo(days) },
      finishedAt: daysAgo(days),
      steps,
    });
    const UNBLOCKS = ['unblock-sender'] as const;
    const unblock = (days: number, state: 'done' | 'not-needed' = 'done'): Step =>
      state === 'done'
        ? { remedy: 'unblock-sender', state, startedAt: daysAgo(days), at: daysAgo(days), before: null }
        : { remedy: 'unblock-sender', state, at: daysAgo(days), before: null };

    it('is nothing for somebody who is here for the first time', async () => {
      expect(await store.earlierRequests(randomUUID(), UNBLOCKS, NOW)).toEqual({
        requests30Days: 0,
        unblocks90Days: 0,
      });
    });

    it('counts what was approved in 30 days, whatever came of it', async () => {
      const id = await subjectOf(
        resolved(1),
        { ...resolved(29.9), status: 'failed' },
        { ...resolved(2), status: 'executing' },
        resolved(30.1),
      );
      expect(await store.earlierRequests(id, UNBLOCKS, NOW)).toMatchObject({ requests30Days: 3 });
    });

    it('does not count what was never approved, nor what a human took over, nor what is yet to come', async () => {
      const id = await subjectOf(
        { status: 'denied', denial: { by: anna, at: daysAgo(1), reason: 'no' } },
        { status: 'expired', finishedAt: daysAgo(1) },
        { ...resolved(1), handOff: 'privileged' },
        resolved(-1),
      );
      expect(await store.earlierRequests(id, UNBLOCKS, NOW)).toEqual({
        requests30Days: 0,
        unblocks90Days: 0,
      });
    });

    it('counts each time that sending was given back in 90 days, and no time that it was not', async () => {
      const id = await subjectOf(
        resolved(1, [unblock(1)]),
        resolved(80, [unblock(80)]),
        resolved(91, [unblock(91)]),
        resolved(3, [unblock(3, 'not-needed'), { remedy: 'unblock-sender', state: 'planned' }]),
        resolved(4, [{ ...unblock(4), remedy: 'reset-password' }]),
      );
      expect(await store.earlierRequests(id, UNBLOCKS, NOW)).toEqual({
        requests30Days: 3,
        unblocks90Days: 2,
      });
    });

    it('is about one person only', async () => {
      await subjectOf(resolved(1, [unblock(1)]));
      expect(await store.earlierRequests(await subjectOf(), UNBLOCKS, NOW)).toEqual({
        requests30Days: 0,
        unblocks90Days: 0,
      });
    });
  });
}
