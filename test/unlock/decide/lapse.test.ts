import { describe, expect, it } from 'vitest';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import type { PolicyFacts, Sending } from '../../../bot/unlock/request/commands.js';
import type { Executing, Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import { EASY_RULES } from '../../helpers/proofs.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { decide, optionsOf } from '../../helpers/withCatalogue.js';
import {
  anna,
  APPROVER,
  approve,
  as,
  ben,
  executing,
  holding,
  olga,
  pending,
  piet,
  T1,
  T9,
  TENANT,
} from '../../helpers/requests.js';

// An approval that does not hold when a change is sent: what is done stays done, the rest waits for approval again.

const done: Step = { remedy: 'reset-password', state: 'done', startedAt: T1, at: T1, before: null };
const next: Step = { remedy: 'revoke-sessions', state: 'planned' };
const started: Step = { ...next, state: 'started', startedAt: T1, before: null, attempts: 1 };
const UNTIL = '2026-03-03T07:00:00.000Z';
const OUT: PolicyFacts = { ...APPROVER, isApprover: false };

const half = executing([done, next]);
const contain: Executing = { ...half, kind: 'contain', approvals: [{ by: ben, at: T1 }] };
const freezeOf = (person: { id: string; name: string }): Freeze => ({
  ...{ id: 'F1', kind: 'requester', tenantId: TENANT, person, count: 9, at: T1, until: UNTIL, involved: [] },
});

function sending(facts: PolicyFacts = OUT, freezes: readonly Freeze[] = []): Sending {
  const approvers = [
    { id: anna.id, facts },
    { id: ben.id, facts: APPROVER },
  ];
  return {
    kind: 'start-step',
    at: T9,
    index: 1,
    before: null,
    waitsUntil: UNTIL,
    standing: { approvers, freezes, proofHoldsMs: EASY_RULES.holdsMs },
  };
}

function after(request: UnlockRequest, command = sending()) {
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision;
}

describe('a step whose approver fell away', () => {
  it('does not start: the request waits for approval again, with a deadline of its own', () => {
    expect(after(half).request).toMatchObject({ status: 'pending', expiresAt: UNTIL, approvals: [] });
  });

  it('does not start a second try either', () => {
    const command: Sending = { ...sending(), kind: 'repeat-step' };
    expect(after(executing([done, started]), command).request).toMatchObject({
      status: 'pending',
      steps: [done, started],
    });
  });

  it('leaves what is done as it is', () => {
    expect(after(half).request.steps).toEqual([done, next]);
  });

  it('is kept with who fell away, why and when', () => {
    expect(after(half).request.lapsed).toEqual([
      { by: { id: anna.id, name: anna.name }, why: 'not-approver', at: T9, then: 'waits-again' },
    ]);
  });

  it('is a line of the audit trail, and nothing is said to have started', () => {
    const people = [{ personId: anna.id, why: 'not-approver' }];
    expect(after(half).audit).toEqual([
      { what: 'approval-lapsed', at: T9, detail: { people, then: 'waits-again' } },
    ]);
  });

  it('is announced, and expires again', () => {
    expect(after(half).effects).toEqual([
      { kind: 'announce' },
      { kind: 'expire', after: UNTIL },
      { kind: 'remind' },
    ]);
  });

  it('keeps the other of two approvals', () => {
    const two = { ...half, approvals: [{ by: ben, at: T1 }] };
    expect(after(two).request.approvals).toMatchObject([{ by: { id: ben.id } }]);
  });

  it('keeps no approval while whoever asked is frozen: nobody may allow it now', () => {
    const two = { ...half, approvals: [{ by: ben, at: T1 }] };
    expect(after(two, sending(APPROVER, [freezeOf(piet)])).request.approvals).toEqual([]);
  });

  it('starts while everybody may still decide', () => {
    expect(after(half, sending(APPROVER)).request).toMatchObject({
      status: 'executing',
      steps: [done, { state: 'started' }],
    });
  });
});

describe('a containment whose approver fell away', () => {
  it('goes on, and keeps who it was', () => {
    expect(after(contain).request).toMatchObject({
      status: 'executing',
      steps: [{}, { state: 'started' }],
      lapsed: [{ by: { id: anna.id }, then: 'goes-on' }],
    });
  });

  it('says so in the audit trail, once', () => {
    const first = after(contain);
    expect(first.audit.map(({ what }) => what)).toEqual(['approval-lapsed', 'step-started']);
    const later = { ...(first.request as Executing), steps: [done, next] };
    expect(after(later).audit.map(({ what }) => what)).toEqual(['step-started']);
  });
});

describe('the approval that completes the number', () => {
  const first = { by: ben, at: T1, identityChecked: true };
  const request = pending({ approvalsNeeded: 2, approvals: [first] });
  const command = (facts: PolicyFacts, freezes: readonly Freeze[] = []) => ({
    ...approve(request),
    standing: { approvers: [{ id: ben.id, facts }], freezes, proofHoldsMs: EASY_RULES.holdsMs },
  });

  it('completes it while the first approver may still decide', () => {
    expect(decide(request, command(APPROVER))).toMatchObject({ request: { status: 'approved' } });
  });

  it.each<[string, Partial<PolicyFacts>]>([
    ['left the group', { isApprover: false }],
    ['was disabled', { isDisabled: true }],
  ])('counts as the first one when the first approver %s', (_what, facts) => {
    expect(decide(request, command({ ...APPROVER, ...facts }))).toMatchObject({
      request: {
        status: 'pending',
        approvals: [{ by: { id: anna.id } }],
        lapsed: [{ by: { id: ben.id }, then: 'not-counted' }],
      },
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'approval-lapsed' }, { what: 'approved', detail: { missing: 1 } }],
    });
  });

  it('counts as the first one when the first approver joined those who ask', () => {
    const joined = { ...request, joined: [{ ...ben, language: 'en' as const }] };
    expect(decide(joined, command(APPROVER))).toMatchObject({ request: { status: 'pending' } });
  });

  it('does not count when only the first approver had made sure who it is: that is asked for again', () => {
    const { made: _no, ...unchecked } = command({ ...APPROVER, isApprover: false });
    expect(decide(request, unchecked)).toMatchObject({
      request: { status: 'pending', approvals: [], lapsed: [{ by: { id: ben.id } }] },
      audit: [{ what: 'approval-lapsed' }],
    });
  });

  it('counts as the first one while the first approver is frozen', () => {
    expect(decide(request, command(APPROVER, [freezeOf(ben)]))).toMatchObject({
      request: { status: 'pending', lapsed: [{ why: 'frozen' }] },
    });
  });
});

