import { describe, expect, it } from 'vitest';
import type { PolicyFacts } from '../../../bot/unlock/request/commands.js';
import {
  DECLARED_MS,
  DECLARING_WAITS_MS,
  declarationAt,
  declaredBy,
  declarersOf,
} from '../../../bot/unlock/mass/declaration.js';
import type { MassLockout } from '../../../bot/unlock/mass/massLockout.js';

const T0 = Date.parse('2026-03-02T08:00:00.000Z');
const at = (ms: number): string => new Date(T0 + ms).toISOString();
const LOCKOUT: MassLockout = {
  id: 'MASS-1',
  cause: { kind: 'code', code: 'AADSTS50057' },
  since: at(0),
  last: at(0),
  people: 84,
};
const TRUSTED: PolicyFacts = { isApprover: true, isDisabled: false, isGuest: false, sameAs: [] };

/** This person declares it at that moment, as the card shows it. */
function declares(
  lockout: MassLockout,
  id: string,
  { ms = 0, facts = TRUSTED, cardVersion = lockout.version ?? 1 } = {},
) {
  return declaredBy(lockout, { actor: { id, tenantId: 't', name: id }, facts, at: at(ms), cardVersion });
}
const declared = (...args: Parameters<typeof declares>): MassLockout => {
  const result = declares(...args);
  if ('refusal' in result) throw new Error(result.refusal.kind);
  return result;
};

describe('a mass lock-out', () => {
  it('is declared by two different approvers, and by no single one', () => {
    const once = declared(LOCKOUT, 'anna');
    expect(declarationAt(once, at(1))).toBe('waits');
    expect(declares(once, 'ANNA')).toEqual({ refusal: { kind: 'same-approver' } });
    expect(declares(once, 'other', { facts: { ...TRUSTED, sameAs: ['anna'] } })).toEqual({
      refusal: { kind: 'same-approver' },
    });
    const twice = declared(once, 'ben', { ms: 1 });
    expect(declarationAt(twice, at(2))).toBe('holds');
    expect(declarersOf(twice, at(2))).toEqual(['anna', 'ben']);
  });

  it('is declared by approvers alone', () => {
    for (const [facts, kind] of [
      [{ ...TRUSTED, isApprover: false }, 'not-approver'],
      [{ ...TRUSTED, isDisabled: true }, 'disabled-approver'],
      [{ ...TRUSTED, isGuest: true }, 'guest-approver'],
    ] as const)
      expect(declares(LOCKOUT, 'nora', { facts })).toEqual({ refusal: { kind } });
  });

  it('ends by itself, and nobody declares it twice while it holds', () => {
    const twice = declared(declared(LOCKOUT, 'anna'), 'ben');
    expect(declarationAt(twice, at(DECLARED_MS - 1))).toBe('holds');
    expect(declares(twice, 'chloe', { ms: 1 })).toMatchObject({ refusal: { kind: 'already' } });
    expect(declarationAt(twice, at(DECLARED_MS))).toBe('none');
    expect(declarersOf(twice, at(DECLARED_MS))).toEqual([]);
    expect(declarationAt(declared(twice, 'chloe', { ms: DECLARED_MS }), at(DECLARED_MS))).toBe('waits');
  });

  it('is not declared when the second approver comes too late', () => {
    const once = declared(LOCKOUT, 'anna');
    const late = declared(once, 'ben', { ms: DECLARING_WAITS_MS });
    expect(late.declared?.by.map(({ person }) => person.id)).toEqual(['ben']);
    expect(declarationAt(late, at(DECLARING_WAITS_MS))).toBe('waits');
  });

  it('is declared on the card as it is now', () => {
    const once = declared(LOCKOUT, 'anna');
    expect(declares(once, 'ben', { cardVersion: 1 })).toEqual({ refusal: { kind: 'stale' } });
  });
});
