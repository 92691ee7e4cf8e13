import { describe, expect, it } from 'vitest';
import { countDeciders } from '../../../bot/unlock/limits/countDeciders.js';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import { T0, T9, TENANT } from '../../helpers/requests.js';

const member = (id: string, changes: object = {}) => ({
  id,
  name: id,
  enabled: true,
  guest: false,
  ...changes,
});
const freeze = (kind: Freeze['kind'], id: string): Freeze => ({
  ...{ id: 'F', kind, tenantId: TENANT, person: { id, name: id }, count: 9, at: T0, until: T9 },
  involved: [],
});

describe('who can decide', () => {
  it('is everybody in the group who is enabled and no guest', () => {
    const members = [member('a'), member('b', { enabled: false }), member('c', { guest: true })];
    expect(countDeciders(members, [])).toBe(1);
  });

  it('is nobody who was stopped, except when others asked about them', () => {
    const members = [member('a'), member('b'), member('c')];
    const freezes = [freeze('approver', 'A'), freeze('requester', 'b'), freeze('subject', 'c')];
    expect(countDeciders(members, freezes)).toBe(1);
  });
});
