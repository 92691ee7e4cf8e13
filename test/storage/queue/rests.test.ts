import { describe, expect, it } from 'vitest';
import { Rests } from '../../../bot/storage/queue/rests.js';

// A card that was drawn just now rests, so that what changes soon after is drawn together.

function scene(restMs: number) {
  const clock = { ms: 0 };
  return { clock, rests: new Rests(restMs, () => clock.ms) };
}
const drawing = (requestId: string) => ({ name: 'announce', requestId }) as const;

describe('a request that was drawn', () => {
  it('rests until the time is over, and no longer', () => {
    const { clock, rests } = scene(1_000);
    expect(rests.begin(drawing('a'))).toBe(1_000);
    clock.ms = 999;
    expect([rests.now(), rests.leftMs()]).toEqual([['announce a'], 1]);
    clock.ms = 1_000;
    expect([rests.now(), rests.leftMs()]).toEqual([[], undefined]);
  });

  it('lets other requests and other jobs go on', () => {
    const { rests } = scene(1_000);
    rests.begin(drawing('a'));
    expect(rests.begin({ name: 'execute', requestId: 'b' })).toBeUndefined();
    expect(rests.now()).toEqual(['announce a']);
  });

  it('does not rest where no pause is set', () => {
    const { rests } = scene(0);
    expect(rests.begin(drawing('a'))).toBeUndefined();
    expect(rests.now()).toEqual([]);
  });
});
