import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import { proofFacts, REAL_RULES } from '../../helpers/proofs.js';
import {
  anna,
  APPROVER,
  approve,
  approved,
  as,
  ben,
  julia,
  olga,
  pending,
  piet,
  T0,
  T1,
} from '../../helpers/requests.js';
import { decide } from '../../helpers/withCatalogue.js';

const MIA = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', name: 'Mia' };
const UNTIL = '2026-03-02T14:17:00.000Z';
const asked = { ...MIA, relation: 'manager' } as const;
const vouching = { asked, by: { id: anna.id, name: anna.name }, at: T0, until: UNTIL };
const waiting = (changes: Partial<Pending> = {}) => pending({ vouching, ...changes });

const says = (
  said: 'yes' | 'no' | 'not-them',
  changes: Partial<Extract<Command, { kind: 'vouch' }>> = {},
): Command => ({
  kind: 'vouch',
  actor: as(MIA),
  said,
  at: T1,
  facts: { isDisabled: false, isGuest: false, sameAs: [] },
  ...changes,
});

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const decision = decide(...args);
  return decision.ok ? 'accepted' : decision.refusal.kind;
}

describe('asking somebody to vouch', () => {
  const ask = (request: Pending, changes: object = {}): Command => ({
    kind: 'ask-voucher',
    actor: anna,
    at: T1,
    cardVersion: request.version,
    facts: APPROVER,
    until: UNTIL,
    asked,
    ...changes,
  });

  it('is on record, with whom and until when', () => {
    expect(decide(pending(), ask(pending()))).toMatchObject({
      request: { vouching: { asked, by: { id: anna.id }, at: T1, until: UNTIL } },
      audit: [
        { what: 'voucher-asked', actorId: anna.id, detail: { voucherId: MIA.id, relation: 'manager' } },
      ],
    });
  });

  it('is for approvers', () => {
    expect(refusalOf(pending(), ask(pending(), { facts: { ...APPROVER, isApprover: false } }))).toBe(
      'not-approver',
    );
    expect(refusalOf(pending(), ask(pending(), { actor: as(piet) }))).toBe('own-request');
  });

  it('is not done twice while they may still answer', () => {
    expect(refusalOf(waiting(), ask(waiting()))).toBe('not-now');
    expect(refusalOf(waiting(), ask(waiting(), { at: UNTIL }))).toBe('accepted');
  });

  it('that finds nobody is on record too, and nothing is waited for', () => {
    expect(decide(pending(), ask(pending(), { asked: undefined }))).toMatchObject({
      request: { vouching: { at: T1, until: T1 } },
      audit: [{ what: 'voucher-asked', detail: {} }],
    });
  });
});

describe('who was asked', () => {
  it('says yes: that is a proof of level 2', () => {
    expect(decide(waiting(), says('yes'))).toMatchObject({
      request: {
        vouching: { answer: { said: 'yes', at: T1 } },
        proofs: [{ kind: 'vouched-for', level: 2, by: MIA, at: T1, detail: { relation: 'manager' } }],
      },
      audit: [{ what: 'vouched', actorId: MIA.id, detail: { said: 'yes' } }],
    });
  });

  it.each(['no', 'not-them'] as const)('says %s: it is kept, and an earlier yes is gone', (said) => {
    const before = decide(waiting(), says('yes'));
    const after = before.ok && decide(before.request, says(said));
    expect(after).toMatchObject({ request: { vouching: { answer: { said } }, proofs: [] } });
  });

  it('cannot turn a no into a yes', () => {
    const before = decide(waiting(), says('no'));
    expect(before.ok && refusalOf(before.request, says('yes'))).toBe('not-now');
  });

  it('can say that it was not them when the request is over, and yes only while it waits', () => {
    expect(refusalOf(approved({ vouching }), says('not-them'))).toBe('accepted');
    expect(refusalOf(approved({ vouching }), says('yes'))).toBe('already');
  });
});

describe('nobody vouches', () => {
  it('who was not asked', () => {
    expect(refusalOf(waiting(), says('yes', { actor: as(ben) }))).toBe('not-asked-to-vouch');
    expect(refusalOf(pending(), says('yes'))).toBe('not-asked-to-vouch');
  });

  it('from another tenant', () => {
    const actor = { ...as(MIA), tenantId: '99999999-0000-4000-8000-000000000009' };
    expect(refusalOf(waiting(), says('yes', { actor }))).toBe('foreign-tenant');
  });

  it.each([
    ['who joined in asking since then', { joined: [{ ...MIA, language: 'en' as const }] }, [], 'own-request'],
    ['who asks under another account', {}, [piet.id], 'own-request'],
    ['whose own other account it is', {}, [julia.id], 'own-account'],
    ['who allowed it under another account', { approvals: [{ by: ben, at: T0 }] }, [ben.id], 'same-approver'],
  ] as const)('%s', (_who, changes, sameAs, refusal) => {
    const facts = { isDisabled: false, isGuest: false, sameAs };
    expect(refusalOf(waiting(changes as Partial<Pending>), says('yes', { facts }))).toBe(refusal);
  });

  it.each([
    ['with a disabled account', { isDisabled: true }, 'disabled-approver'],
    ['as a guest', { isGuest: true }, 'guest-approver'],
  ] as const)('%s', (_who, change, refusal) => {
    const facts = { isDisabled: false, isGuest: false, sameAs: [], ...change };
    expect(refusalOf(waiting(), says('yes', { facts }))).toBe(refusal);
  });

  it('and decides, under any account', () => {
    const vouched = decide(waiting(), says('yes'));
    if (!vouched.ok) throw new Error('not vouched');
    const request = vouched.request;
    const click = { ...approve(request), proof: proofFacts(REAL_RULES), made: undefined };
    expect(refusalOf(request, { ...click, actor: as(MIA) })).toBe('vouched-yourself');
    expect(refusalOf(request, { ...click, facts: { ...APPROVER, sameAs: [MIA.id] } })).toBe(
      'vouched-yourself',
    );
    expect(refusalOf(request, click)).toBe('accepted');
  });
});

