import { expect, it } from 'vitest';
import { ManualMailboxes } from '../../bot/exchange/manualMailboxes.js';
import { utcInstant } from '../../bot/exchange/restrictionRow.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

it('without a connection to Exchange a human looks and unblocks', async () => {
  const mailboxes = new ManualMailboxes();
  expect(mailboxes.canRead).toBe(false);
  expect(await mailboxes.unblock()).toBe('by-hand');
  expect(await remoteErrorFrom(mailboxes.restriction())).toMatchObject({ kind: 'rejected' });
});

it.each([
  ['2026-08-20T05:12:44', '2026-08-20T05:12:44.000Z'],
  ['2026-08-20T05:12:44.1230000', '2026-08-20T05:12:44.123Z'],
  ['2026-08-20T05:12:44Z', '2026-08-20T05:12:44.000Z'],
  ['2026-08-20T07:12:44+02:00', '2026-08-20T05:12:44.000Z'],
  ['yesterday', undefined],
  ['', undefined],
  [null, undefined],
])('a date of Exchange is UTC, also where it does not say so: %s', (text, instant) => {
  expect(utcInstant(text)).toBe(instant);
});
