import { LACKS } from '../../bot/unlock/plan/rights.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  approver,
  done,
  ENDED,
  planned,
  sampleApproved,
  sampleFinished,
  samplePending,
} from './sampleRequests.js';
import { sampleLapse } from './sampleLapses.js';
import { syncedFindings } from './syncedFindings.js';

/** Somebody whom Active Directory owns forgot the password. Microsoft writes a new one back. */
const writtenBack = samplePending({
  findings: syncedFindings(),
  steps: planned('reset-password', 'revoke-sessions'),
});

/** Requests that are carried out with the rights of an approver, in states that a card can show, by name. */
export const rightsRequests: Readonly<Record<string, UnlockRequest>> = {
  'with the rights of an approver': sampleFinished(
    'resolved',
    [{ ...done('reset-password'), rightsOf: approver }, done('revoke-sessions')],
    sampleApproved(),
  ),
  'with the rights of an approver, written back': writtenBack,
  ...Object.fromEntries(
    LACKS.map((why) => [
      `pending again, ${why}`,
      samplePending({ version: 6, steps: writtenBack.steps, lapsed: [sampleLapse({ why })] }),
    ]),
  ),
  'pending again, two approvers in a row without their rights': samplePending({
    version: 9,
    lapsed: [
      sampleLapse({ why: 'rights-sign-in' }),
      sampleLapse({
        why: 'rights-role',
        at: ENDED,
        by: { id: '5f6c0d1e-0000-4000-8000-000000000007', name: 'Ben Smit' },
      }),
    ],
  }),
};
