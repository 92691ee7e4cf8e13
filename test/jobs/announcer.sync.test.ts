import { describe, expect, it } from 'vitest';
import { syncAlertId } from '../../bot/unlock/onPremises/syncAlert.js';
import { samplePending } from '../helpers/sampleRequests.js';
import { announcerScene } from './announcerScene.js';

// The helpdesk hears once that the sync from Active Directory stands still, however many people are kept out by it.

const SINCE = '2026-03-01T22:41:07.000Z';

describe('a sync that stands still', () => {
  it('is told to the helpdesk once, whoever looks while it does', async () => {
    const { run, happened, teams } = announcerScene(samplePending());
    await run(syncAlertId(SINCE));
    await run(syncAlertId(SINCE));
    await run(syncAlertId(SINCE));
    expect(happened()).toEqual(['post incidents']);
    expect(teams.texts('incidents')).toEqual([expect.stringContaining('1 Mar 2026 22:41')]);
  });

  it('is told again when it went on in between', async () => {
    const { run, happened } = announcerScene(samplePending());
    await run(syncAlertId(SINCE));
    await run(syncAlertId('2026-03-02T03:00:00.000Z'));
    expect(happened()).toEqual(['post incidents', 'post incidents']);
  });

  it.each([
    'sync-stopped',
    'sync-stopped yesterday',
    'sync-stopped 2026-13-45T99:00:00.000Z',
    `x${syncAlertId(SINCE)}`,
  ])('is none of what only looks like one: %s', async (id) => {
    const { run, happened } = announcerScene(samplePending());
    await run(id);
    expect(happened()).toEqual([]);
  });
});
