import type { Handover, Helped, SignInLook } from '../../bot/unlock/request/handover.js';
import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import {
  approver,
  colleague,
  done,
  failed,
  herself,
  sampleApproved,
  sampleFinished,
  sampleLost,
  samplePending,
} from './sampleRequests.js';

const SINCE = '2026-03-02T13:05:00.000Z';
const UNTIL = '2026-03-02T13:20:00.000Z';
const OPENED = '2026-03-02T13:09:00.000Z';
const READ_OUT = '2026-03-02T13:10:00.000Z';
const SIGNED_IN = '2026-03-02T13:14:00.000Z';

const waits: Handover = { since: SINCE, until: UNTIL };
const opened: Handover = {
  ...waits,
  opened: { by: approver, at: OPENED },
  looks: [{ due: '2026-03-02T13:11:00.000Z' }, { due: '2026-03-02T13:14:00.000Z' }],
};
const readOut: Handover = { ...opened, readOut: { by: approver, at: READ_OUT } };
const looked = (look: Omit<SignInLook, 'due' | 'at'>): Handover => ({
  ...readOut,
  looks: [{ due: '2026-03-02T14:09:00.000Z', at: '2026-03-02T14:09:00.000Z', ...look }],
});

/** Each state of a handover, by its name. */
export const HANDOVERS: Readonly<Record<string, Handover>> = {
  waits,
  reminded: { ...waits, remindedAt: '2026-03-02T13:15:00.000Z' },
  opened,
  'read out': readOut,
  'read out, no sign-in in the log': looked({ result: 'not-there' }),
  'read out, sign-in not licensed': looked({ result: 'unread', why: 'not-licensed', licence: 'Entra ID P1' }),
  'read out, sign-in not permitted': looked({ result: 'unread', why: 'not-permitted' }),
  'read out, sign-in not read': looked({ result: 'unread', why: 'unavailable' }),
  'signed in': { ...looked({ result: 'seen' }), signedIn: { at: SIGNED_IN, how: 'log' } },
  'signed in, opened only': { ...opened, signedIn: { at: SIGNED_IN, how: 'log' } },
  'said to be in': { ...readOut, signedIn: { at: SIGNED_IN, how: 'said' } },
  'not handed over': { ...waits, notHandedOver: { at: UNTIL } },
  'issued anew': {
    ...waits,
    notHandedOver: { at: UNTIL },
    issuedAnew: { id: 'N3WX-0NE2', by: approver, at: '2026-03-02T13:25:00.000Z' },
  },
};

const helpedSaid = (answer: Helped['answer']): Helped => ({
  answer,
  by: herself,
  at: '2026-03-02T13:30:00.000Z',
});

/** A request that made a new password, with this handover. */
export function sampleHandedOver(handover: Handover, more: Partial<Finished> = {}): Finished {
  const request = sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]);
  return { ...request, handover, ...more };
}

/** A request in every state of its handover, by name. */
export const handoverRequests: Readonly<Record<string, UnlockRequest>> = {
  ...Object.fromEntries(
    Object.entries(HANDOVERS).map(([name, handover]) => [`handover ${name}`, sampleHandedOver(handover)]),
  ),
  'handover not handed over, colleague': sampleHandedOver(HANDOVERS['not handed over']!, {
    requester: colleague,
  }),
  'handover waits, pass': {
    ...sampleFinished('resolved', [done('temporary-access-pass')], sampleApproved(sampleLost())),
    handover: waits,
  },
  'handover not handed over, pass': {
    ...sampleFinished('resolved', [done('temporary-access-pass')], sampleApproved(sampleLost())),
    handover: HANDOVERS['not handed over']!,
  },
  'handover read out, partly': {
    ...sampleFinished('partly-resolved', [
      done('reset-password'),
      failed('revoke-sessions', { kind: 'unavailable' }),
    ]),
    handover: readOut,
  },
  'handover helped': sampleHandedOver(HANDOVERS['said to be in']!, { helped: helpedSaid('yes') }),
  'handover did not help': sampleHandedOver(readOut, { helped: helpedSaid('no') }),
  'another one': samplePending({ insteadOf: 'K7QX-3MPD' }),
  'asked whether it helped': sampleHandedOver(HANDOVERS['signed in']!, { helpAskedAt: SIGNED_IN }),
};
