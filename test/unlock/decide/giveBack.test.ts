import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import { decide } from '../../helpers/withCatalogue.js';
import { known, unknown, type Findings } from '../../../bot/unlock/findings.js';
import { optionsOf } from '../../helpers/withCatalogue.js';
import type { Unsecured } from '../../../bot/unlock/request/unsecured.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { anna, approve, APPROVER, ben, pending, piet } from '../../helpers/requests.js';

// After a break-in the bot gives back the account, or brings back what the containment changed. Rule 4 applies before
// that.

const carla = { ...ben, id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Carla' };
const restricted: Findings = { ...restrictedFindings, risk: known('none') };
const blockedToo = {
  ...restricted,
  risk: known('high' as const),
  account: known({ enabled: false, directorySynced: false, guest: false }),
};

function givingBack(unsecured: readonly Unsecured[] = [], findings = restricted) {
  const origin = { id: 'contain-1', unsecured };
  return pending({ kind: 'give-back', findings, origin, steps: [], needsSecured: true });
}

function offered(...about: Parameters<typeof givingBack>) {
  return optionsOf(givingBack(...about)).map(({ remedy, advised }) => [remedy, advised]);
}

function decided(
  request: ReturnType<typeof givingBack>,
  changes: Partial<Extract<Command, { kind: 'approve' }>>,
) {
  const decision = decide(request, { ...approve(request), ...changes });
  return decision.ok ? decision.request : decision.refusal;
}

describe('what can be given back', () => {
  it('is sending, of somebody who is restricted', () => {
    expect(offered()).toEqual([['unblock-sender', true]]);
  });

  it('comes in an order in which sending is the last', () => {
    expect(offered([], blockedToo)).toEqual([
      ['enable-sign-in', true],
      ['dismiss-risk', true],
      ['confirm-compromised', false],
      ['unblock-sender', true],
    ]);
  });

  it('is not the risk by itself, while the account is not secured', () => {
    expect(offered(['password-not-reset'], blockedToo)).toContainEqual(['dismiss-risk', false]);
  });

  it('is sending too where only an admin in the portal can see whether it is restricted', () => {
    expect(offered([], { ...restricted, restriction: unknown('by-hand') })).toEqual([
      ['unblock-sender', true],
    ]);
  });

  it('is nothing that could not be read', () => {
    const unread = unknown('unavailable');
    expect(offered([], { ...restricted, restriction: unread, account: unread, risk: unread })).toEqual([]);
  });
});

describe('giving back', () => {
  it('needs no word of the approver when our own steps secured the account', () => {
    expect(decided(givingBack(), { choice: [0] })).toMatchObject({
      status: 'approved',
      steps: [{ remedy: 'unblock-sender', state: 'planned' }],
      approval: { secured: { how: 'confirmed' } },
    });
  });

  it('is refused while a securing step is not confirmed, and says which', () => {
    const unsecured: Unsecured[] = ['sessions-not-revoked', 'rules-not-read'];
    const refusal = { kind: 'not-secured', unsecured };
    expect(decided(givingBack(unsecured), { choice: [0] })).toEqual(refusal);
    expect(decided(givingBack(unsecured), { choice: [0], secured: { how: 'checked' } })).toEqual(refusal);
    expect(decided(givingBack(unsecured), { choice: [0], secured: { how: 'confirmed' } })).toEqual(refusal);
  });

  it('can be overridden with a reason, which is kept', () => {
    const secured = { how: 'overridden', reason: 'Reset in Active Directory' } as const;
    const request = givingBack(['password-not-reset']);
    expect(decided(request, { choice: [0], secured })).toMatchObject({ approval: { secured } });
    const decision = decide(request, { ...approve(request), choice: [0], secured });
    expect(decision).toMatchObject({ audit: [{ what: 'approved', detail: { secured } }] });
  });

  it.each([' ', 'x', 'ok', '...'])('cannot be overridden without one: %j', (reason) => {
    const secured = { how: 'overridden', reason } as const;
    expect(decided(givingBack(['password-not-reset']), { choice: [0], secured })).toEqual({
      kind: 'reason-needed',
    });
  });

  it('of the risk is gated like sign-in: dismissing it lets whoever is inside go on', () => {
    const request = givingBack(['password-not-reset'], blockedToo);
    expect(decided(request, { choice: [1] })).toMatchObject({ kind: 'not-secured' });
  });

  it('gates nothing that gives nothing: the break-in may be confirmed to Microsoft', () => {
    const request = givingBack(['password-not-reset'], blockedToo);
    expect(decided(request, { choice: [2] })).toMatchObject({ status: 'approved' });
  });

  it('takes as many different approvers as containing did, and not the one who opened it', () => {
    const origin = { id: 'contain-1', unsecured: [], approvals: 2 };
    const opened = { origin, approvalsNeeded: 2, openedBy: { id: anna.id, name: anna.name } };
    const request = { ...givingBack(), ...opened };
    expect(decided(request, { choice: [0] })).toEqual({ kind: 'opened-it' });
    const first = decided(request, { choice: [0], actor: ben });
    expect(first).toMatchObject({ status: 'pending', approvals: [{ by: { id: ben.id } }] });
    expect(decided(first as typeof request, { actor: ben, cardVersion: 2 })).toEqual({
      kind: 'same-approver',
    });
    expect(decided(first as typeof request, { actor: carla, cardVersion: 2 })).toMatchObject({
      status: 'approved',
    });
  });

  it('is not allowed by whoever opened it, under another account of theirs', () => {
    const request = { ...givingBack(), openedBy: { id: ben.id, name: ben.name } };
    const facts = { ...APPROVER, sameAs: [ben.id.toUpperCase()] };
    expect(decided(request, { choice: [0], facts })).toEqual({ kind: 'opened-it' });
  });

  it('of sign-in is gated like sending', () => {
    const request = givingBack(['password-not-reset'], blockedToo);
    expect(decided(request, { choice: [0] })).toMatchObject({ kind: 'not-secured' });
  });

  it('does not dismiss and confirm the same risk', () => {
    expect(decided(givingBack([], blockedToo), { choice: [1, 2] })).toEqual({ kind: 'choice-conflict' });
  });

  it.each([[[]], [[7]], [[0, 7]], [[-1]], [[0.5]]])('takes nothing that is not on offer: %j', (choice) => {
    expect(decided(givingBack(), { choice })).toEqual({ kind: 'choice-needed' });
  });

  it('wants a choice', () => {
    expect(decided(givingBack(), {})).toEqual({ kind: 'choice-needed' });
  });
});

describe('restoring', () => {
  const rule = { id: 'r1', name: 'old rule', kind: 'graph', value: { id: 'r1', isEnabled: true } };
  const restoring = (remedy: RemedyId, unsecured: readonly Unsecured[] = []) =>
    pending({
      kind: 'restore',
      requester: { ...piet, id: ben.id },
      origin: { id: 'contain-1', unsecured },
      steps: [{ remedy, target: rule, state: 'planned' }],
    });

  it('is carried out as it was asked, with what was there before', () => {
    const request = restoring('enable-inbox-rule');
    expect(decide(request, approve(request))).toMatchObject({
      ok: true,
      request: { status: 'approved', steps: [{ remedy: 'enable-inbox-rule', target: rule }] },
    });
  });

  it('is not allowed by whoever wants it', () => {
    const request = restoring('enable-inbox-rule');
    expect(decide(request, approve(request, ben))).toMatchObject({ refusal: { kind: 'own-request' } });
  });

  it('needs nobody to have called the person: an approver asks', () => {
    const request = restoring('enable-inbox-rule');
    expect(decide(request, { ...approve(request, anna), made: undefined })).toMatchObject({
      ok: true,
    });
  });

  it('of sign-in is gated by rule 4 as well', () => {
    const request = restoring('enable-sign-in', ['password-not-reset']);
    expect(decide(request, approve(request))).toMatchObject({ refusal: { kind: 'not-secured' } });
  });
});
