import { describe, expect, it } from 'vitest';
import { mayBeHeld } from '../../../bot/unlock/queue/hold.js';
import { waitsFor } from '../../../bot/unlock/queue/waitsFor.js';
import { executing, pending, taken } from '../../helpers/requests.js';
import { HANDOVERS, sampleHandedOver } from '../../helpers/sampleHandovers.js';

describe('what a request waits for', () => {
  it.each(Object.keys(HANDOVERS))('when a password is handed over: %s', (name) => {
    const request = sampleHandedOver(HANDOVERS[name]!);
    const waits = waitsFor(request);
    const isOpen = ['waits', 'reminded', 'opened'].includes(name);
    expect(waits?.kind).toBe(isOpen ? 'handover' : undefined);
    if (isOpen) expect(waits).toMatchObject({ opened: name === 'opened', until: request.handover?.until });
  });

  it('is a password that can be opened, also while the rest is carried out', () => {
    const handover = HANDOVERS['waits']!;
    expect(waitsFor({ ...executing(), handover })).toMatchObject({ kind: 'handover' });
    const byHand = { remedy: 'unblock-sender', state: 'by-hand', startedAt: '', before: null } as const;
    expect(waitsFor({ ...executing([byHand]), handover })).toMatchObject({ kind: 'hand' });
    expect(waitsFor(pending({ handover }))).toMatchObject({ kind: 'approval' });
  });

  it('is no password of a containment: nobody gets it', () => {
    const contain = { ...sampleHandedOver(HANDOVERS['waits']!), kind: 'contain' } as const;
    expect(waitsFor(contain)).toBeUndefined();
  });

  it('is held by nobody when it is to be read out, nor when somebody took it', () => {
    expect(mayBeHeld(sampleHandedOver(HANDOVERS['waits']!))).toBe(false);
    expect(mayBeHeld(taken())).toBe(false);
    expect(mayBeHeld(pending())).toBe(true);
  });
});
