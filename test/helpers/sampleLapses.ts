import { LAPSE_REASONS, type Lapse } from '../../bot/unlock/request/lapse.js';
import type { Pending, UnlockRequest } from '../../bot/unlock/request/request.js';
import { approver, DECIDED, done, ENDED, samplePending, STEP } from './sampleRequests.js';

/** Whose approval fell away. */
export function sampleLapse(changes: Partial<Lapse> = {}): Lapse {
  return { by: approver, why: 'not-approver', at: STEP, then: 'waits-again', ...changes };
}

/** The first step is done, and the rest waits for approval again. */
export function sampleAgain(changes: Parameters<typeof samplePending>[0] = {}): Pending {
  return samplePending({
    version: 6,
    steps: [done('reset-password'), { remedy: 'revoke-sessions', state: 'planned' }],
    lapsed: [sampleLapse()],
    ...changes,
  });
}

/** A request whose approval did not hold, in every state that a card can show, by name. */
export const lapsedRequests: Readonly<Record<string, UnlockRequest>> = {
  'pending again, half done': sampleAgain(),
  'pending again, everything fell away': sampleAgain({
    lapsed: LAPSE_REASONS.map((why) => sampleLapse({ why })),
    lookedAgain: { at: DECIDED, changed: ['account', 'password', 'rights', 'risk', 'restriction'] },
    formerAddress: 'julia.old@contoso.example',
  }),
  'denied after a part was done': {
    ...sampleAgain(),
    status: 'denied',
    denial: { by: approver, at: ENDED, reason: 'Not without Anna.' },
  },
  'expired after a part was done': { ...sampleAgain(), status: 'expired', finishedAt: ENDED },
  'withdrawn after a part was done': { ...sampleAgain(), status: 'withdrawn', finishedAt: ENDED },
};
