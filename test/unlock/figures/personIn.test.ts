import { HANDOVERS, sampleHandedOver } from '../../helpers/sampleHandovers.js';
import { describe, expect, it } from 'vitest';
import { personIn } from '../../../bot/unlock/figures/personIn.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { executing, pending, T1 } from '../../helpers/requests.js';

// When the bot may say that somebody is in.

const finished = (changes: Partial<UnlockRequest>) =>
  ({ ...executing(), status: 'resolved', finishedAt: T1, ...changes }) as UnlockRequest;

describe('the person is in', () => {
  it.each(['unlock', 'give-back'] as const)('when a request that lets them in is solved: %s', (kind) => {
    expect(personIn(finished({ kind }))).toEqual({ at: T1, by: 'confirmed' });
  });

  it.each<[string, Partial<UnlockRequest>]>([
    ['of a containment, which shuts somebody out', { kind: 'contain' }],
    ['of bringing back what was changed', { kind: 'restore' }],
    ['when a part failed', { status: 'partly-resolved' }],
    ['when all of it failed', { status: 'failed' }],
    ['when nothing had to be changed', { status: 'unchanged' }],
    ['when a human did it, because the bot saw nothing', { handOff: 'privileged' }],
  ])('is not said %s', (_why, changes) => {
    expect(personIn(finished(changes))).toBeUndefined();
  });

  it('is not said before the end', () => {
    expect(personIn(pending())).toBeUndefined();
    expect(personIn(executing())).toBeUndefined();
  });
});

describe('after a handover the person', () => {
  it('is in when they signed in', () => {
    const { signedIn } = HANDOVERS['signed in']!;
    expect(personIn(sampleHandedOver(HANDOVERS['signed in']!))).toEqual({ at: signedIn!.at, by: 'seen' });
  });

  it.each(['waits', 'opened', 'read out', 'not handed over'])('is not known to be in: %s', (name) => {
    expect(personIn(sampleHandedOver(HANDOVERS[name]!))).toBeUndefined();
  });
});
