import { describe, expect, it } from 'vitest';
import { heldBy } from '../../../bot/unlock/limits/heldBy.js';
import type { Freeze, FreezeKind } from '../../../bot/unlock/request/freeze.js';
import type { Stop } from '../../../bot/unlock/request/stop.js';
import { anna, julia, olga, pending, piet, T0, T9, TENANT } from '../../helpers/requests.js';

const freeze = (kind: FreezeKind, person: { id: string; name: string }): Freeze => ({
  id: `FREEZE-${kind}`,
  kind,
  tenantId: TENANT,
  person,
  count: 9,
  at: T0,
  until: T9,
  involved: [],
});
const stop: Stop = { id: 'STOP-1', tenantId: TENANT, by: anna, at: T0, lifts: [] };
const held = (request = pending(), freezes: Freeze[] = [], everything?: Stop) =>
  heldBy(request, { ...(everything && { stop: everything }), freezes })?.kind;
const own = pending({ requester: { ...julia, language: 'en' } });
const contain = pending({ kind: 'contain', symptom: 'compromised' });

describe('a request', () => {
  it('goes on while nothing is stopped', () => {
    expect(held()).toBeUndefined();
  });

  it.each(['requester', 'approver'] as const)('stands still while who asked is frozen as %s', (kind) => {
    expect(held(pending(), [freeze(kind, piet)])).toBe('frozen');
    expect(held(own, [freeze(kind, julia)])).toBe('frozen');
  });

  it('goes on while somebody else who asked for it is not frozen', () => {
    expect(held(pending({ joined: [olga] }), [freeze('requester', piet)])).toBeUndefined();
  });

  it('stands still while the other who asked no longer waits for it', () => {
    const left = pending({ joined: [olga], stoppedWaiting: [{ id: olga.id, at: T0 }] });
    expect(held(left, [freeze('requester', piet)])).toBe('frozen');
  });

  it('of others stands still while too many asked for its account', () => {
    expect(held(pending(), [freeze('subject', julia)])).toBe('frozen');
  });

  it('of the owner goes on while too many others asked for the account', () => {
    expect(held(own, [freeze('subject', julia)])).toBeUndefined();
  });

  it.each(['requester', 'approver'] as const)(
    'of others goes on while whose account it is is frozen as %s: that is about what they do',
    (kind) => {
      expect(held(pending(), [freeze(kind, julia)])).toBeUndefined();
    },
  );

  it('that contains a break-in goes on, whoever is frozen', () => {
    const all = (['requester', 'subject', 'approver'] as const).flatMap((kind) => [
      freeze(kind, piet),
      freeze(kind, julia),
    ]);
    expect(held(contain, all)).toBeUndefined();
  });

  it.each(['unlock', 'give-back', 'restore'] as const)(
    'that gives (%s) waits while all is stopped',
    (kind) => {
      expect(held(pending({ kind }), [], stop)).toBe('stopped');
    },
  );

  it('that contains a break-in goes on while all is stopped', () => {
    expect(held(contain, [], stop)).toBeUndefined();
  });
});
