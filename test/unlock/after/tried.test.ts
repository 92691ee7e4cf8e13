import { expect, it } from 'vitest';
import { triedIn } from '../../../bot/unlock/after/tried.js';
import { failed } from '../../helpers/sampleRequests.js';

// What was tried is told to whoever asked, and to Microsoft's support.

it('a step that was left out because of an earlier one was not tried', () => {
  const steps = [
    failed('reset-password', { kind: 'reset-refused' }),
    failed('revoke-sessions', { kind: 'earlier-step-failed' }),
  ];
  expect(triedIn({ steps }).map(({ remedy }) => remedy)).toEqual(['reset-password']);
});
