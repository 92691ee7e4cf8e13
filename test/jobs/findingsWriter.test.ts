import { expect, it } from 'vitest';
import { FindingsWriter } from '../../bot/jobs/findingsWriter.js';
import { known } from '../../bot/unlock/findings.js';

// Findings of an investigation are stored in as few transactions as they can be, and none is lost.

const finding = known([]);

const atOnce = () => Promise.resolve();

/** A store whose writes end when the test says so. */
function slowStore() {
  const writes: string[][] = [];
  const ends: (() => void)[] = [];
  const writer = new FindingsWriter(async (found) => {
    writes.push(Object.keys(found));
    await new Promise<void>((end) => ends.push(end));
  }, atOnce);
  const turn = () => new Promise<void>((go) => setImmediate(go));
  return { writer, writes, turn, end: () => ends.shift()?.() };
}

it('those that come at once are one write', async () => {
  const { writer, writes, turn } = slowStore();
  void writer.add({ rules: finding });
  void writer.add({ methods: finding });
  await turn();
  expect(writes).toEqual([['rules', 'methods']]);
});

it('those that come while one is written go together into the next, which begins when that one ended', async () => {
  const { writer, writes, turn, end } = slowStore();
  void writer.add({ rules: finding });
  await turn();
  void writer.add({ methods: finding });
  void writer.add({ devices: finding });
  await turn();
  expect(writes).toEqual([['rules']]);
  end();
  await turn();
  expect(writes).toEqual([['rules'], ['methods', 'devices']]);
});

it('one that comes is not kept waiting for one that does not', async () => {
  const { writer, writes, turn } = slowStore();
  void writer.add({ rules: finding });
  await turn();
  expect(writes).toEqual([['rules']]);
});

it('those that come within a moment are one write', async () => {
  const writes: string[][] = [];
  let over = (): void => undefined;
  const moment = () => new Promise<void>((end) => (over = end));
  const writer = new FindingsWriter(async (found) => void writes.push(Object.keys(found)), moment);
  const first = writer.add({ rules: finding });
  await Promise.resolve();
  const second = writer.add({ methods: finding });
  expect(writes).toEqual([]);
  over();
  await Promise.all([first, second]);
  expect(writes).toEqual([['rules', 'methods']]);
});

it('counts as stored when its write ended, and not before', async () => {
  const { writer, turn, end } = slowStore();
  let stored = false;
  void writer.add({ rules: finding });
  await turn();
  void writer.add({ methods: finding }).then(() => (stored = true));
  end();
  await turn();
  expect(stored).toBe(false);
  end();
  await turn();
  expect(stored).toBe(true);
});

it('a write that fails fails the job, which reads again what is missing', async () => {
  const writer = new FindingsWriter(() => Promise.reject(new Error('the database is away')), atOnce);
  await expect(writer.add({ rules: finding })).rejects.toThrow('away');
  await expect(writer.add({ methods: finding })).rejects.toThrow('away');
});
