import { describe, expect, it } from 'vitest';
import { admit } from '../../../bot/unlock/limits/admit.js';
import { DEFAULT_LIMITS } from '../../../bot/unlock/limits/limits.js';
import type { LateDenial } from '../../../bot/unlock/ports/abuseRecord.js';
import type { Transaction } from '../../../bot/unlock/ports/requestStore.js';
import { anna, julia, pending, piet, T0 } from '../../helpers/requests.js';

// The last word about a report, in the transaction that would store it. The questions ask the same before.

const REASON = 'I called her: she did not ask';

function record(denied: readonly LateDenial[] = []) {
  const noted: unknown[] = [];
  const tx = {
    alone: async () => undefined,
    freezesOf: async () => [],
    deniedAbout: async () => denied,
    note: async (attempt: unknown) => void noted.push(attempt),
    lastLifted: async () => undefined,
    attempts: async () => [],
  } as unknown as Transaction;
  const admitted = () => admit(tx, pending(), { limits: DEFAULT_LIMITS, newId: () => 'freeze' });
  return { noted, admitted };
}

describe('a report that an approver denied a moment ago', () => {
  const denial = { by: anna, at: T0, reason: REASON };
  const denied: LateDenial = { symptom: pending().symptom, requesterId: piet.id, askers: [piet.id], denial };

  it('is not stored, whatever the questions said before, and counts as no attempt', async () => {
    const { noted, admitted } = record([denied]);
    expect(await admitted()).toMatchObject({ kind: 'denied-lately', denial: { reason: REASON } });
    expect(noted).toEqual([]);
  });

  it('is stored when somebody else was denied', async () => {
    const { noted, admitted } = record([{ ...denied, requesterId: julia.id, askers: [julia.id] }]);
    expect(await admitted()).toBeUndefined();
    expect(noted).toHaveLength(1);
  });
});
