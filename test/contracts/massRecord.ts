import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import type { NewJob } from '../../bot/storage/queue/jobs.js';
import { PostgresMassLockouts } from '../../bot/storage/stores/massLockouts.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import type { Cause } from '../../bot/unlock/mass/massLockout.js';
import type { MassDecision } from '../../bot/unlock/mass/member.js';
import type { Pending } from '../../bot/unlock/request/request.js';
import { T0 } from '../helpers/requests.js';
import { fresh } from './helpers.js';

/** Requests with a cause in common, and the decisions that wait for them. */
export function massRecordContract(database: () => Database): void {
  describe('requests with a cause in common', () => {
    let next = 0;
    let cause: Cause;
    let sent: NewJob[];
    let store: PostgresRequestStore;
    beforeEach(() => {
      cause = { kind: 'code', code: `AADSTS88${next++}` };
      sent = [];
      const part = (jobs: readonly NewJob[]) => void sent.push(...jobs);
      store = new PostgresRequestStore(database(), { part, notify: () => undefined });
    });

    /** Somebody asks, and counts towards a lock-out of two accounts. */
    async function asks(): Promise<Pending> {
      const request = fresh();
      const lockouts = new PostgresMassLockouts(database(), {
        part: () => undefined,
        notify: () => undefined,
      });
      const sighting = { cause, subjectId: request.id, at: request.createdAt };
      await lockouts.note(sighting, { from: 2, newId: () => `mass-${request.id}` });
      await store.change(async (tx) => {
        await tx.insert(request);
        await tx.mass.fold(request, { cause, asksWhy: false });
      });
      return request;
    }

    const decision = ({ version }: Pending): MassDecision => ({
      verdict: 'approve',
      actor: { id: 'anna', name: 'Anna', tenantId: 't' },
      language: 'en',
      cardVersion: version,
      at: T0,
    });

    it('are in the lock-out from the first of them on, each in its place', async () => {
      const first = await asks();
      expect((await store.load(first.id))?.mass).toBeUndefined();
      const second = await asks();
      const { lockoutId } = (await store.load(second.id))!.mass!;
      expect((await store.load(first.id))?.mass).toEqual({ lockoutId, isFolded: true });
      const members = await store.change((tx) => tx.mass.members(lockoutId));
      expect(members.map(({ requestId, place }) => [requestId, place])).toEqual([
        [first.id, 1],
        [second.id, 2],
      ]);
    });

    it('have one decision that waits, which is settled once', async () => {
      const request = await asks();
      await store.change((tx) => tx.mass.queueDecision(request.id, decision(request)));
      const other = { ...decision(request), verdict: 'deny' } as const;
      await store.change((tx) => tx.mass.queueDecision(request.id, other));
      expect(await store.change((tx) => tx.mass.queuedDecision(request.id))).toEqual(decision(request));
      const settle = () => store.change((tx) => tx.mass.settleDecision(request.id));
      expect([await settle(), await settle()]).toEqual([true, false]);
      expect(await store.change((tx) => tx.mass.queuedDecision(request.id))).toBeUndefined();
    });

    it('have a card of their own once a decision on them did not count', async () => {
      await asks();
      const request = await asks();
      await store.change((tx) => tx.mass.queueDecision(request.id, decision(request)));
      await store.change((tx) => tx.mass.settleDecision(request.id, 'stale'));
      expect((await store.load(request.id))?.mass).toMatchObject({ isFolded: false });
    });

    it('are drawn once for all changes within a second', async () => {
      await asks();
      const { lockoutId } = (await store.load((await asks()).id))!.mass!;
      sent = [];
      const at = (ms: number) => new Date(Date.parse('2030-01-01T00:00:00.000Z') + ms).toISOString();
      for (const ms of [100, 500, 900, 1_100]) await store.change((tx) => tx.mass.redraw(lockoutId, at(ms)));
      expect(sent.map(({ after }) => after)).toEqual([at(2_000), at(3_000)]);
    });

    it('are drawn less often when they are many, because each drawing reads everybody', async () => {
      await asks();
      const { lockoutId } = (await store.load((await asks()).id))!.mass!;
      await database().query('update mass_requests set place = 2000 where lockout_id = $1 and place = 2', [
        lockoutId,
      ]);
      const drawn = sent.filter(({ name }) => name === 'announce-many').length;
      const start = Date.parse('2030-01-01T00:00:00.000Z');
      for (let second = 0; second < 20; second++) {
        const at = new Date(start + second * 1_000).toISOString();
        await store.change((tx) => tx.mass.redraw(lockoutId, at));
      }
      const after = sent.filter(({ name }) => name === 'announce-many').slice(drawn);
      expect(after.map((job) => job.after)).toEqual([
        '2030-01-01T00:00:06.000Z',
        '2030-01-01T00:00:11.000Z',
        '2030-01-01T00:00:16.000Z',
        '2030-01-01T00:00:21.000Z',
      ]);
    });
  });
}
