import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { isTicketOver } from '../../../bot/unlock/tickets/isTicketOver.js';
import { ticketRoot } from '../../../bot/unlock/tickets/ticketRoot.js';
import { anna, approved, pending, T1 } from '../../helpers/requests.js';
import { catalogue } from '../../helpers/withCatalogue.js';

const over = (status: 'resolved' | 'failed' | 'unchanged', changes: object = {}): UnlockRequest => ({
  ...approved(),
  status,
  finishedAt: T1,
  ...changes,
});
const contain = { kind: 'contain', symptom: 'compromised', steps: [] } as const;

describe('a ticket is over', () => {
  it.each<[string, UnlockRequest]>([
    ['when a request is solved', over('resolved')],
    ['when it failed', over('failed')],
    ['when it is denied', { ...pending(), status: 'denied', denial: { by: anna, at: T1, reason: 'no' } }],
    ['when it expired', { ...pending(), status: 'expired', finishedAt: T1 }],
    ['when it was withdrawn', { ...pending(), status: 'withdrawn', finishedAt: T1 }],
    ['when a break-in was a false alarm', over('unchanged', { ...contain, falseAlarm: true })],
    ['when a break-in was given back', over('resolved', { ...contain, givenBack: { by: 'x', at: T1 } })],
    [
      'when a human ended a break-in',
      over('resolved', { ...contain, kind: 'unlock', handOff: 'compromised' }),
    ],
  ])('%s', (_when, request) => {
    expect(isTicketOver(request, catalogue)).toBe(true);
  });

  it.each<[string, UnlockRequest]>([
    ['while a request waits', pending()],
    ['while it is carried out', approved()],
    ['while a contained break-in is not given back', over('failed', contain)],
    ['when a break-in was withdrawn', { ...pending(contain), status: 'withdrawn', finishedAt: T1 }],
  ])('not %s', (_when, request) => {
    expect(isTicketOver(request, catalogue)).toBe(false);
  });
});

describe('the ticket of a request', () => {
  const origin = { id: 'the-break-in', unsecured: [] };
  it.each(['give-back', 'restore'] as const)('is that of the break-in, for a %s', (kind) => {
    expect(ticketRoot({ id: 'later', kind, origin })).toBe('the-break-in');
  });
  it('is its own otherwise, also where a break-in gates it', () => {
    expect(ticketRoot({ id: 'own', kind: 'unlock', origin })).toBe('own');
    expect(ticketRoot({ id: 'own', kind: 'contain' })).toBe('own');
  });
});
