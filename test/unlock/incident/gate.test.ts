import { describe, expect, it } from 'vitest';
import { isGateMet, linkedTo } from '../../../bot/unlock/incident/gate.js';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type {
  Incident,
  Origin,
  Pending,
  Secured,
  UnlockRequest,
} from '../../../bot/unlock/request/request.js';
import type { Unsecured } from '../../../bot/unlock/request/unsecured.js';
import { anna, approve, approved, ben, pending, T1 } from '../../helpers/requests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// Each condition of the gate that an open break-in puts before whatever gives something, one by one.

const UNSECURED: readonly Unsecured[] = ['sessions-not-revoked'];
const REASON = 'She signed out herself while I watched';
const OVERRIDDEN: Secured = { how: 'overridden', reason: REASON };
const INCIDENT: Incident = { id: 'BREAK-1', approvals: 2, unsecured: UNSECURED };
const ORIGIN: Origin = { id: 'BREAK-1', approvals: 2, unsecured: UNSECURED };

/** Allowed by two who overrode what was unsecured then. */
function allowed(origin: Origin = ORIGIN, ...secured: readonly (Secured | undefined)[]): UnlockRequest {
  const [first, second] = secured.length > 0 ? secured : [OVERRIDDEN, OVERRIDDEN];
  const by = (who: typeof anna, how: Secured | undefined) => ({
    ...{ by: who, at: T1 },
    ...(how && { secured: how }),
  });
  return { ...approved({ origin, approvals: [by(anna, first)] }), approval: by(ben, second) };
}
const alone = (origin: Origin): UnlockRequest => ({
  ...approved({ origin }),
  approval: { by: anna, at: T1, secured: OVERRIDDEN },
});

describe('what gives something is sent', () => {
  it('where two allowed it in the face of this break-in, and overrode what is not secured', () => {
    expect(isGateMet(allowed(), INCIDENT)).toBe(true);
  });

  it('not where they allowed it in the face of another break-in, or of none', () => {
    expect(isGateMet(allowed({ ...ORIGIN, id: 'BREAK-0' }), INCIDENT)).toBe(false);
    expect(isGateMet(approved(), INCIDENT)).toBe(false);
  });

  it('not where fewer allowed it than the break-in needs', () => {
    expect(isGateMet(alone(ORIGIN), INCIDENT)).toBe(false);
    expect(isGateMet(alone({ ...ORIGIN, unsecured: [] }), { ...INCIDENT, unsecured: [] })).toBe(false);
    expect(isGateMet(allowed(), { ...INCIDENT, approvals: 3 })).toBe(false);
  });

  it('by as many as its own card said, where an earlier version did not note more', () => {
    const { approvals: _, ...earlier } = ORIGIN;
    expect(isGateMet(alone(earlier), INCIDENT)).toBe(true);
  });

  it('not where one of them did not override', () => {
    expect(isGateMet(allowed(ORIGIN, undefined, OVERRIDDEN), INCIDENT)).toBe(false);
    expect(isGateMet(allowed(ORIGIN, OVERRIDDEN, { how: 'confirmed' }), INCIDENT)).toBe(false);
  });

  it.each<[string, Unsecured]>([
    ['another kind of thing', 'password-not-reset'],
    ['another way in of the same kind', { left: 'by-hand', what: 'device', id: 'd-2', name: 'Mac' }],
    [
      'another step of the same remedy',
      { left: 'not-done', remedy: 'remove-sign-in-method', target: { id: 'm2', name: 'x' } },
    ],
  ])('not where something became unsecured that they did not override: %s', (_what, more) => {
    const seen: readonly Unsecured[] = [
      ...UNSECURED,
      { left: 'by-hand', what: 'device', id: 'd-1', name: 'Mac' },
      { left: 'not-done', remedy: 'remove-sign-in-method', target: { id: 'm1', name: 'x' } },
    ];
    const request = allowed({ ...ORIGIN, unsecured: seen });
    expect(isGateMet(request, { ...INCIDENT, unsecured: seen })).toBe(true);
    expect(isGateMet(request, { ...INCIDENT, unsecured: [...seen, more] })).toBe(false);
  });

  it('where what they overrode is secured by now', () => {
    expect(isGateMet(allowed(), { ...INCIDENT, unsecured: [] })).toBe(true);
  });
});