describe('an approval whose proof is too old', () => {
  const facts = proofFacts(REAL_RULES, { isVip: true });
  const own = { id: julia.id, name: julia.name, language: 'nl' } as const;
  const click = (request: Pending, actor = anna, at = T1) => ({
    ...approve(request, actor),
    standing: { ...approve(request, actor).standing, proofHoldsMs: REAL_RULES.holdsMs },
    proof: facts,
    at,
  });

  it('falls away, and the same approver makes sure once more', () => {
    const first = decide(pending({ requester: own }), click(pending()));
    if (!first.ok || first.request.status !== 'pending') throw new Error('not half');
    expect(first.request).toMatchObject({ approvalsNeeded: 2, approvals: [{ by: { id: anna.id } }] });
    const later = '2026-03-02T14:33:00.000Z';
    const again = decide(first.request, click(first.request, anna, later));
    expect(again).toMatchObject({
      request: { status: 'pending', approvals: [{ by: { id: anna.id }, at: later }] },
    });
    // Whoever relies on it only makes it fall away.
    expect(decide(first.request, { ...click(first.request, ben, later), made: undefined })).toMatchObject({
      request: { approvals: [], lapsed: [{ by: { id: anna.id }, why: 'proof-lapsed', then: 'not-counted' }] },
      audit: [{ what: 'approval-lapsed' }],
    });
    expect(decide(first.request, click(first.request, ben, '2026-03-02T14:20:00.000Z'))).toMatchObject({
      request: { status: 'approved' },
    });
  });

  it('is somebody’s who asks since then: the other approver still needs a proof of their own', () => {
    const first = decide(pending({ requester: own }), click(pending()));
    if (!first.ok || first.request.status !== 'pending') throw new Error('not half');
    const joined = { ...first.request, joined: [{ ...olga, id: anna.id }] };
    expect(decide(joined, { ...click(joined, ben), made: undefined })).toMatchObject({
      request: { approvals: [], lapsed: [{ by: { id: anna.id }, why: 'own-request' }] },
    });
    const alone = { ...joined, approvals: [] };
    expect(refusalOf(alone, { ...click(alone, ben), made: undefined })).toBe('voucher-needed');
  });
});

describe('who was asked to vouch and cannot be reached', () => {
  const next = { ...ben, relation: 'named' } as const;
  const unreached = (changes: object = {}): Command => ({
    kind: 'voucher-unreached',
    ...{ person: MIA, asked: next, unreached: [], at: T1, until: UNTIL, ...changes },
  });

  it('is passed over: the next in line is asked, and both are on record', () => {
    expect(decide(waiting(), unreached())).toMatchObject({
      request: { vouching: { asked: { id: ben.id }, unreached: [MIA], by: { id: anna.id }, at: T1 } },
      audit: [{ what: 'voucher-asked', actorId: anna.id, detail: { voucherId: ben.id } }],
    });
  });

  it('leaves nobody to wait for, where nobody comes after them', () => {
    const decided = decide(waiting(), unreached({ asked: undefined, unreached: [piet] }));
    expect(decided).toMatchObject({ request: { vouching: { until: T1 } } });
    const vouched = decided.ok ? decided.request.vouching : undefined;
    expect(vouched?.asked).toBeUndefined();
    expect(vouched?.unreached?.map(({ id }) => id)).toEqual([MIA.id, piet.id]);
  });

  it('is not passed over after an answer, by a late job, or when it is over', () => {
    const answered = waiting({ vouching: { ...vouching, answer: { said: 'no', at: T1 } } });
    expect(refusalOf(answered, unreached())).toBe('not-now');
    expect(refusalOf(waiting(), unreached({ person: ben }))).toBe('not-now');
    expect(refusalOf({ ...waiting(), status: 'withdrawn', finishedAt: T1 } as never, unreached())).not.toBe(
      'accepted',
    );
  });

  it('cannot vouch any more', () => {
    const decided = decide(waiting(), unreached());
    expect(decided.ok && refusalOf(decided.request, says('yes'))).toBe('not-asked-to-vouch');
  });
});

describe('somebody else who cannot be told', () => {
  it('is kept once', () => {
    const told = { kind: 'unreached', person: julia, as: 'owner', at: T1 } as const;
    const once = decide(pending(), told);
    expect(once).toMatchObject({ request: { unreached: [{ id: julia.id, as: 'owner', at: T1 }] } });
    expect(once.ok && refusalOf(once.request, told)).toBe('not-now');
    expect(once.ok && refusalOf(once.request, { ...told, as: 'manager' })).toBe('accepted');
  });
});
