import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { beginCounting, DAYS } from '../../../bot/unlock/losses/beginCounting.js';
import {
  countedAgainAt,
  countedAt,
  countOf,
  isCounting,
  LOSS_PARTS,
} from '../../../bot/unlock/losses/losses.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import type { Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';
import { lossesFound, lossesOf, sampleContained, sentOf, AGAIN, UNTIL } from '../../helpers/sampleLosses.js';
import { sampleApproved, samplePending, sampleTaken, subject } from '../../helpers/sampleRequests.js';
import { decide } from '../../helpers/withCatalogue.js';

// When what was taken is counted, and what of it is stored.

const AT = '2026-03-02T13:02:00.000Z';
const contain = (evidence: Evidence = veraEvidence()): Pending =>
  samplePending({ kind: 'contain', symptom: 'compromised', evidence });

/** The decision that allows this request. */
function allowed(before: Pending, after: UnlockRequest = sampleApproved(before)) {
  const decision = beginCounting(before, { ok: true, request: after, effects: [], audit: [] }, AT);
  if (!decision.ok) throw new Error('refused');
  return decision;
}

const signedInFrom = (oldest: string | undefined, addresses: readonly string[]): Evidence =>
  evidenceOf({
    signIns: known({
      since: '2026-02-23T12:49:00.000Z',
      from: [
        { country: 'NL', succeeded: 9, failed: 0, codes: [], newest: AT, addresses: ['192.0.2.10'] },
        {
          country: 'NG',
          succeeded: 2,
          failed: 0,
          codes: [],
          newest: AT,
          addresses,
          ...(oldest && { oldest }),
        },
      ],
      cutOff: oldest === undefined,
      home: 'NL',
    }),
  });

/** Somebody came from the person's own country, with a device code. */
const fromTheirCity = (cutOff: boolean): Evidence => {
  const first = '2026-03-01T09:00:00.000Z';
  const visit = {
    first,
    newest: first,
    count: 1,
    apps: [],
    fresh: [],
    country: 'NL',
    protocol: 'deviceCode',
  };
  const used = { country: [], address: [], device: [], client: [], protocol: [] };
  const since = '2026-02-23T12:49:00.000Z';
  return evidenceOf({
    signIns: known({
      since,
      from: [{ country: 'NL', succeeded: 1, failed: 0, codes: [], newest: AT, addresses: ['192.0.2.10'] }],
      cutOff,
      home: 'NL',
      visits: [{ ...visit, address: '203.0.113.161' }],
      habits: { since, countries: ['NL'], used },
    }),
  });
};

describe('a thief from the person’s own city', () => {
  it('is counted from their first sign-in on, and by their address', () => {
    expect(allowed(contain(fromTheirCity(false))).request.losses).toMatchObject({
      since: '2026-03-01T09:00:00.000Z',
      sinceWhat: 'strange-sign-in',
      strange: ['203.0.113.161'],
    });
  });

  it('is counted for whole days where the log had more than was read', () => {
    expect(allowed(contain(fromTheirCity(true))).request.losses).toMatchObject({
      sinceWhat: 'days',
      strange: ['203.0.113.161'],
    });
  });
});

describe('counting begins', () => {
  it('when the containment is allowed: two jobs, one now and one when the logs have filled', () => {
    const { request, effects } = allowed(contain());
    expect(request.losses?.until).toBe(AT);
    expect(effects).toEqual([
      { kind: 'count-losses', after: AT },
      { kind: 'count-losses', after: '2026-03-03T15:02:00.000Z' },
    ]);
  });

  it('when a human takes a break-in', () => {
    const before = samplePending({ handOff: 'compromised', symptom: 'compromised' });
    const { approval } = sampleTaken();
    expect(allowed(before, { ...before, status: 'taken', approval }).request.losses).toBeDefined();
  });

  it('not for first aid, which is not the containment', () => {
    const before = contain();
    const by = { id: 'x', name: 'X' };
    const after = { ...sampleApproved(before), firstAid: { by, at: AT } };
    expect(allowed(before, after).request.losses).toBeUndefined();
  });

  it('not for a request that is no break-in', () => {
    expect(allowed(samplePending()).request.losses).toBeUndefined();
  });

  it('once: an approval that has to be given again does not begin it anew', () => {
    const losses = lossesOf();
    const before = { ...contain(), losses };
    const { request, effects } = allowed(before);
    expect([request.losses, effects]).toEqual([losses, []]);
  });
});

