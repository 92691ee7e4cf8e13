import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type { Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import {
  anna,
  APPROVER,
  approve,
  as,
  ben,
  holding,
  julia,
  pending,
  piet,
  T1,
  T9,
} from '../../helpers/requests.js';
import { veraEvidence } from '../../helpers/sampleEvidence.js';
import { decide, optionsOf, stepsFor } from '../../helpers/withCatalogue.js';

// One approver stops an intruder at once, with what can be undone. The rest waits for as many as a break-in needs.

const BREAK_IN = { kind: 'contain', steps: [], approvalsNeeded: 2, evidence: veraEvidence() } as const;
const waits = (changes: Partial<Omit<Pending, 'status'>> = {}) => pending({ ...BREAK_IN, ...changes });

const click = (request: UnlockRequest, actor = anna): Command => ({
  kind: 'first-aid',
  at: T1,
  actor,
  facts: APPROVER,
  cardVersion: request.version,
});

function done(request: UnlockRequest, command: Command): UnlockRequest {
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.kind}`);
  return decision.request;
}

function refusalOf(request: UnlockRequest, command: Command): string {
  const decision = decide(request, command);
  return decision.ok ? 'accepted' : decision.refusal.kind;
}

/** Carries every step out. `failing` is the remedy that does not work. */
function carriedOut(request: UnlockRequest, failing?: string): UnlockRequest {
  let now = done(request, { kind: 'claim', at: T1 });
  for (const [index, step] of now.steps.entries()) {
    if (step.state !== 'planned') continue;
    now = done(now, { kind: 'start-step', at: T1, index, before: null, ...holding(now) });
    const failed = { state: 'failed', reason: { kind: 'forbidden' } } as const;
    const result = step.remedy === failing ? failed : ({ state: 'done' } as const);
    now = done(now, { kind: 'settle-step', at: T9, index, result });
  }
  return now;
}

const helped = (request: UnlockRequest = waits()) => carriedOut(done(request, click(request)));
const remediesOf = ({ steps }: UnlockRequest) => steps.map(({ remedy }) => remedy);

describe('first aid', () => {
  it('signs out, blocks sign-in, and switches off the forwarding and the bad rules, on the word of one approver', () => {
    const request = done(waits(), click(waits()));
    expect(request).toMatchObject({ status: 'approved', firstAid: { by: { id: anna.id }, at: T1 } });
    expect([...new Set(remediesOf(request))]).toEqual([
      'revoke-sessions',
      'disable-device',
      'block-phone',
      'disable-inbox-rule',
      'clear-forwarding',
      'block-sign-in',
    ]);
  });

  it('touches nothing that cannot be undone: no password, no app, no sign-in method', () => {
    const remedies = remediesOf(done(waits(), click(waits())));
    for (const lasting of ['reset-password', 'remove-app-consent', 'remove-sign-in-method'])
      expect(remedies).not.toContain(lasting);
  });

  it('leaves the rules alone that the evidence does not call bad', () => {
    const { steps } = done(waits(), click(waits()));
    const advised = optionsOf(waits()).filter(
      ({ remedy, advised: is }) => remedy === 'disable-inbox-rule' && is,
    );
    expect(steps.filter(({ remedy }) => remedy === 'disable-inbox-rule')).toHaveLength(advised.length);
  });

  it('is on the record, with what was chosen', () => {
    const decision = decide(waits(), click(waits()));
    expect(decision.ok && decision.audit).toMatchObject([{ what: 'first-aid', actorId: anna.id, at: T1 }]);
  });

  it('is not given by whoever asked, nor by whose account it is, nor by whoever is no approver', () => {
    expect(refusalOf(waits(), click(waits(), as(piet)))).toBe('own-request');
    expect(refusalOf(waits(), click(waits(), as(julia)))).toBe('own-account');
    const stranger = { ...click(waits()), facts: { ...APPROVER, isApprover: false } } as Command;
    expect(refusalOf(waits(), stranger)).toBe('not-approver');
  });

  it('is given once, on the newest card, when the evidence is there, and for a break-in alone', () => {
    expect(refusalOf(helped(), click(helped()))).toBe('not-now');
    expect(refusalOf(waits({ version: 3 }), click(waits({ version: 2 })))).toBe('stale');
    const { finishedAt: _none, ...gathering } = veraEvidence();
    expect(refusalOf(waits({ evidence: gathering }), click(waits()))).toBe('evidence-pending');
    expect(refusalOf(pending(), click(pending()))).toBe('not-now');
  });
});

describe('after first aid', () => {
  it('the request waits for the rest: what was done is done, and nobody has allowed the rest yet', () => {
    const request = helped();
    expect(request).toMatchObject({ status: 'pending', approvals: [], approvalsNeeded: 2 });
    expect(request.firstAid).toEqual({ by: { id: anna.id, name: anna.name }, at: T1, over: T9 });
    expect(request.steps.every(({ state }) => state === 'done')).toBe(true);
  });

  it('offers what was not done, and once', () => {
    const offered = optionsOf(helped()).map(({ remedy }) => remedy);
    expect(offered).toContain('reset-password');
    expect(offered).not.toContain('block-sign-in');
  });

  it('advises the sign-out again, because it counts after the new password', () => {
    expect(optionsOf(helped())).toContainEqual({ remedy: 'revoke-sessions', advised: true });
  });

  it('takes two approvers for the rest, who read what is done beside what they allow', () => {
    const request = helped();
    const first = done(request, { ...approve(request, anna), choice: [0] });
    expect(first.status).toBe('pending');
    const second = done(first, approve(first, ben));
    expect(second.status).toBe('approved');
    expect(second.steps.filter(({ state }) => state === 'planned')).toEqual(stepsFor(request, [0]));
    expect(carriedOut(second)).toMatchObject({ status: 'resolved' });
  });

  it('is not taken for a choice: whoever allows the rest has to choose it', () => {
    expect(refusalOf(helped(), approve(helped(), ben))).toBe('choice-needed');
  });

  it('a second approver may choose otherwise, and the count begins anew', () => {
    const request = helped();
    const first = done(request, { ...approve(request, anna), choice: [0] });
    const other = done(first, { ...approve(first, ben), choice: [0, 1] });
    expect(other).toMatchObject({ status: 'pending', approvals: [{ by: { id: ben.id } }] });
  });

  it('a step that failed can be chosen again, and stands there once', () => {
    const request = carriedOut(done(waits(), click(waits())), 'block-sign-in');
    const place = optionsOf(request).findIndex(({ remedy }) => remedy === 'block-sign-in');
    const again = done(request, { ...approve(request, anna), choice: [place] });
    expect(again.steps.filter(({ remedy }) => remedy === 'block-sign-in')).toEqual([
      { remedy: 'block-sign-in', state: 'planned' },
    ]);
  });

  it('what another approver had chosen before stays chosen and allowed, without what is done', () => {
    const before = waits();
    const places = optionsOf(before).flatMap(({ advised }, place) => (advised ? [place] : []));
    const first = done(before, { ...approve(before, ben), choice: places });
    const request = helped(first);
    expect(request).toMatchObject({ status: 'pending', approvals: [{ by: { id: ben.id } }] });
    expect(
      request.steps.filter(({ state }) => state === 'planned').map(({ remedy }) => remedy),
    ).not.toContain('block-sign-in');
    expect(done(request, approve(request, anna)).status).toBe('approved');
  });

  it('it is not denied, because the account would stay shut', () => {
    const request = helped();
    expect(
      refusalOf(request, { ...click(request), kind: 'deny', reason: 'not needed here' } as Command),
    ).toBe('first-aid-given');
  });

  it('a false alarm keeps on record what was done', () => {
    const request = helped();
    const alarm = { ...click(request), kind: 'false-alarm', note: 'she was on holiday' } as Command;
    expect(done(request, alarm)).toMatchObject({
      status: 'unchanged',
      falseAlarm: true,
      steps: request.steps,
    });
  });

  it('who asked reads nothing of it, neither while it is given nor afterwards', () => {
    const given = done(waits(), click(waits()));
    for (const request of [given, helped()])
      expect(asTold(request, piet.id)).toMatchObject({ status: 'pending', steps: [] });
  });
});
