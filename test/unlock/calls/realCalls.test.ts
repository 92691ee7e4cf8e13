import { describe, expect, it } from 'vitest';
import { RealCalls } from '../../../bot/unlock/calls/realCalls.js';
import type { RequestStore } from '../../../bot/unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { julia, olga, pending, piet, T1 } from '../../helpers/requests.js';

// `is this real` tells nobody more than they said themselves.

const words = ['nurse', 'carpet', 'river'];
/** Piet says that somebody else is in Julia's account, and Olga that Julia cannot send. */
const breakIn = pending({
  kind: 'contain',
  symptom: 'compromised',
  requester: piet,
  joined: [{ ...olga, symptom: 'cannot-send-mail' }],
  approvalsNeeded: 2,
  words,
});

async function heardOf(request: UnlockRequest, personId: string) {
  const store = {
    dealtWithAbout: async () => [request],
    dealingsWith: async () => [],
  } as unknown as RequestStore;
  const directory = { person: async () => undefined };
  const calls = new RealCalls({ store, directory, newId: () => 'ALARM-1', now: () => new Date(T1) });
  return (await calls.dealtWith(personId)).map((dealt) => dealt.request);
}

describe('whoever asks whether a call is real', () => {
  it('hears what they said themselves, and not what the first one said, with the same words', async () => {
    const [heard] = await heardOf(breakIn, olga.id);
    expect(heard).toMatchObject({ kind: 'unlock', symptom: 'cannot-send-mail', steps: [], words });
    expect(await heardOf(breakIn, piet.id)).toMatchObject([{ symptom: 'compromised' }]);
  });

  it('hears nothing of a break-in that others reported into their account', async () => {
    expect(await heardOf(breakIn, julia.id)).toEqual([]);
  });

  it('hears nothing more once they wait no longer', async () => {
    const left = { ...breakIn, stoppedWaiting: [{ id: olga.id, at: T1 }] } as UnlockRequest;
    expect(await heardOf(left, olga.id)).toEqual([]);
  });
});
