import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { endOnSignal, type Process } from '../../bot/endOnSignal.js';
import { createLog } from '../../bot/log.js';

// From a signal to the exit of the process, without a clock and without a process. A test sets how much time has
// passed, and sees the exit code.

/** The part of Node's `process` that has signals and the exit. */
class Stage extends EventEmitter implements Process {
  readonly codes: number[] = [];
  exit(code: number): void {
    this.codes.push(code);
  }
}

let stage: Stage;
let logged: string[];
/** The open waits, by their length in milliseconds. */
let waits: Map<number, () => void>;
/** For each call of `close`: the promise that ends its time. */
let closed: Promise<void>[];

beforeEach(() => {
  stage = new Stage();
  [logged, closed] = [[], []];
  waits = new Map();
});

/** Starts with a bot whose `close` is given. */
function bot(close: (timeIsUp: Promise<void>) => Promise<void>): void {
  const latchkey = {
    close: (timeIsUp: Promise<void> = Promise.reject(new Error('without a limit'))) => {
      closed.push(timeIsUp);
      return close(timeIsUp);
    },
  };
  endOnSignal(latchkey, {
    process: stage,
    patience: (ms) => new Promise((resolve) => void waits.set(ms, resolve)),
    log: createLog('info', { write: (line) => void logged.push(line) }),
  });
}

async function hear(signal: NodeJS.Signals): Promise<void> {
  stage.emit(signal);
  await setImmediate();
}

/** Lets this much time pass since the signal. */
async function pass(passedMs: number): Promise<void> {
  for (const [ms, end] of waits) if (ms <= passedMs) end();
  await setImmediate();
}

const never = () => new Promise<void>(() => undefined);

describe.each(['SIGTERM', 'SIGINT'] as const)('a process that gets %s', (signal) => {
  it('ends with 0 once the bot is closed', async () => {
    bot(async () => undefined);
    await hear(signal);
    expect(stage.codes).toEqual([0]);
  });

  it('does not end before that', async () => {
    bot(never);
    await hear(signal);
    expect(stage.codes).toEqual([]);
  });

  it('gives up after 20 s what still runs, and ends with 0: it is taken up at the next start', async () => {
    bot((timeIsUp) => timeIsUp);
    await hear(signal);
    await pass(19_999);
    expect(stage.codes).toEqual([]);
    await pass(20_000);
    expect(stage.codes).toEqual([0]);
  });

  it('ends after 25 s with 1, and says so, when the database is still not closed', async () => {
    bot(never);
    await hear(signal);
    await pass(24_999);
    expect(stage.codes).toEqual([]);
    await pass(25_000);
    expect(stage.codes).toEqual([1]);
    expect(logged.at(-1)).toContain('The database was not closed within 25000 ms');
  });

  it('ends with 1, and says why, when the database cannot be closed', async () => {
    bot(async () => {
      throw new Error('the disk is full');
    });
    await hear(signal);
    expect(stage.codes).toEqual([1]);
    expect(logged.at(-1)).toContain('the disk is full');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at once when %s comes after it', async (second) => {
    bot(never);
    await hear(signal);
    await hear(second);
    expect(stage.codes).toEqual([1]);
    expect(closed).toHaveLength(1);
  });
});
