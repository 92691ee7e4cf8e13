import { describe, expect, it } from 'vitest';
import type { MassMember } from '../../../bot/unlock/mass/member.js';
import { progressOf } from '../../../bot/unlock/mass/progress.js';

const T0 = Date.parse('2026-03-02T08:00:00.000Z');
const at = (seconds: number): string => new Date(T0 + seconds * 1_000).toISOString();
let place = 0;

function member(changes: Partial<MassMember>): MassMember {
  place += 1;
  return {
    requestId: `R-${place}`,
    place,
    version: 1,
    status: 'pending',
    people: [],
    name: 'Lena Berg',
    remedies: ['enable-sign-in'],
    asksWhy: false,
    isQueued: false,
    ...changes,
  };
}

describe('how far a lock-out is', () => {
  it('counts each request once, by what came of it', () => {
    const seen = progressOf(
      [
        member({}),
        member({ isQueued: true, decidedAt: at(0) }),
        member({ status: 'executing', decidedAt: at(0) }),
        member({ status: 'resolved', decidedAt: at(0) }),
        member({ status: 'unchanged', decidedAt: at(0) }),
        member({ status: 'partly-resolved', decidedAt: at(0) }),
        member({ refused: 'stale', decidedAt: at(0) }),
        member({ status: 'denied' }),
        member({ status: 'withdrawn' }),
        member({ apart: 'credential' }),
        member({ apart: 'credential', status: 'resolved' }),
      ],
      at(10),
    );
    expect(seen).toMatchObject({ done: 2, left: 2, denied: 1, ended: 1 });
    expect(seen.waiting).toHaveLength(1);
    expect(seen.failed).toHaveLength(2);
    expect([...seen.apart]).toEqual([['credential', 2]]);
  });

  it('says how long the rest takes only from what was measured', () => {
    const left = [1, 2, 3].map(() => member({ isQueued: true, decidedAt: at(0) }));
    expect(progressOf(left, at(10)).leftMs).toBeUndefined();
    const measured = [...left, ...[1, 2].map(() => member({ status: 'resolved', decidedAt: at(0) }))];
    expect(progressOf(measured, at(10)).leftMs).toBe(15_000);
    // What was done an hour ago says nothing about now.
    const before = [...left, member({ status: 'resolved', decidedAt: at(-3_600) })];
    expect(progressOf(before, at(10)).leftMs).toBeUndefined();
  });
});
