import { describe, expect, it } from 'vitest';
import { known, unknown, type Findings } from '../../../bot/unlock/findings.js';
import { standsStillSince } from '../../../bot/unlock/onPremises/standstill.js';
import { SyncAlerts } from '../../../bot/unlock/onPremises/syncAlerts.js';
import { MemoryStore } from '../../helpers/memoryStore.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';

// When Microsoft 365 hears nothing from Active Directory any more, it is nobody's own problem: it is told once.

const NOW = new Date('2026-03-02T12:00:00.000Z');
const ago = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const last = (lastSync: NonNullable<Findings['onPremises']>['lastSync']): Findings =>
  sampleFindings({ onPremises: { hand: 'manual', account: unknown('by-hand'), lastSync } });

describe('the sync from Active Directory stands still', () => {
  it.each([
    [12, false],
    // Six cycles of Connect Sync.
    [180, false],
    [181, true],
    [3_000, true],
  ])('%i minutes after it was heard of last: %j', (minutes, still) => {
    expect(standsStillSince(last(known(ago(minutes))), NOW)).toBe(still ? ago(minutes) : undefined);
  });

  it('not where it was never heard of, or could not be read', () => {
    expect(standsStillSince(last(known(undefined)), NOW)).toBeUndefined();
    expect(standsStillSince(last(unknown('not-permitted')), NOW)).toBeUndefined();
  });

  it('not for an account of the cloud', () => {
    expect(standsStillSince(sampleFindings(), NOW)).toBeUndefined();
  });
});

describe('the helpdesk', () => {
  function scene() {
    const store = new MemoryStore();
    const make = () => new SyncAlerts({ store, now: () => NOW });
    const asked = () => store.jobs.waiting.map(({ name, requestId }) => `${name} ${requestId}`);
    return { make, asked };
  }

  it('is told by a message that is named after the standstill, and asked for once', async () => {
    const { make, asked } = scene();
    const alerts = make();
    for (const _ of ['Julia', 'Sven', 'Nora']) await alerts.see(last(known(ago(600))));
    expect(asked()).toEqual([`announce sync-stopped ${ago(600)}`]);
  });

  it('is told by the same message where two processes look', async () => {
    const { make, asked } = scene();
    await make().see(last(known(ago(600))));
    await make().see(last(known(ago(600))));
    expect(new Set(asked()).size).toBe(1);
  });

  it('is told anew after the sync went on and stopped again', async () => {
    const { make, asked } = scene();
    const alerts = make();
    await alerts.see(last(known(ago(600))));
    await alerts.see(last(known(ago(12))));
    await alerts.see(last(known(ago(200))));
    expect(new Set(asked()).size).toBe(2);
  });

  it('is told nothing while the sync runs', async () => {
    const { make, asked } = scene();
    await make().see(last(known(ago(12))));
    expect(asked()).toEqual([]);
  });
});
