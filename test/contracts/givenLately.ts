import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresCredentialStore } from '../../bot/storage/stores/credentialStore.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import type { Alarm } from '../../bot/unlock/calls/alarm.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Step } from '../../bot/unlock/request/step.js';
import { anna, ben, executing, T0, T1 } from '../helpers/requests.js';
import { fresh } from './helpers.js';

const SINCE = '2026-03-01T14:02:00.000Z';
const UNTIL = '2026-03-02T14:17:00.000Z';

export function givenLatelyContract(database: () => Database): void {
  let store: PostgresRequestStore;
  let credentials: PostgresCredentialStore;
  beforeAll(() => {
    store = new PostgresRequestStore(database(), { part: () => undefined, notify: () => undefined });
    credentials = new PostgresCredentialStore(database());
  });

  const asked = (subjectId: string, except = 'another', since = SINCE) =>
    store.change((tx) =>
      tx.wasGivenLately(subjectId, {
        handing: ['reset-password', 'temporary-access-pass'],
        removing: ['remove-sign-in-method'],
        since,
        except,
      }),
    );

  /** A request whose one step is done. Somebody saw the credential, nobody did, or it still waits. */
  async function given(
    remedy: Step['remedy'],
    credential: 'shown' | 'gone' | 'offered' | 'none',
    kind: UnlockRequest['kind'] = 'unlock',
  ): Promise<UnlockRequest> {
    const request = fresh({ kind });
    const steps: readonly Step[] = [{ remedy, state: 'done', startedAt: T0, at: T1, before: null }];
    const done = { ...executing(steps), ...request, version: 2, steps, status: 'resolved', finishedAt: T1 };
    await store.change(async (tx) => {
      await tx.insert(request);
      await tx.save(done as UnlockRequest);
      if (credential !== 'none') await tx.replaceCredential({ requestId: request.id, sealed: 'x' });
    });
    if (credential !== 'none') await credentials.offer(request.id, anna.id, UNTIL);
    if (credential === 'shown') await credentials.reveal(request.id, anna.id, T1, 0);
    if (credential === 'shown' || credential === 'gone') await credentials.wipe(request.id);
    return request;
  }

  describe('another credential for the same account', () => {
    it('is one that was seen, or that may still be seen', async () => {
      for (const credential of ['shown', 'offered'] as const) {
        const { id, subject } = await given('reset-password', credential);
        expect(await asked(subject.id.toUpperCase())).toBe(true);
        expect(await asked(subject.id, id)).toBe(false);
        expect(await asked(subject.id, 'another', '2026-03-02T14:02:00.001Z')).toBe(false);
      }
      expect(await asked(randomUUID())).toBe(false);
    });

    it('is none that nobody ever opened, nor one of a containment, nor a change of another kind', async () => {
      for (const { subject } of [
        await given('temporary-access-pass', 'gone'),
        await given('reset-password', 'shown', 'contain'),
        await given('enable-sign-in', 'none'),
      ])
        expect(await asked(subject.id)).toBe(false);
    });

    it('is a removed sign-in method too, also of a containment', async () => {
      for (const kind of ['unlock', 'contain'] as const) {
        const { subject } = await given('remove-sign-in-method', 'none', kind);
        expect(await asked(subject.id)).toBe(true);
      }
    });

    it('is one that was allowed and has not begun', async () => {
      const request = fresh();
      const { id, subject } = request;
      const allowed = { ...request, version: 2, status: 'approved', approval: { by: anna, at: T1 } } as const;
      await store.change(async (tx) => {
        await tx.insert(request);
        await tx.save(allowed);
      });
      expect(await asked(subject.id)).toBe(true);
      expect(await asked(subject.id, id)).toBe(false);
    });
  });

  describe('who is dealing with a request', () => {
    it('is known from the first time on, the first one first', async () => {
      const id = randomUUID();
      const note = (by: typeof anna, at: string) =>
        store.change((tx) => tx.noteDealing(id, { by: { id: by.id, name: by.name }, at }));
      await note(ben, T1);
      await note(anna, T0);
      await note(anna, T1);
      expect(await store.dealingsWith(id)).toEqual([
        { by: { id: anna.id, name: anna.name }, at: T0 },
        { by: { id: ben.id, name: ben.name }, at: T1 },
      ]);
    });
  });

  describe('an alarm', () => {
    it('is kept, and found again by whom it is about', async () => {
      const alarm: Alarm = {
        id: randomUUID(),
        person: { id: 'Called-Person', name: 'Piet' },
        at: T1,
        requests: [],
      };
      await store.change((tx) => tx.saveAlarm(alarm));
      expect(await store.loadAlarm(alarm.id)).toEqual(alarm);
      expect(await store.change((tx) => tx.hasAlarm('called-person', T0))).toBe(true);
      expect(await store.change((tx) => tx.hasAlarm('called-person', T1))).toBe(false);
    });
  });
}
