import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../bot/storage/postgres/database.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { openEmbedded, MEMORY } from '../../../bot/storage/postgres/pglite.js';
import { digestFigures } from '../../../bot/storage/stores/digestFigures.js';
import { PostgresRequestStore } from '../../../bot/storage/stores/requestStore.js';
import type { DigestFigures } from '../../../bot/unlock/ports/figures.js';
import { fresh } from '../../contracts/helpers.js';
import { anna, executing, julia } from '../../helpers/requests.js';

// The figures of a period, exactly, of a set that is known.

const FROM = '2026-03-02T00:00:00.000Z';
const TO = '2026-03-09T00:00:00.000Z';
let database: Database;
let figures: DigestFigures;

/** So many seconds after the period began. */
const moment = (seconds: number) => new Date(Date.parse(FROM) + seconds * 1_000).toISOString();

beforeAll(async () => {
  database = await openEmbedded(MEMORY);
  await migrate(database);
  const store = new PostgresRequestStore(database, { part: () => undefined, notify: () => undefined });

  async function request(changes: object, end: object = {}, told?: number): Promise<void> {
    const asked = fresh(changes);
    await store.change((tx) => tx.insert(asked));
    if (told !== undefined)
      await store.noteTold(asked.id, new Date(Date.parse(asked.createdAt) + told * 1_000).toISOString());
    if (Object.keys(end).length > 0)
      await store.change((tx) => tx.save({ ...executing(), ...asked, version: 2, ...end }));
  }
  const solved = (seconds: number) => ({ status: 'resolved', finishedAt: moment(seconds) });

  // Ten that were solved, after 100, 200 … 1000 seconds, each known after 1, 2 … 10 seconds.
  for (let n = 1; n <= 10; n++)
    await request({ createdAt: moment(0), symptom: 'sign-in-blocked' }, solved(n * 100), n);
  await request(
    { createdAt: moment(50) },
    { status: 'denied', denial: { by: anna, at: moment(60), reason: 'no' } },
  );
  await request({ createdAt: moment(50), kind: 'contain' }, { status: 'expired', finishedAt: moment(90) });
  // Asked before, ended in the period. And the other way round.
  await request({ createdAt: moment(-500) }, { status: 'failed', finishedAt: moment(5) }, 1);
  await request({ createdAt: moment(300) });
  // A false alarm that stopped nothing, and one that came after “Stop it now”.
  const alarm = { status: 'unchanged', falseAlarm: true, finishedAt: moment(30) };
  await request({ createdAt: moment(-900), kind: 'contain' }, { ...alarm, steps: [] });
  await request(
    { createdAt: moment(-900), kind: 'contain' },
    {
      ...alarm,
      steps: [{ remedy: 'block-sign-in', state: 'done', startedAt: FROM, at: FROM, before: null }],
    },
  );
  // Right outside: the end of the period does not belong to it.
  await request({ createdAt: TO });
  await request({ createdAt: moment(-1) }, { status: 'resolved', finishedAt: moment(-1) }, 1);
  // What follows from a break-in is no report.
  await request({ createdAt: moment(10), kind: 'restore' }, solved(20));
  // The same person three times; another one twice.
  for (const n of [1, 2, 3])
    await request(
      { createdAt: moment(n), subject: julia },
      { status: 'expired', finishedAt: moment(1_000 + n) },
    );
  const twice = { ...julia, id: 'twice' };
  for (const n of [1, 2])
    await request(
      { createdAt: moment(n), subject: twice },
      { status: 'withdrawn', finishedAt: moment(1_000 + n) },
    );
  await request(
    { createdAt: moment(0) },
    {
      ...solved(10),
      handover: { notHandedOver: { at: moment(900) } },
      helped: { answer: 'no', by: anna, at: moment(99) },
    },
  );
  await request(
    { createdAt: moment(-900) },
    {
      status: 'failed',
      finishedAt: moment(-800),
      handover: { signedIn: { at: moment(9), how: 'said' } },
      helped: { answer: 'yes', by: anna, at: moment(9) },
    },
  );
  await database.query(
    `insert into freezes (id, person_id, until, lifted, body) values
       ('in', 'x', $1::text::timestamptz, false, jsonb_build_object('at', $1::text)),
       ('out', 'x', $2::text::timestamptz, false, jsonb_build_object('at', $2::text))`,
    [moment(1), TO],
  );
  figures = await digestFigures(database, { from: FROM, to: TO });
});
afterAll(() => database.close());

describe('the figures of a period', () => {
  it('count what was asked in it, by what people saw', () => {
    expect(figures.asked).toEqual([
      { symptom: 'sign-in-blocked', n: 10 },
      { symptom: 'password-not-accepted', n: 9 },
    ]);
  });

  it('count what ended in it, by how', () => {
    expect(figures.ended).toEqual([
      { status: 'resolved', n: 12 },
      { status: 'expired', n: 4 },
      { status: 'withdrawn', n: 2 },
      { status: 'denied', n: 1 },
      { status: 'failed', n: 1 },
      { status: 'false-alarm', n: 1 },
      { status: 'unchanged', n: 1 },
    ]);
  });

  it('say until when half, and nine of ten, were known to an approver', () => {
    expect(figures.told).toEqual({ n: 10, median: 5, most: 9 });
  });

  it('say until when half, and nine of ten, were solved: durations that were measured', () => {
    // 10, 100, 200 … 1000: the sixth and the tenth of eleven.
    expect(figures.fixed).toEqual({ n: 11, median: 500, most: 900 });
  });

  it('say until when the person was in', () => {
    // The one of before the period said in it that it helped, 909 seconds after asking. Whoever said no is not in.
    expect(figures.in).toEqual({ n: 11, median: 600, most: 909 });
  });

  it('name who was asked about again and again, and nobody whose requests were cancelled', () => {
    expect(figures.again).toEqual([{ id: julia.id, name: 'Julia', n: 3 }]);
  });

  it('count what the limits stopped, what did not reach its person, and what people said', () => {
    expect(figures).toMatchObject({ frozen: 1, notHandedOver: 1, helped: { yes: 1, no: 1 } });
  });

  it('are empty where nothing happened', async () => {
    const none = await digestFigures(database, { from: '2020-01-01T00:00:00Z', to: '2020-01-08T00:00:00Z' });
    expect(none).toEqual({
      ...{ asked: [], ended: [], again: [], frozen: 0, notHandedOver: 0, helped: { yes: 0, no: 0 } },
      ...{
        told: { n: 0, median: 0, most: 0 },
        fixed: { n: 0, median: 0, most: 0 },
        in: { n: 0, median: 0, most: 0 },
      },
    });
  });
});
