import { describe, expect, it } from 'vitest';
import { HOLDS_MS, Readiness, STANDSTILL_MS } from '../../bot/storage/readiness.js';

/** A database and a queue that are well, until a test says otherwise. */
function scene() {
  const state = { now: 0, writes: 0, sinceLook: 0, refuses: undefined as Error | undefined };
  const execute = async (): Promise<void> => {
    state.writes += 1;
    if (state.refuses) throw state.refuses;
  };
  const database = { query: async () => [], execute };
  const readiness = new Readiness(database, { sinceLookMs: () => state.sinceLook }, () => state.now);
  return { state, readiness };
}

describe('a process is ready', () => {
  it('while the database takes a write and the jobs are looked for', async () => {
    const { readiness, state } = scene();
    state.sinceLook = STANDSTILL_MS;
    expect(await readiness.isReady()).toBe(true);
  });

  it('not when the disk is full', async () => {
    const { readiness, state } = scene();
    state.refuses = new Error('could not extend file: No space left on device');
    await expect(readiness.isReady()).rejects.toThrow('No space left');
  });

  it('not while the jobs stand still', async () => {
    const { readiness, state } = scene();
    state.sinceLook = STANDSTILL_MS + 1;
    await expect(readiness.isReady()).rejects.toThrow('The jobs stand still: no look for 30 s');
  });

  it('and writes at most once in a second, however often it is asked', async () => {
    const { readiness, state } = scene();
    await readiness.isReady();
    state.now = HOLDS_MS - 1;
    await readiness.isReady();
    expect(state.writes).toBe(1);
    state.now = HOLDS_MS;
    await readiness.isReady();
    expect(state.writes).toBe(2);
  });

  it('again, soon after the database takes writes again', async () => {
    const { readiness, state } = scene();
    state.refuses = new Error('cannot execute INSERT in a read-only transaction');
    await expect(readiness.isReady()).rejects.toThrow('read-only');
    state.refuses = undefined;
    state.now = HOLDS_MS;
    expect(await readiness.isReady()).toBe(true);
  });
});
