import { describe, expect, it } from 'vitest';
import { tell } from '../../audit/verdictText.js';
import type { Verdict } from '../../bot/storage/audit/verifyAudit.js';

const DAY_MS = 24 * 60 * 60_000;
const FINE: Verdict = {
  lines: 9,
  erased: 0,
  youngestErasedMs: undefined,
  head: 'abc',
  unknown: [],
  breaks: [],
};

describe('the verdict on the audit trail', () => {
  it('tells how old the youngest line was when it was erased', () => {
    expect(tell({ ...FINE, erased: 3, youngestErasedMs: 365.5 * DAY_MS })).toEqual([
      'The audit trail is as it was written: 9 lines, 3 of them without personal data (the youngest 365 days old then); the last hash is abc.',
    ]);
  });

  it('tells no age where none is known', () => {
    expect(tell({ ...FINE, erased: 3 })[0]).toContain('3 of them without personal data; the last');
  });

  it.each([
    ['emptied', 'was emptied, and no later line says so'],
    ['refilled', 'has content although a later line says that it was erased'],
    ['seal-broken', 'does not seal the lines'],
  ] as const)('explains a line that is %s', (problem, words) => {
    expect(tell({ ...FINE, breaks: [{ place: 4, problem }] })[1]).toContain(`line 4 ${words}`);
  });

  it('counts missing lines instead of listing them', () => {
    const lines = tell({ ...FINE, breaks: [{ place: 4, to: 1_000_003, problem: 'missing' }] });
    expect(lines[1]).toBe('  lines 4 to 1000003 are missing: 1000000');
  });

  it('lists no more problems than a screen holds', () => {
    const breaks = Array.from({ length: 80 }, (_, n) => ({ place: n + 1, problem: 'changed' }) as const);
    expect(tell({ ...FINE, breaks })).toContain('  and 30 more');
  });
});
