import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { MEMORY, openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { PostgresMassLockouts } from '../../../bot/storage/stores/massLockouts.js';
import type { NewJob } from '../../../bot/storage/queue/jobs.js';

// When the card of a lock-out is drawn anew: for each change, and not once for each.

const AT = Date.parse('2026-03-02T08:00:00.000Z');
const COUNTING = { from: 2, newId: () => 'c0ffee00-0000-4000-8000-000000000001' };
let sent: NewJob[];
let lockouts: PostgresMassLockouts;
let people: number;

beforeEach(async () => {
  const database = await openEmbedded(MEMORY);
  await migrate(database);
  sent = [];
  people = 0;
  const part = (jobs: readonly NewJob[]) => {
    sent.push(...jobs);
    return undefined;
  };
  lockouts = new PostgresMassLockouts(database, { part, notify: () => undefined });
  return () => database.close();
});

/** Somebody else has the same, so many milliseconds after the first. */
async function another(afterMs: number) {
  people += 1;
  const subjectId = `c0ffee00-0000-4000-9000-${String(people).padStart(12, '0')}`;
  const at = new Date(AT + afterMs).toISOString();
  return lockouts.note({ cause: { kind: 'code', code: '53003' }, subjectId, at }, COUNTING);
}

describe('the card of a lock-out', () => {
  it('is drawn once for all that come before the drawing', async () => {
    for (const afterMs of [0, 10, 20, 30, 40]) await another(afterMs);
    expect(sent).toHaveLength(1);
  });

  it("is drawn again for who comes after a drawing began, also where the bot's clock is behind the queue's", async () => {
    for (const afterMs of [0, 10]) await another(afterMs);
    await lockouts.beginDrawing(COUNTING.newId());
    await another(20);
    expect(sent).toHaveLength(2);
  });
});
