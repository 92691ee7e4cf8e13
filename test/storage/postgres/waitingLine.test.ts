import { describe, expect, it } from 'vitest';
import { inBackground } from '../../../bot/background.js';
import { NoPlace, type Places, WaitingLine } from '../../../bot/storage/postgres/waitingLine.js';

// Who is served next when the database has no free place. A test lets everybody in before it ends: whoever still waits gives
// up a minute later, in the middle of another test.

function scene(places: Places, mostWaitingMs = 60_000) {
  const clock = { ms: 0 };
  const line = new WaitingLine(places, () => clock.ms, { person: mostWaitingMs, job: mostWaitingMs });
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string) =>
    line.inTurn(() => {
      began.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  /** Whoever may begin has begun. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    settled,
    began,
    clock,
    person: (name: string) => begin(name),
    job: (name: string) => inBackground(() => begin(name)),
    end: async (name: string) => {
      await settled();
      ends.get(name)!();
      await settled();
    },
    line,
  };
}

describe('a database with one place', () => {
  const ONE: Places = { all: 1, background: 1 };

  it('serves people before jobs that came earlier, and otherwise who came first', async () => {
    const { began, person, job, end } = scene(ONE);
    void person('first');
    void job('job 1');
    void job('job 2');
    void person('second');
    void person('third');
    for (const name of ['first', 'second', 'third', 'job 1', 'job 2']) await end(name);
    expect(began).toEqual(['first', 'second', 'third', 'job 1', 'job 2']);
  });

  it('serves one person and one job in turn, once a job has waited for more than two seconds', async () => {
    const { began, clock, person, job, end } = scene(ONE);
    void person('1');
    for (const name of ['job 1', 'job 2']) void job(name);
    for (const name of ['2', '3', '4']) void person(name);
    clock.ms = 2_001;
    for (const name of ['1', 'job 1', '2', 'job 2', '3']) await end(name);
    expect(began).toEqual(['1', 'job 1', '2', 'job 2', '3', '4']);
  });

  it('serves on after work that failed', async () => {
    const { line, began, person } = scene(ONE);
    const failing = line.inTurn(() => Promise.reject(new Error('the disk is full')));
    void person('next');
    await expect(failing).rejects.toThrow('the disk is full');
    expect(began).toEqual(['next']);
  });
});

describe('a database that hangs', () => {
  it.each(['person', 'job'] as const)(
    'keeps no %s waiting for ever, and what gave up does not begin later',
    async (who) => {
      const { began, end, person, ...others } = scene({ all: 1, background: 1 }, 1);
      void person('hangs');
      const waiting = who === 'person' ? person('waits') : others.job('waits');
      await expect(waiting).rejects.toThrow(NoPlace);
      await end('hangs');
      expect(began).toEqual(['hangs']);
      void person('next');
      await others.settled();
      expect(began).toEqual(['hangs', 'next']);
    },
  );
});

describe('a database with several places', () => {
  it('keeps one for people, however many jobs wait', async () => {
    const { began, settled, person, job, end } = scene({ all: 3, background: 2 });
    for (const name of ['job 1', 'job 2', 'job 3']) void job(name);
    void person('somebody');
    await settled();
    expect(began).toEqual(['job 1', 'job 2', 'somebody']);
    await end('somebody');
    expect(began).toHaveLength(3);
    await end('job 1');
    expect(began).toEqual(['job 1', 'job 2', 'somebody', 'job 3']);
  });

  it('gives people all places where no job waits', async () => {
    const { began, settled, person, end } = scene({ all: 3, background: 2 });
    for (const name of ['1', '2', '3', '4']) void person(name);
    await settled();
    expect(began).toEqual(['1', '2', '3']);
    await end('1');
  });
});
