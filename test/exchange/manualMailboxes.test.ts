import { expect, it } from 'vitest';
import { ManualMailboxes } from '../../bot/exchange/manualMailboxes.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

const mailboxes = new ManualMailboxes();

it('without access to Exchange an admin changes things by hand', async () => {
  expect(mailboxes.canRead).toBe(false);
  expect(await mailboxes.unblock()).toBe('by-hand');
  expect(await mailboxes.switchRule()).toBe('by-hand');
  expect(await mailboxes.setForwarding()).toBe('by-hand');
});

it.each([
  'restrictions',
  'purpose',
  'rules',
  'rule',
  'ruleChanges',
  'forwarding',
  'delegates',
  'ownDomains',
] as const)('without access to Exchange nothing is read, and nothing counts as fine: %s', async (what) => {
  expect(await remoteErrorFrom(mailboxes[what]())).toMatchObject({ kind: 'rejected', code: 'ByHandOnly' });
});
