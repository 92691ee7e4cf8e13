import { describe, expect, it } from 'vitest';
import { stillAllowed } from '../../../bot/unlock/decide/stillAllowed.js';
import type { Standing } from '../../../bot/unlock/request/commands.js';
import type { Needed } from '../../../bot/unlock/proof/needed.js';
import type { Proof } from '../../../bot/unlock/proof/proof.js';
import type { Approved, Executing } from '../../../bot/unlock/request/request.js';
import { proofFacts, REAL_RULES } from '../../helpers/proofs.js';
import {
  anna,
  APPROVER,
  approve,
  approved,
  ben,
  executing,
  holding,
  julia,
  olga,
  pending,
  T1,
} from '../../helpers/requests.js';
import { decide } from '../../helpers/withCatalogue.js';

// A proof of who it is holds for 30 minutes, and not only at the click: it is looked at again before each sending and
// when a credential is shown.

const MIA = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', name: 'Mia' };
const after = (minutes: number) => new Date(Date.parse(T1) + minutes * 60_000).toISOString();
const LATE = after(31);

const proofBy = (by: Proof['by'], kind: Proof['kind'], minutes = 0): Proof => ({
  ...{ kind, by: { id: by.id, name: by.name }, at: after(minutes), detail: {} },
  level: kind === 'vouched-for' ? 2 : 1,
});
const needs = (level: Needed['level'], ...raised: Needed['raised']): Needed => ({ level, raised });

/** Approved with these proofs, after this was needed. */
function proved(proofNeeded: Needed, proofs: readonly Proof[], changes: Partial<Approved> = {}): Approved {
  return { ...approved(), proofs, proofNeeded, ...changes };
}

function standing(sameAsVoucher: readonly string[] = []): Standing {
  const approvers = [anna, ben].map(({ id }) => ({ id, facts: APPROVER }));
  const voucher = { id: MIA.id, facts: { ...APPROVER, sameAs: sameAsVoucher } };
  return { approvers: [...approvers, voucher], freezes: [], proofHoldsMs: REAL_RULES.holdsMs };
}

const fallen = (request: Approved, at: string, now = standing()) =>
  stillAllowed(request, now, at).map(({ by, why }) => [by.id, why]);

describe('the proof of an approval', () => {
  const called = proved(needs(1), [proofBy(anna, 'called-back')]);

  it('holds for 30 minutes', () => {
    expect(fallen(called, after(30))).toEqual([]);
    expect(fallen(called, LATE)).toEqual([[anna.id, 'proof-lapsed']]);
  });

  it('of somebody who vouched holds as long, counted from when they said so', () => {
    const vouched = proved(needs(2), [proofBy(MIA, 'vouched-for', -20), proofBy(anna, 'called-back')]);
    expect(fallen(vouched, after(10))).toEqual([]);
    expect(fallen(vouched, after(11))).toEqual([[MIA.id, 'proof-lapsed']]);
  });

  it('does not count any more when who vouched asks as well', () => {
    const vouched = proved(needs(2), [proofBy(MIA, 'vouched-for')]);
    expect(fallen({ ...vouched, joined: [{ ...MIA, language: 'en' }] }, T1)).toEqual([
      [MIA.id, 'proof-lapsed'],
    ]);
    expect(fallen({ ...vouched, joined: [olga] }, T1, standing([olga.id]))).toEqual([
      [MIA.id, 'proof-lapsed'],
    ]);
    expect(fallen({ ...vouched, joined: [olga] }, T1)).toEqual([]);
  });

  it('of two approvers has to hold for both', () => {
    const two = proved(needs(1, 'vip'), [proofBy(ben, 'called-back', -10), proofBy(anna, 'in-person')], {
      approvals: [{ by: ben, at: after(-10) }],
    });
    expect(fallen(two, after(20))).toEqual([]);
    expect(fallen(two, after(21))).toEqual([[ben.id, 'proof-lapsed']]);
  });

  it('of an approver who relied on another is that of the other', () => {
    const relied = proved(needs(1), [proofBy(ben, 'called-back', -10)], {
      approvals: [{ by: ben, at: after(-10) }],
    });
    expect(fallen(relied, after(21))).toEqual([[ben.id, 'proof-lapsed']]);
  });

  it('is measured by what the last approval needed, and by nothing that came later', () => {
    expect(fallen({ ...called, proofNeeded: needs(2) }, T1)).toEqual([[anna.id, 'proof-lapsed']]);
    expect(fallen({ ...called, proofNeeded: needs(0) }, T1)).toEqual([]);
  });

  it('is not asked of what an earlier version allowed', () => {
    expect(fallen({ ...approved(), proofs: [] }, LATE)).toEqual([]);
  });

  it.each(['contain', 'restore'] as const)('is never asked of a %s', (kind) => {
    expect(fallen({ ...called, kind }, LATE)).toEqual([]);
  });

  it('is named once, for the weightier reason, when its approver fell away as well', () => {
    const left = { ...standing(), approvers: [{ id: anna.id, facts: { ...APPROVER, isApprover: false } }] };
    expect(fallen(called, LATE, left)).toEqual([[anna.id, 'not-approver']]);
  });
});

describe('a change that is to be sent', () => {
  const sending = (request: Executing, at: string) =>
    decide(request, {
      ...{ kind: 'start-step', at, index: 0, before: null, ...holding(request, at) },
      standing: standing(),
    });
  const running = (changes: Partial<Executing> = {}): Executing => ({
    ...executing(),
    proofs: [proofBy(anna, 'called-back')],
    proofNeeded: needs(1),
    ...changes,
  });

  it('is sent while the proof holds', () => {
    expect(sending(running(), after(30))).toMatchObject({ request: { status: 'executing' } });
  });

  it('falls away after 30 minutes, and the request waits for approval again', () => {
    expect(sending(running(), LATE)).toMatchObject({
      request: {
        status: 'pending',
        approvals: [],
        lapsed: [{ by: { id: anna.id }, why: 'proof-lapsed', then: 'waits-again' }],
      },
      audit: [{ what: 'approval-lapsed' }],
    });
  });

  it('goes on in a containment, and nothing is said to have lapsed', () => {
    const decision = sending(running({ kind: 'contain' }), LATE);
    expect(decision).toMatchObject({ request: { status: 'executing' } });
    expect(JSON.stringify(decision)).not.toContain('lapsed');
  });

  it('needs a proof of its own when it is allowed again', () => {
    const waits = sending(running(), LATE);
    if (!waits.ok || waits.request.status !== 'pending') throw new Error('It does not wait');
    const click = {
      ...approve(waits.request),
      at: LATE,
      proof: proofFacts(REAL_RULES),
      standing: standing(),
    };
    expect(decide(waits.request, { ...click, made: undefined })).toMatchObject({
      refusal: { kind: 'voucher-needed' },
    });
    const own = { ...waits.request, requester: { ...julia, language: 'nl' as const } };
    expect(decide(own, { ...click, made: undefined })).toMatchObject({ refusal: { kind: 'proof-lapsed' } });
    expect(decide(own, click)).toMatchObject({ request: { status: 'approved', proofNeeded: { level: 1 } } });
  });
});

describe('an approval', () => {
  it('keeps what it needed', () => {
    const request = pending();
    const click = { ...approve(request), proof: proofFacts(REAL_RULES, { isVip: true }) };
    const own = { ...request, requester: { ...julia, language: 'nl' as const } };
    expect(decide(own, click)).toMatchObject({ request: { proofNeeded: { level: 1, raised: ['vip'] } } });
  });
});