describe('a request that waits for approval again', () => {
  const repeat: Sending = { ...sending(), kind: 'repeat-step' };
  const again = after(executing([done, started]), repeat).request as Pending;

  it('is carried out by another approver from where it stopped', () => {
    expect(decide(again, { ...approve(again, ben), at: T9 })).toMatchObject({
      request: { status: 'approved', approval: { by: { id: ben.id } }, steps: [done, started] },
      effects: [{ kind: 'announce' }, { kind: 'execute' }],
    });
  });

  it('does not offer another choice, because a part is done', () => {
    const origin = { id: 'R0', unsecured: [] };
    const giveBack: Pending = { ...again, kind: 'give-back', origin, findings: restrictedFindings };
    expect(optionsOf(giveBack)).not.toEqual([]);
    expect(decide(giveBack, { ...approve(again, ben), at: T9, choice: [0] })).toMatchObject({
      request: { steps: [done, started] },
    });
  });

  it('may be joined, and asked for again', () => {
    expect(decide(again, { kind: 'join', by: olga, at: T9, waitsUntil: T9 })).toMatchObject({ ok: true });
    expect(decide(again, { kind: 'ask-again', by: piet, at: T9, waitsUntil: T9 })).toMatchObject({
      ok: true,
    });
  });

  const ends = {
    denied: { ...approve(again, ben), kind: 'deny', at: T9, reason: 'not any more' },
    withdrawn: { kind: 'withdraw', actor: as(piet), at: T9 },
    expired: { kind: 'expire', at: UNTIL },
  } as const;
  it.each(Object.entries(ends))(
    'and is %s: what was sent and not seen is not confirmed',
    (status, command) => {
      expect(decide(again, command)).toMatchObject({
        request: { status, steps: [done, { state: 'failed', reason: { kind: 'not-confirmed' } }] },
        effects: [{ kind: 'announce' }, { kind: 'wipe' }],
        audit: [{ what: status }, { what: 'step-failed' }],
      });
    },
  );

  it('before anything was sent ends without a word about steps', () => {
    const untouched = after(executing([next, next]), { ...sending(), index: 0 }).request;
    expect(decide(untouched, ends.withdrawn)).toMatchObject({
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'withdrawn' }],
    });
  });
});

describe('what is asked before a sending', () => {
  it('has an answer for every approval that counts', () => {
    expect(holding(contain).standing.approvers.map(({ id }) => id)).toEqual([ben.id, anna.id]);
  });
});

describe('a step for which the last approver has no rights', () => {
  const twice: Executing = { ...executing([started]), approvals: [{ by: ben, at: T1 }] };
  const lacking = (why: 'rights-role' | 'rights-gone', notMade = false) =>
    after(twice, { kind: 'lack-rights', at: T9, waitsUntil: UNTIL, index: 0, why, notMade } as never).request;

  it('waits for all of them again where a role is missing: who has it may have been the first', () => {
    expect(lacking('rights-role')).toMatchObject({ status: 'pending', approvals: [] });
  });

  it('waits for the last one alone where only their sign-in is gone', () => {
    expect(lacking('rights-gone')).toMatchObject({ status: 'pending', approvals: [{ by: { id: ben.id } }] });
  });

  it('is as if it had not begun, when Microsoft refused the only sending', () => {
    expect(lacking('rights-role', true)).toMatchObject({ steps: [next] });
  });

  it('stays begun, when nobody knows what came of the sending', () => {
    expect(lacking('rights-gone')).toMatchObject({ steps: [started] });
  });
});

describe('a password that Microsoft put off, and whose approver fell away', () => {
  const once = { ...started, remedy: 'reset-password', notMade: true } as const;
  const waiting = (step: Step) =>
    after(executing([step]), { ...sending(), kind: 'repeat-step', index: 0 }).request.steps;

  it('begins anew: what somebody sets by hand meanwhile is not the one of the bot', () => {
    expect(waiting(once)).toEqual([{ remedy: 'reset-password', state: 'planned' }]);
  });

  it.each<[string, Step]>([
    ['has no answer to its only sending', { ...once, notMade: false }],
    ['was sent before that too', { ...once, attempts: 2 }],
    ['was taken', { ...once, accepted: true }],
    ['is no password', { ...once, remedy: 'enable-sign-in' }],
  ])('stays begun where it %s', (_what, step) => {
    expect(waiting(step)).toEqual([step]);
  });
});
