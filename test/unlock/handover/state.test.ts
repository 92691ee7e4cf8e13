import { describe, expect, it } from 'vitest';
import { firstSignIn } from '../../../bot/unlock/handover/signIns.js';
import { outcomeOf } from '../../../bot/unlock/handover/state.js';
import { breakInRequests } from '../../helpers/sampleBreakIns.js';
import { HANDOVERS, handoverRequests, sampleHandedOver } from '../../helpers/sampleHandovers.js';

describe('what came of a request', () => {
  it.each([
    ['waits', 'handing-over'],
    ['reminded', 'handing-over'],
    ['opened', 'opened'],
    ['read out', 'handed-over'],
    ['read out, no sign-in in the log', 'handed-over'],
    ['read out, sign-in not licensed', 'handed-over'],
    ['signed in', 'resolved'],
    ['said to be in', 'resolved'],
    ['not handed over', 'not-handed-over'],
    ['issued anew', 'not-handed-over'],
  ])('with a handover that is "%s" is called "%s"', (name, outcome) => {
    expect(outcomeOf(sampleHandedOver(HANDOVERS[name]!))).toBe(outcome);
  });

  it('is not called solved when they say that it does not work', () => {
    expect(outcomeOf(handoverRequests['handover did not help']!)).toBe('did-not-help');
  });

  it('says that a part failed, once the rest was handed over', () => {
    expect(outcomeOf(handoverRequests['handover read out, partly']!)).toBe('partly-resolved');
  });

  it('of a containment has no handover: nobody gets its password', () => {
    expect(outcomeOf({ ...sampleHandedOver(HANDOVERS['waits']!), kind: 'contain' })).toBe('contained');
  });

  it.each([
    ['break-in contained', 'contained'],
    ['break-in given back', 'given-back'],
    ['break-in that took nothing', 'resolved'],
    ['break-in, partly contained', 'partly-resolved'],
    ['break-in, false alarm', 'unchanged'],
    ['break-in, false alarm after first aid', 'false-alarm'],
  ])('is solved only when nothing is left: %s is called "%s"', (name, outcome) => {
    expect(outcomeOf(breakInRequests[name]!)).toBe(outcome);
  });
});

describe('a sign-in since the opening', () => {
  const OPENED = '2026-03-02T13:09:00.500Z';
  const row = (time: string, code: number) => ({ at: `2026-03-02T${time}.000Z`, code });

  it.each([
    ['success', 0, true],
    ['the password has to be changed', 50055, true],
    ['an interrupt for a registration', 50125, true],
    ['"stay signed in?"', 50140, true],
    ['a wrong password', 50126, false],
    ['locked out', 50053, false],
    ['disabled', 50057, false],
    ['a second factor asked for', 50074, false],
    ['a second factor asked for by a policy', 50076, false],
    ['a second factor to be registered', 50079, false],
    ['the password of Active Directory expired', 50144, false],
  ])('%s (%i) counts: %s', (_what, code, counts) => {
    expect(firstSignIn([row('13:10:00', code)], OPENED, 'password') !== undefined).toBe(counts);
  });

  it('with a pass: an expired password says nothing about it', () => {
    expect(firstSignIn([row('13:10:00', 50055)], OPENED, 'temporary-access-pass')).toBeUndefined();
  });

  it('counts from the second of the opening, because Microsoft dates in whole seconds', () => {
    expect(firstSignIn([row('13:09:00', 0)], OPENED, 'password')).toBeDefined();
    expect(firstSignIn([row('13:08:59', 0)], OPENED, 'password')).toBeUndefined();
  });

  it('is the first of several', () => {
    const rows = [row('13:30:00', 0), row('13:10:00', 50055), row('13:12:00', 0)];
    expect(firstSignIn(rows, OPENED, 'password')).toBe('2026-03-02T13:10:00.000Z');
  });
});
