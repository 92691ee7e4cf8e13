import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '../../bot/storage/audit/auditTrail.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { createJobQueue } from '../../bot/storage/queue/jobQueue.js';
import { SILENT } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { VersionConflict } from '../../bot/unlock/errors.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { olga, piet, T0, T1 } from '../helpers/requests.js';
import { atOnce, fresh } from './helpers.js';

export function requestStoreContract(database: () => Database): void {
  describe('the request store', () => {
    let store: PostgresRequestStore;
    let notified: number;
    beforeAll(async () => {
      const queue = await createJobQueue({ database: database(), log: SILENT });
      store = new PostgresRequestStore(database(), { part: queue.part, notify: () => notified++ });
    });
    beforeEach(() => (notified = 0));

    const insert = (request: UnlockRequest): Promise<boolean> => store.change((tx) => tx.insert(request));
    const save = (request: UnlockRequest): Promise<void> => store.change((tx) => tx.save(request));
    const jobsOf = (requestId: string) =>
      database().query<{ name: string; start: Date }>(
        `select name, start_after as start from pgboss.job where data->>'requestId' = $1 order by name`,
        [requestId],
      );

    it('gives back what was put in', async () => {
      const request = fresh({ answers: { since: 'yesterday', details: 'naïve \u{1F512} "quoted"' } });
      await insert(request);
      expect(await store.load(request.id)).toEqual(request);
      expect(await store.load('no-such-request')).toBeUndefined();
    });

    it('takes text that PostgreSQL cannot hold, without the part that it cannot hold', async () => {
      const request = fresh({ answers: { details: 'a\u0000b \ud83d c\\u0000d' } });
      await insert(request);
      expect((await store.load(request.id))?.answers.details).toBe('ab \ufffd c\\u0000d');
    });

    it('lets exactly one of 50 changes at the same version win', async () => {
      const request = fresh();
      await insert(request);
      const outcomes = await atOnce(50, (index) =>
        save({ ...request, version: 2, joined: [{ ...olga, name: `writer ${index}` }] }).then(
          () => index,
          (error: unknown) => error,
        ),
      );
      const winners = outcomes.filter((outcome) => typeof outcome === 'number');
      const losers = outcomes.filter((outcome) => outcome instanceof VersionConflict);
      expect([winners.length, losers.length]).toEqual([1, 49]);
      expect((await store.load(request.id))?.joined[0]?.name).toBe(`writer ${winners[0]}`);
    });

    it('counts a password that can still be read out among what waits, until its time is up', async () => {
      const waiting = async (at: string) => (await store.waitingFrom({ after: 0 }, 1_000, at)).requests;
      const [since, until] = ['2026-03-02T13:05:00.000Z', '2026-03-02T13:20:00.000Z'];
      const by = { id: 'approver', name: 'Anna' };
      const solved = (handover: object, changes: object = {}) =>
        ({
          ...{ ...fresh(), status: 'resolved', approval: { by, at: T0 }, finishedAt: T1, ...changes },
          handover: { since, until, ...handover },
        }) as UnlockRequest;
      const [open, opened] = [solved({}), solved({ opened: { by, at: since } })];
      const over = [
        solved({ readOut: { by, at: since } }),
        solved({ signedIn: { at: since, how: 'log' } }),
        solved({ notHandedOver: { at: until } }),
        solved({ issuedAnew: { id: 'x', by, at: until } }),
        solved({}, { kind: 'contain' }),
        solved({}, { status: 'failed' }),
      ];
      for (const one of [open, opened, ...over]) await insert(one);
      const all = [open, opened, ...over].map(({ id }) => id);
      const among = (found: readonly UnlockRequest[]) =>
        all.filter((id) => found.some((one) => one.id === id));
      expect(among(await waiting('2026-03-02T13:19:59.000Z'))).toEqual([open.id, opened.id]);
      expect(among(await waiting(until))).toEqual([]);
    });

    it('refuses to write a version that does not follow the stored one', async () => {
      const request = fresh();
      await insert(request);
      await expect(save({ ...request, version: 3 })).rejects.toThrow(VersionConflict);
      await expect(save({ ...fresh(), version: 2 })).rejects.toThrow(VersionConflict);
    });

    it('has one open request for a subject and symptom, whoever of 50 is first', async () => {
      const { subject } = fresh();
      const upper = { ...subject, id: subject.id.toUpperCase() };
      const inserted = await atOnce(50, (index) => insert(fresh({ subject: index % 2 ? subject : upper })));
      expect(inserted.filter(Boolean)).toHaveLength(1);
      const open = await store.change((tx) => tx.findOpen(fresh({ subject: upper })));
      expect(open?.id).toBeDefined();
    });

    it('takes a new request once the one before is no longer open', async () => {
      const request = fresh();
      await insert(request);
      expect(await insert({ ...request, id: randomUUID() })).toBe(false);
      await save({ ...request, version: 2, status: 'withdrawn', finishedAt: T1 });
      expect(await store.change((tx) => tx.findOpen(request))).toBeUndefined();
      expect(await insert({ ...request, id: randomUUID() })).toBe(true);
    });

    it('has one open report of an account, also when it has become a break-in meanwhile', async () => {
      const report = fresh();
      await insert(report);
      await save({ ...report, version: 2, kind: 'contain' });
      expect(await insert({ ...report, id: randomUUID() })).toBe(false);
      expect((await store.change((tx) => tx.findOpen(report)))?.id).toBe(report.id);
    });

    it('has a giving back and a restoring beside it, one of each', async () => {
      const report = fresh({ kind: 'contain' });
      await insert(report);
      for (const kind of ['give-back', 'restore'] as const) {
        const following = { ...report, id: randomUUID(), kind };
        expect(await insert(following)).toBe(true);
        expect(await insert({ ...following, id: randomUUID() })).toBe(false);
        expect((await store.change((tx) => tx.findOpen(following)))?.id).toBe(following.id);
      }
    });

    it('finds the open break-in of an account, whatever it was reported as', async () => {
      const mail = fresh({ kind: 'contain', symptom: 'cannot-send-mail' });
      const find = () => store.change((tx) => tx.findContain(mail.subject.id.toUpperCase()));
      expect(await find()).toBeUndefined();
      await insert(mail);
      expect((await find())?.id).toBe(mail.id);
      await save({ ...mail, version: 2, status: 'withdrawn', finishedAt: T1 });
      expect(await find()).toBeUndefined();
    });

    it('finds what ended about a person since a moment', async () => {
      const request = fresh();
      await insert(request);
      const since = (at: string) => store.endedAbout(request.subject.id.toUpperCase(), new Date(at));
      expect(await since(T0)).toEqual([]);
      await save({ ...request, version: 2, status: 'withdrawn', finishedAt: T1 });
      expect(await since(T0)).toEqual([request.id]);
      expect(await since('2026-03-02T14:02:00.001Z')).toEqual([]);
    });

    it('finds what a person asked for or joined, newest first, whatever the case of their id', async () => {
      const me = { ...piet, id: randomUUID() };
      const older = fresh({ requester: me, createdAt: T0 });
      const newer = fresh({ joined: [{ ...me, id: me.id.toUpperCase() }], createdAt: T1 });
      await insert(older);
      await insert(newer);
      const ids = async (limit: number) =>
        (await store.ofRequester(me.id.toUpperCase(), limit)).map(({ id }) => id);
      expect(await ids(5)).toEqual([newer.id, older.id]);
      expect(await ids(1)).toEqual([newer.id]);
    });

    it('knows what is still to be carried out', async () => {
      const request = fresh();
      await insert(request);
      expect(await store.unfinished()).not.toContain(request.id);
      await save({ ...request, version: 2, status: 'approved', approval: { by: olga, at: T1 } });
      expect(await store.unfinished()).toContain(request.id);
    });

    it('enqueues the jobs of a change with it, for their time, and says so once it is committed', async () => {
      const request = fresh();
      await store.change(async (tx) => {
        await tx.insert(request);
        await tx.enqueue(request.id, [
          { kind: 'announce' },
          { kind: 'expire', after: '2199-01-01T00:00:00.000Z' },
        ]);
        expect(notified).toBe(0);
      });
      expect(notified).toBe(1);
      const [announce, expire] = await jobsOf(request.id);
      expect(announce?.name).toBe('announce');
      expect(expire).toEqual({ name: 'expire', start: new Date('2199-01-01T00:00:00.000Z') });
    });

    it('leaves no request, job, audit line or credential of a change that was rolled back', async () => {
      const request = fresh();
      const change = store.change(async (tx) => {
        await tx.insert(request);
        await tx.append(request.id, [{ what: 'claimed', at: T0 }]);
        await tx.enqueue(request.id, [{ kind: 'announce' }, { kind: 'execute' }]);
        await tx.replaceCredential({ requestId: request.id, sealed: 'sealed' });
        throw new Error('the power went out');
      });
      await expect(change).rejects.toThrow('the power went out');
      expect(await store.load(request.id)).toBeUndefined();
      expect(await jobsOf(request.id)).toEqual([]);
      expect(await readAudit(database(), request.id)).toEqual([]);
      expect(await database().query('select 1 from credentials where request_id = $1', [request.id])).toEqual(
        [],
      );
      expect(notified).toBe(0);
    });

    it('keeps an audit trail in order that cannot be changed, shortened or emptied', async () => {
      const request = fresh();
      const events: readonly AuditEvent[] = [
        { what: 'asked-again', at: T0, actorId: piet.id, detail: { times: 1 } },
        { what: 'expired', at: T1 },
      ];
      await store.change((tx) => tx.append(request.id, events));
      const refused = 'only ever added to';
      await expect(database().query(`update audit_events set what = 'nothing'`)).rejects.toThrow(refused);
      await expect(database().query('delete from audit_events')).rejects.toThrow(refused);
      await expect(database().query('truncate audit_events')).rejects.toThrow(refused);
      expect(await readAudit(database(), request.id)).toEqual(events);
    });
  });
}
