import { describe, expect, it } from 'vitest';
import { stopLiftedBy } from '../../../bot/unlock/limits/stop.js';
import type { Stop } from '../../../bot/unlock/request/stop.js';
import { anna, APPROVER, as, ben, piet, T0, T1, T9, TENANT } from '../../helpers/requests.js';

const stop: Stop = {
  id: 'STOP-1',
  tenantId: TENANT,
  by: { id: anna.id, name: anna.name },
  at: T0,
  lifts: [],
};
const half: Stop = { ...stop, lifts: [{ by: { id: ben.id, name: ben.name }, at: T1 }] };
const chloe = as({ id: 'chloe', name: 'Chloe' });

describe('a stop of everything', () => {
  it('still holds after the first of two others wants it lifted', () => {
    expect(stopLiftedBy(stop, ben, APPROVER, T1)).toEqual(half);
  });

  it('is over when a second other one wants it lifted', () => {
    expect(stopLiftedBy(half, chloe, APPROVER, T9)).toMatchObject({ endedAt: T9, lifts: { length: 2 } });
  });

  it.each([
    ['who stopped everything', anna, APPROVER, 'own-stop'],
    ['who is that one under another account', ben, { ...APPROVER, sameAs: [anna.id] }, 'same-person'],
    ['from elsewhere', as(ben, 'another-tenant'), APPROVER, 'foreign-tenant'],
    ['who is no approver', as(piet), { ...APPROVER, isApprover: false }, 'not-approver'],
    ['whose account is disabled', ben, { ...APPROVER, isDisabled: true }, 'disabled-approver'],
    ['who is a guest', ben, { ...APPROVER, isGuest: true }, 'guest-approver'],
  ] as const)('is not lifted by somebody %s', (_who, actor, facts, kind) => {
    expect(stopLiftedBy(stop, actor, facts, T1)).toEqual({ refusal: { kind } });
  });

  it('is not lifted by one person twice, also under another account', () => {
    expect(stopLiftedBy(half, ben, APPROVER, T9)).toEqual({ refusal: { kind: 'same-approver' } });
    expect(stopLiftedBy(half, chloe, { ...APPROVER, sameAs: [ben.id] }, T9)).toEqual({
      refusal: { kind: 'same-approver' },
    });
  });

  it('is lifted once', () => {
    const over = { ...half, endedAt: T1 };
    expect(stopLiftedBy(over, chloe, APPROVER, T9)).toMatchObject({ refusal: { kind: 'already', at: T1 } });
  });
});