describe('the time that counts', () => {
  it('begins with the first strange sign-in, by the addresses that are strange', () => {
    const { request } = allowed(contain(signedInFrom('2026-03-01T08:00:00Z', ['198.51.100.77:443'])));
    expect(request.losses).toMatchObject({
      since: '2026-03-01T08:00:00.000Z',
      sinceWhat: 'strange-sign-in',
      strange: ['198.51.100.77'],
    });
  });

  it('is a week where the log reaches further back than was read', () => {
    const { request } = allowed(contain(signedInFrom(undefined, ['198.51.100.77'])));
    const week = new Date(Date.parse(AT) - DAYS * 24 * 60 * 60_000).toISOString();
    expect(request.losses).toMatchObject({ since: week, sinceWhat: 'days', strange: ['198.51.100.77'] });
  });

  it('is a week where no sign-in was strange, and then nothing is told apart', () => {
    const { request } = allowed(contain(evidenceOf()));
    expect(request.losses).toMatchObject({ sinceWhat: 'days', strange: [] });
  });
});

describe('a count', () => {
  const due = UNTIL;
  const counting = sampleContained(lossesOf({}));
  const counted = (request: UnlockRequest, found: object) =>
    decide(request, { kind: 'losses-counted', at: AT, due, found });
  const asked = (request: UnlockRequest, queryId: string) =>
    decide(request, { kind: 'losses-asked', at: AT, due, part: 'mail', queryId });

  it('is stored part by part, and the round is over with the last one', () => {
    let request: UnlockRequest = counting;
    for (const part of LOSS_PARTS) {
      expect(isCounting(request.losses!)).toBe(true);
      const decision = counted(request, { [part]: lossesFound()[part] });
      if (!decision.ok) throw new Error(part);
      request = decision.request;
      expect(decision.audit).toEqual([
        { what: 'losses-counted', at: AT, detail: { parts: [part], unread: [] } },
      ]);
    }
    expect(countedAt(request.losses!)).toBe(AT);
    expect(countedAgainAt(request.losses!)).toBe(AGAIN);
  });

  it('is stored once: the job may run twice', () => {
    const first = counted(counting, { sent: known(sentOf()) });
    if (!first.ok) throw new Error('refused');
    expect(counted(first.request, { sent: known(sentOf({ mails: 99 })) }).ok).toBe(false);
  });

  it('of a search is of the first one: a second search is not stored', () => {
    const first = asked(counting, 'q1');
    if (!first.ok) throw new Error('refused');
    expect(first.request.losses?.rounds[0]?.asked).toEqual({ mail: 'q1' });
    expect(first.audit).toEqual([{ what: 'losses-asked', at: AT, detail: { part: 'mail', queryId: 'q1' } }]);
    expect(asked(first.request, 'q2').ok).toBe(false);
  });

  it('that could not be made is said in the record', () => {
    const decision = counted(counting, { files: unknown('not-permitted') });
    expect(decision.ok && decision.audit[0]?.detail).toEqual({ parts: ['files'], unread: ['files'] });
  });

  it('of the second time is shown, unless it could read nothing', () => {
    const [first, second] = lossesOf().rounds;
    const later = (sent: object) => ({
      ...lossesOf(),
      rounds: [first!, { ...second!, found: { ...lossesFound(), sent }, at: AGAIN }] as never,
    });
    expect(countOf(later(known(sentOf({ mails: 9 }))), 'sent')).toMatchObject({ value: { mails: 9 } });
    expect(countOf(later(unknown('unavailable')), 'sent')).toMatchObject({ value: { mails: 3 } });
  });

  it('is told to nobody who asked, also when the account is given back', () => {
    const back = { ...sampleContained(), givenBack: { by: 'G1', at: AT } };
    for (const reader of [back.requester.id, subject.id]) {
      expect(asTold(back, reader).losses).toBeUndefined();
      expect(asTold(sampleContained(), reader).losses).toBeUndefined();
    }
  });
});
