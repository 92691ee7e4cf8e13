import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { PostgresTicketStore } from '../../bot/storage/stores/ticketStore.js';
import { T0, T1 } from '../helpers/requests.js';
import { fresh, noting } from './helpers.js';

const TICKET = { id: 'vendor-1', number: 'I 2611 001', url: 'https://desk.example/1' };

export function ticketStoreContract(database: () => Database): void {
  describe('tickets', () => {
    let tickets: PostgresTicketStore;
    let requests: PostgresRequestStore;
    const sent: string[] = [];
    beforeAll(() => {
      tickets = new PostgresTicketStore(database());
      requests = new PostgresRequestStore(database(), { part: noting(sent), notify: () => undefined }, true);
    });

    async function inserted(changes: Parameters<typeof fresh>[0] = {}): Promise<string> {
      const request = fresh(changes);
      await requests.change(async (tx) => void (await tx.insert(request)));
      return request.id;
    }

    it('are empty at first', async () => {
      const stored = await tickets.find({ requestId: 'none', system: 'jira' });
      expect(stored).toEqual({ failures: 0, entries: new Map() });
    });

    it('keep what was tried before it is answered, and what came of it', async () => {
      const key = { requestId: await inserted(), system: 'topdesk' } as const;
      await tickets.trying(key, 'a', T0);
      expect((await tickets.find(key)).entries).toEqual(new Map([['a', { state: 'trying', at: T0 }]]));
      expect((await tickets.find(key)).ticket).toBeUndefined();
      await tickets.opened(key, TICKET, T1);
      await tickets.settled(key, 'a', 'sent', T1);
      await tickets.settled(key, 'b', 'refused', T1);
      const stored = await tickets.find(key);
      expect(stored.ticket).toEqual(TICKET);
      expect(stored.entries.get('a')).toEqual({ state: 'sent', at: T1 });
      expect(stored.entries.get('b')).toEqual({ state: 'refused', at: T1 });
      expect((await tickets.find({ ...key, system: 'jira' })).ticket).toBeUndefined();
    });

    it('are read with their request, and stored beside it', async () => {
      const id = await inserted();
      const key = { requestId: id, system: 'topdesk' } as const;
      await tickets.trying(key, 'a', T0);
      expect((await requests.load(id))?.ticket).toBeUndefined();
      await tickets.opened(key, TICKET, T1);
      const { number, url } = TICKET;
      const loaded = await requests.load(id);
      expect(loaded?.ticket).toEqual({ number, url });
      await requests.change((tx) => tx.save({ ...loaded!, version: 2 }));
      const [row] = await database().query('select body ? $2 as has from requests where id = $1', [
        id,
        'ticket',
      ]);
      expect(row).toEqual({ has: false });
      expect((await requests.load(id))?.ticket).toEqual({ number, url });
    });

    it('of a break-in are those of what follows from it', async () => {
      const root = await inserted({ kind: 'contain' });
      const origin = { id: root, unsecured: [] };
      const back = await inserted({ kind: 'give-back', origin, createdAt: T1 });
      const own = await inserted({ kind: 'unlock', origin });
      await tickets.trying({ requestId: root, system: 'topdesk' }, 'a', T0);
      await tickets.opened({ requestId: root, system: 'topdesk' }, TICKET, T1);
      expect((await tickets.family(back)).map(({ id }) => id)).toEqual([root, back]);
      expect((await tickets.family(root)).map(({ id }) => id)).toEqual([root, back]);
      expect((await tickets.family(own)).map(({ id }) => id)).toEqual([own]);
      expect((await requests.load(back))?.ticket?.number).toBe(TICKET.number);
      expect((await requests.load(own))?.ticket).toBeUndefined();
    });

    it('count how often a system did not answer, until it does', async () => {
      const key = { requestId: await inserted(), system: 'jira' } as const;
      await tickets.trying(key, 'a', T0);
      await tickets.failing(key, T0);
      await tickets.failing(key, T0);
      expect(await tickets.find(key)).toMatchObject({ failures: 2, failingSince: T0 });
      await tickets.failing(key, undefined);
      const stored = await tickets.find(key);
      expect(stored.failures).toBe(0);
      expect(stored.failingSince).toBeUndefined();
    });

    it('are behind while the system does not answer, and for what is open and has none', async () => {
      const [failing, none, fine] = [await inserted(), await inserted(), await inserted()];
      for (const requestId of [failing, fine]) {
        const key = { requestId, system: 'webhook' } as const;
        await tickets.trying(key, 'a', T0);
        if (requestId === failing) await tickets.failing(key, T0);
      }
      const behind = await tickets.behind('webhook');
      expect(behind).toContain(failing);
      expect(behind).toContain(none);
      expect(behind).not.toContain(fine);
    });

    it('get a job with each change that the cards tell, in the same transaction', async () => {
      sent.length = 0;
      await requests.change((tx) => tx.enqueue('told', [{ kind: 'announce' }, { kind: 'execute' }]));
      expect(sent).toEqual(['announce told', 'execute told', 'ticket told']);
      sent.length = 0;
      await requests.change((tx) => tx.enqueue('later', [{ kind: 'announce', after: T1 }, { kind: 'wipe' }]));
      expect(sent).toEqual(['announce later', 'wipe later']);
      const off = new PostgresRequestStore(database(), {
        part: noting(sent),
        notify: () => undefined,
      });
      sent.length = 0;
      await off.change((tx) => tx.enqueue('off', [{ kind: 'announce' }]));
      expect(sent).toEqual(['announce off']);
    });
  });
}
