import { LACKS } from '../../bot/unlock/plan/rights.js';
import type { StepFailure } from '../../bot/unlock/request/step.js';

/** Every kind of failure of a step. */
export const failures: readonly StepFailure[] = [
  { kind: 'forbidden' },
  {
    kind: 'forbidden',
    permission: 'User-PasswordProfile.ReadWrite.All (+ User Administrator)',
    code: 'Authorization_RequestDenied',
    remoteId: '8d2c3f1a-77aa-4a51-9a5e-0c1f6f0f2b11',
  },
  { kind: 'not-found' },
  { kind: 'rejected' },
  { kind: 'limit-reached' },
  { kind: 'throttled' },
  { kind: 'unavailable' },
  { kind: 'not-confirmed' },
  { kind: 'nobody-confirmed' },
  { kind: 'earlier-step-failed' },
  { kind: 'out-of-reach' },
  { kind: 'reset-refused' },
  { kind: 'locked-again' },
  ...LACKS.map((kind) => ({ kind })),
];
