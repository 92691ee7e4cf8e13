import { describe, expect, it } from 'vitest';
import { liftedBy } from '../../../bot/unlock/limits/freeze.js';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import { anna, APPROVER, as, julia, piet, T0, T1, T9, TENANT } from '../../helpers/requests.js';

const freeze: Freeze = {
  id: 'FREEZE-1',
  kind: 'subject',
  tenantId: TENANT,
  person: julia,
  count: 7,
  at: T0,
  until: T9,
  involved: [julia.id, piet.id],
};

describe('a freeze', () => {
  it('is lifted by an approver who has no part in it', () => {
    expect(liftedBy(freeze, anna, APPROVER, T1)).toEqual({
      ...freeze,
      lifted: { by: { id: anna.id, name: anna.name }, at: T1 },
    });
  });

  it.each([
    ['by whom it is about', as(julia), APPROVER, 'own-request'],
    ['by one of those who asked', as(piet), APPROVER, 'own-request'],
    ['by one of them under another account', anna, { ...APPROVER, sameAs: [piet.id] }, 'same-person'],
    ['by somebody from elsewhere', as(anna, 'another-tenant'), APPROVER, 'foreign-tenant'],
    ['by nobody in the group', anna, { ...APPROVER, isApprover: false }, 'not-approver'],
    ['by a disabled account', anna, { ...APPROVER, isDisabled: true }, 'disabled-approver'],
    ['by a guest', anna, { ...APPROVER, isGuest: true }, 'guest-approver'],
  ] as const)('is not lifted %s', (_who, actor, facts, kind) => {
    expect(liftedBy(freeze, actor, facts, T1)).toEqual({ refusal: { kind } });
  });

  it('is lifted once', () => {
    const lifted = { ...freeze, lifted: { by: { id: anna.id, name: 'Anna' }, at: T1 } };
    expect(liftedBy(lifted, anna, APPROVER, T9)).toMatchObject({
      refusal: { kind: 'already', by: 'Anna', at: T1 },
    });
  });
});
