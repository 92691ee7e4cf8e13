import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { cleanedFor } from '../../../bot/unlock/watch/cleaned.js';
import { done, sampleFinished } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';
import { decide } from '../../helpers/withCatalogue.js';
import { contained, FIRST, GONE, laptop, LATER, LEFT, look } from './cleanedScene.js';

// Once the bot gave the account back, the looks go on and compare with what was cleaned.

describe('the looks of what gave the account back', () => {
  /** What the looks after the give-back see, one after the other. */
  function looksAfter(origin: UnlockRequest, ...all: readonly Partial<WatchedFound>[]) {
    let back = {
      ...sampleFinished('resolved', [done('reset-password')]),
      ...{ id: 'back', kind: 'give-back', origin: { id: origin.id, unsecured: [] }, watch: watchOf() },
    } as unknown as UnlockRequest;
    for (const [place, found] of all.entries()) {
      const { due } = watchOf().looks[place]!;
      const cleaned = cleanedFor(back, [origin, back]);
      const command = {
        kind: 'watched',
        at: due,
        due,
        cleaned,
        found: quiet({ ...GONE, ...found }),
      } as const;
      const decision = decide(back, command);
      if (!decision.ok) throw new Error(decision.refusal.kind);
      back = decision.request;
    }
    return (back as Finished).watch!.looks;
  }
  const firstLook = (origin: UnlockRequest, found: Partial<WatchedFound>) => looksAfter(origin, found)[0];

  it('compare with what was cleaned, not only with what was there then', () => {
    const origin = look(contained(), FIRST, GONE).next;
    expect(firstLook(origin, { devices: LEFT.devices })?.seen).toEqual([
      { kind: 'device', name: laptop.name },
    ]);
  });

  it('compare where mail goes with what was cleaned, and the copy that its owner gets', () => {
    const smtpAddress = 'smtp:a@contoso.example';
    const to = (keepsCopy: boolean) => ({ forwarding: known({ address: null, smtpAddress, keepsCopy }) });
    const origin = look(contained(to(true)), FIRST, { ...GONE, ...to(true) }).next;
    expect(firstLook(origin, to(true))?.seen).toEqual([]);
    expect(firstLook(origin, to(false))?.seen).toEqual([
      { kind: 'forwarding', name: smtpAddress, changed: true },
    ]);
  });

  it('say what nobody could read when the break-in was cleaned, and compare it from then on', () => {
    const lacking = { devices: unknown('unavailable') };
    const origin = look(contained(lacking), FIRST, { ...GONE, ...lacking }).next;
    expect(firstLook(origin, { devices: LEFT.devices })).toMatchObject({ seen: [], unnoted: ['devices'] });
  });

  it('compare what only the first of them could read with what it showed', () => {
    const lacking = { devices: unknown('unavailable') };
    const origin = look(contained(lacking), FIRST, { ...GONE, ...lacking }).next;
    const second = { ...laptop, id: 'd2', name: 'DESKTOP-2' };
    const more = known([second, { ...laptop, id: 'd3', name: 'DESKTOP-3' }]);
    expect(looksAfter(origin, { devices: known([second]) }, { devices: more })[1]).toMatchObject({
      seen: [{ kind: 'device', name: 'DESKTOP-3' }],
    });
  });

  it('tell no risk that is there at the first of them, and one that is higher later', () => {
    const risk = (level: 'low' | 'high') => ({ risk: known({ level, state: 'atRisk' } as const) });
    const origin = look(contained(), FIRST, GONE).next;
    const seen = looksAfter(origin, risk('low'), risk('low'), risk('high')).map((one) => one.seen);
    expect(seen.slice(0, 3)).toEqual([[], [], [{ kind: 'risk', name: 'high', changed: true }]]);
  });

  it('end those of the containment', () => {
    const origin = look(contained(), FIRST, GONE).next;
    const decision = decide(origin, { kind: 'given-back', at: LATER, by: 'back' });
    expect(decision.ok && (decision.request as Finished).watch!.looks).toHaveLength(1);
  });
});