describe('what waits for approvers, when a break-in is seen', () => {
  const one = { by: anna, at: T1, secured: OVERRIDDEN };
  const linked = pending({ origin: ORIGIN, approvalsNeeded: 2, approvals: [one] });

  it('is linked to it, needs as many as that needs, and was allowed by nobody yet', () => {
    const before = pending({ approvals: [{ by: anna, at: T1 }] });
    expect(linkedTo(before, INCIDENT, catalogue)).toMatchObject({
      origin: { id: 'BREAK-1', unsecured: UNSECURED },
      approvalsNeeded: 2,
      approvals: [],
    });
  });

  it('keeps its approvals while nothing changes, whatever the order', () => {
    expect(linkedTo(linked, INCIDENT, catalogue)).toBe(linked);
    const two: readonly Unsecured[] = ['sessions-not-revoked', 'password-not-reset'];
    const both = { ...linked, origin: { ...ORIGIN, unsecured: two } };
    expect(linkedTo(both, { ...INCIDENT, unsecured: two.toReversed() }, catalogue)).toBe(both);
  });

  it.each<[string, Partial<Incident>]>([
    ['it is another break-in', { id: 'BREAK-2' }],
    ['it needs more approvers', { approvals: 3 }],
    ['something else is unsecured', { unsecured: ['password-not-reset'] }],
    ['its password was thrown away unseen', { needsPassword: true }],
  ])('loses them when %s', (_what, changes) => {
    expect(linkedTo(linked, { ...INCIDENT, ...changes }, catalogue).approvals).toEqual([]);
  });

  it('needs no more approvers where it gives nothing', () => {
    const plan = { remedy: 'disable-inbox-rule', state: 'planned' } as const;
    expect(linkedTo(pending({ steps: [plan] }), INCIDENT, catalogue).approvalsNeeded).toBe(1);
  });

  it('needs as many where an approver chooses yet what is given back', () => {
    const back = pending({ kind: 'give-back', steps: [], origin: { ...ORIGIN, id: 'BREAK-0' } });
    expect(linkedTo(back, INCIDENT, catalogue).approvalsNeeded).toBe(2);
  });

  it('is not linked any more when that is over, and what follows from it stays linked', () => {
    expect(linkedTo(linked, undefined, catalogue)).not.toHaveProperty('origin');
    const back: Pending = { ...linked, kind: 'give-back' };
    expect(linkedTo(back, undefined, catalogue)).toBe(back);
  });

  it('stays partly given back while it is the same break-in', () => {
    const partly: Pending = { ...linked, kind: 'give-back', origin: { ...ORIGIN, partly: true } };
    const unsecured: readonly Unsecured[] = ['password-not-reset'];
    expect(linkedTo(partly, { ...INCIDENT, unsecured }, catalogue).origin).toHaveProperty('partly', true);
    const other = linkedTo(partly, { ...INCIDENT, id: 'BREAK-2' }, catalogue);
    expect(other.origin).not.toHaveProperty('partly');
  });

  it('does not gate containing it', () => {
    const contain = pending({ kind: 'contain', evidence: evidenceOf() });
    expect(linkedTo(contain, INCIDENT, catalogue)).toBe(contain);
  });
});

describe('an approval in the face of a break-in', () => {
  const click = (request: Pending, changes: Partial<Extract<Command, { kind: 'approve' }>> = {}) => {
    const decision = decide(request, { ...approve(request), ...changes });
    return decision.ok ? decision.request : decision.refusal;
  };

  it('is refused as not secured, also where the card does not show the break-in yet', () => {
    expect(click(pending(), { incident: INCIDENT })).toMatchObject({
      kind: 'not-secured',
      unsecured: UNSECURED,
    });
  });

  it('counts what is unsecured now, and not what the card showed', () => {
    const secured = pending({ origin: { ...ORIGIN, unsecured: [] }, approvalsNeeded: 2 });
    expect(click(secured, { incident: INCIDENT })).toMatchObject({ kind: 'not-secured' });
  });

  it('waits for as many approvers as the break-in needs, whatever the card said', () => {
    const request = click(pending(), { incident: INCIDENT, secured: OVERRIDDEN });
    expect(request).toMatchObject({ status: 'pending', approvals: [{ by: { id: anna.id } }] });
  });

  it('needs nothing of that where it contains the break-in', () => {
    const findings = { kind: 'contain', evidence: { ...evidenceOf(), finishedAt: T1 } } as const;
    const request = pending({ ...findings, steps: [{ remedy: 'reset-password', state: 'planned' }] });
    expect(click(request, { incident: INCIDENT, choice: [0] })).toMatchObject({ status: 'approved' });
  });
});
