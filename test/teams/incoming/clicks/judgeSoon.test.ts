import { describe, expect, it } from 'vitest';
import { isInBackground } from '../../../../bot/background.js';
import { JudgeSoon } from '../../../../bot/teams/incoming/clicks/judgeSoon.js';
import { createLog } from '../../../../bot/log.js';
import type { Judged } from '../../../../bot/unlock/clicks/judge.js';
import { RemoteError } from '../../../../bot/unlock/errors.js';

// A clicker waits a fifth of a second. Then a job goes on with the click.

const DONE: Judged = { outcome: { kind: 'done' } };

function scene(judge: () => Promise<Judged | undefined>, isOver: Promise<void>) {
  const sent: string[] = [];
  const waited: number[] = [];
  const soon = new JudgeSoon({
    judge: { judge },
    jobs: { send: async (name, id) => void sent.push(`${name} ${id}`) },
    patience: (ms) => {
      waited.push(ms);
      return isOver;
    },
    log: createLog('silent'),
  });
  return { soon, sent, waited };
}
const never = new Promise<void>(() => undefined);

describe('a click', () => {
  it('is answered with what came of it, when that is known within a fifth of a second', async () => {
    const { soon, sent, waited } = scene(async () => DONE, never);
    expect(await soon.judge('c1')).toEqual(DONE);
    expect([sent, waited]).toEqual([[], [200]]);
  });

  it('is answered after that time, and the job begins when the slow attempt is over', async () => {
    let end: (judged: Judged) => void = () => undefined;
    const slow = new Promise<Judged>((resolve) => (end = resolve));
    const { soon, sent } = scene(() => slow, Promise.resolve());
    expect(await soon.judge('c1')).toBe('later');
    expect(sent).toEqual([]);
    end(DONE);
    await soon.idle();
    expect(sent).toEqual(['judge c1']);
  });

  it.each([
    ['while the rights cannot be read', new RemoteError('read a group', { kind: 'unavailable' })],
    ['when something else fails', new Error('the database is away')],
  ])('goes to the job %s', async (_when, error) => {
    const { soon, sent } = scene(() => Promise.reject(error), never);
    expect(await soon.judge('c1')).toBe('later');
    await soon.idle();
    expect(sent).toEqual(['judge c1']);
  });

  it('lets clicks that still have to be stored go first', async () => {
    const seen: boolean[] = [];
    const { soon } = scene(async () => {
      seen.push(isInBackground());
      return DONE;
    }, never);
    await soon.judge('c1');
    expect([seen, isInBackground()]).toEqual([[true], false]);
  });
});
