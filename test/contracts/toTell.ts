import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresCredentialStore } from '../../bot/storage/stores/credentialStore.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { anna, T0, T9 } from '../helpers/requests.js';
import { fresh } from './helpers.js';

export function toTellContract(database: () => Database): void {
  describe('what the messages about a request are drawn from', () => {
    let store: PostgresRequestStore;
    let credentials: PostgresCredentialStore;
    beforeAll(() => {
      store = new PostgresRequestStore(database(), { part: () => undefined, notify: () => {} });
      credentials = new PostgresCredentialStore(database());
    });

    it('is the same as what is read one by one', async () => {
      const request = fresh();
      const { id } = request;
      const hold = { requestId: id, by: anna, at: T0, until: T9 };
      await store.change(async (tx) => {
        await tx.insert(request);
        await tx.replaceCredential({ requestId: id, sealed: 'sealed-text' });
        await tx.saveHold(hold);
      });
      await credentials.offer(id, anna.id, T9);
      expect(await store.toTell(id)).toEqual({
        request: await store.load(id),
        credential: await credentials.state(id),
        hold,
      });
    });

    it('is the request alone where nobody looks at it and nothing was made', async () => {
      const request = fresh();
      await store.change((tx) => tx.insert(request));
      expect(await store.toTell(request.id)).toEqual({ request });
    });

    it('is nothing where there is no such request', async () =>
      expect(await store.toTell(fresh().id)).toBeUndefined());
  });
}
