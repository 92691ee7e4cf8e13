import { expect, it } from 'vitest';
import { stillNeedsPassword } from '../../../bot/unlock/incident/unseenPassword.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { HANDOVERS, sampleHandedOver } from '../../helpers/sampleHandovers.js';
import { done, sampleApproved, sampleFinished, samplePending } from '../../helpers/sampleRequests.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// The password of a containment is thrown away unseen. The person needs another one until they have been given one.

const contain: UnlockRequest = sampleFinished(
  'resolved',
  [done('reset-password')],
  sampleApproved(samplePending({ kind: 'contain' })),
);
const given = (name: string): UnlockRequest =>
  sampleHandedOver(HANDOVERS[name]!, { createdAt: '2026-03-02T15:00:00.000Z' });

it.each([
  ['waits', true],
  ['not handed over', true],
  ['opened', false],
  ['read out', false],
  ['signed in', false],
])('after a later handover that is "%s" the person needs one: %s', (name, needs) => {
  expect(stillNeedsPassword(contain, [contain, given(name)], catalogue)).toBe(needs);
});

it('what was handed over before the break-in does not count', () => {
  const before = sampleHandedOver(HANDOVERS['signed in']!, { createdAt: '2026-03-01T15:00:00.000Z' });
  expect(stillNeedsPassword(contain, [before, contain], catalogue)).toBe(true);
});

it('a containment that set none leaves none to be given', () => {
  const none = { ...contain, steps: [done('revoke-sessions')] };
  expect(stillNeedsPassword(none, [none], catalogue)).toBe(false);
});
