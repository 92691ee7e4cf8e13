import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../bot/storage/postgres/pglite.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { submitOrJoin } from '../../bot/unlock/intake/submitOrJoin.js';
import { admit } from '../../bot/unlock/limits/admit.js';
import { DEFAULT_LIMITS } from '../../bot/unlock/limits/limits.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { decide } from '../helpers/withCatalogue.js';
import { catalogue } from '../helpers/withCatalogue.js';
import { anna, APPROVER, julia, pending, T0 } from '../helpers/requests.js';

// A stranger never spends the owner's chances. Whatever others do, the owner hears the same as if nobody had done it.

const SYMPTOMS: readonly Symptom[] = ['password-not-accepted', 'sign-in-blocked'];
/** Small, so that others reach every limit. */
const limits = {
  ...DEFAULT_LIMITS,
  ...{ asksPerHour: 4, asksAboutPerDay: 3, colleaguesPerHour: 2, askersPerHour: 2, coolDownMs: 15 * 60_000 },
};
const OWNER = 0;

/** Somebody asks, takes back their newest request or has it denied. `who` 0 is the owner. */
interface Move {
  readonly who: number;
  readonly does: 'ask' | 'withdraw' | 'be denied';
  readonly symptom: Symptom;
  /** Minutes since the move before. */
  readonly after: number;
}

const move = (who: fc.Arbitrary<number>): fc.Arbitrary<Move> =>
  fc.record({
    who,
    does: fc.constantFrom('ask', 'ask', 'ask', 'withdraw', 'be denied'),
    symptom: fc.constantFrom(...SYMPTOMS),
    after: fc.integer({ min: 0, max: 20 }),
  });
const moves = fc.array(move(fc.integer({ min: 0, max: 6 })), { maxLength: 25 });

let database: Database;
let store: PostgresRequestStore;
let ids = 0;
beforeAll(async () => {
  database = await openEmbedded('memory://');
  await migrate(database);
  store = new PostgresRequestStore(database, { part: () => undefined, notify: () => undefined });
});
afterAll(() => database?.close());

/** Plays these moves on an empty database. Returns what the owner hears at each of their moves, and in the end. */
async function play(these: readonly (Move & { readonly isLeftOut: boolean })[]): Promise<readonly string[]> {
  for (const table of ['requests', 'attempts', 'freezes']) await database.query(`delete from ${table}`);
  const heard: string[] = [];
  let now = Date.parse(T0);
  for (const one of these) {
    now += one.after * 60_000;
    if (one.isLeftOut) continue;
    const said = await happens(one, new Date(now).toISOString());
    if (one.who === OWNER) heard.push(said);
  }
  const own = await store.ofRequester(julia.id, 100);
  return [...heard, ...own.map(({ symptom, status }) => `${symptom} ${status}`)];
}

async function happens({ who, does, symptom }: Move, at: string): Promise<string> {
  const id = who === OWNER ? julia.id : `bbbbbbbb-0000-4000-8000-00000000000${who}`;
  const requester = { id, name: `Person ${who}`, language: 'en' } as const;
  if (does === 'ask') return asks(pending({ id: `req-${++ids}`, requester, symptom, createdAt: at }));
  const [newest] = await store.ofRequester(id, 1);
  if (newest?.status !== 'pending' || newest.requester.id !== id) return 'nothing';
  const actor = does === 'withdraw' ? { id, name: requester.name, tenantId: newest.tenantId } : anna;
  const decision =
    does === 'withdraw'
      ? decide(newest, { kind: 'withdraw', actor, at })
      : decide(newest, {
          ...{ kind: 'deny', reason: 'no', actor, at, facts: APPROVER, cardVersion: newest.version },
        });
  if (decision.ok) await store.change((tx) => tx.save(decision.request));
  return does;
}

async function asks(request: ReturnType<typeof pending>): Promise<string> {
  const admitting = { limits, newId: () => `freeze-${++ids}` };
  const { kind } = await store.change(
    async (tx) => (await admit(tx, request, admitting)) ?? submitOrJoin(tx, request, catalogue),
  );
  return kind;
}

describe('the owner of an account', () => {
  it('hears the same, and has the same requests, whatever others ask, take back and are denied', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (these) => {
        const alone = these.map((one) => ({ ...one, isLeftOut: one.who !== OWNER }));
        const together = these.map((one) => ({ ...one, isLeftOut: false }));
        expect(await play(together)).toEqual(await play(alone));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
