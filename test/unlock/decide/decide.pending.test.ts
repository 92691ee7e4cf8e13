import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import { decide } from '../../helpers/withCatalogue.js';
import type { Requester } from '../../../bot/unlock/person.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import {
  anna,
  APPROVER,
  approve,
  as,
  ben,
  holding,
  julia,
  olga,
  pending,
  piet,
  T0,
  T1,
  T9,
  TENANT,
} from '../../helpers/requests.js';

/** Julia asks for herself. */
const own: Requester = { id: julia.id, name: julia.name, language: 'nl' };
const yes = APPROVER;
const deny = (reason: string): Command => ({
  kind: 'deny',
  actor: anna,
  at: T1,
  cardVersion: 1,
  reason,
  facts: yes,
});

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const decision = decide(...args);
  return decision.ok ? 'accepted' : decision.refusal;
}

describe('while a request is pending', () => {
  it('an approver may approve it: cards are redrawn and the plan is carried out', () => {
    const decision = decide(pending(), approve(pending()));
    expect(decision).toMatchObject({
      ok: true,
      request: { status: 'approved', version: 2, approval: { by: { name: 'Anna' }, at: T1 } },
      effects: [{ kind: 'announce' }, { kind: 'execute' }],
      audit: [{ what: 'approved', actorId: anna.id }],
    });
  });

  it('an approver may deny it with a reason', () => {
    expect(decide(pending(), deny('Call the helpdesk'))).toMatchObject({
      ok: true,
      request: { status: 'denied', denial: { reason: 'Call the helpdesk' } },
      effects: [{ kind: 'announce' }],
    });
  });

  it.each(['', '   ', '\n', 'x', 'ok', '...', 'no no no'])(
    'a denial without a reason is refused (%j)',
    (reason) => {
      expect(refusalOf(pending(), deny(reason))).toEqual({ kind: 'reason-needed' });
    },
  );

  it('nobody approves what they asked for, whatever group they are in', () => {
    expect(refusalOf(pending(), approve(pending(), as(piet)))).toEqual({ kind: 'own-request' });
  });

  it('nobody approves what they joined in asking', () => {
    const request = pending({ joined: [olga] });
    expect(refusalOf(request, approve(request, as(olga)))).toEqual({ kind: 'own-request' });
  });

  it('nobody approves for their own account', () => {
    expect(refusalOf(pending(), approve(pending(), as(julia)))).toEqual({ kind: 'own-account' });
  });

  it('an id in capitals is the same person', () => {
    const shouting = { ...as(piet), id: piet.id.toUpperCase() };
    expect(refusalOf(pending(), approve(pending(), shouting))).toEqual({ kind: 'own-request' });
  });

  it('who is no approver may neither approve, deny nor take it', () => {
    const facts = { ...APPROVER, isApprover: false };
    const commands: Command[] = [
      { ...approve(pending()), facts },
      { ...approve(pending()), kind: 'deny', reason: 'x', facts },
      { ...approve(pending()), kind: 'take', facts },
    ];
    expect(commands.map((command) => refusalOf(pending(), command))).toEqual(
      commands.map(() => ({ kind: 'not-approver' })),
    );
  });

  it('an approver of another tenant is refused before anything else', () => {
    const foreign = as(piet, '99999999-0000-4000-8000-000000000009');
    expect(refusalOf(pending(), approve(pending(), foreign))).toEqual({ kind: 'foreign-tenant' });
  });

  it('a click on an older card is refused: what was seen is not what would be allowed', () => {
    const request = pending({ version: 4 });
    expect(refusalOf(request, { ...approve(request), cardVersion: 3 })).toEqual({ kind: 'stale' });
  });

  it('an approval after the expiry is refused even when the expiry job is late', () => {
    expect(refusalOf(pending(), { ...approve(pending()), at: T9 })).toMatchObject({ status: 'expired' });
  });

  it('sending is not given back by a word that the look contradicts', () => {
    const request = pending({ needsSecured: true, findings: restrictedFindings });
    const click = { ...approve(request), secured: { how: 'checked' } } as const;
    expect(refusalOf(request, click)).toEqual({ kind: 'vow-contradicted', by: ['password'] });
  });

  it('sending is not given back without a word on how the account was secured', () => {
    const request = pending({ needsSecured: true });
    expect(refusalOf(request, approve(request))).toEqual({ kind: 'secured-needed' });
  });

  it('overriding rule 4 needs a reason', () => {
    const request = pending({ needsSecured: true });
    const secured = { how: 'overridden', reason: ' ' } as const;
    expect(refusalOf(request, { ...approve(request), secured })).toEqual({ kind: 'reason-needed' });
  });

  it('the override and its reason are kept with the approval and in the trail', () => {
    const request = pending({ needsSecured: true });
    const secured = { how: 'overridden', reason: 'CEO at the airport' } as const;
    expect(decide(request, { ...approve(request), secured })).toMatchObject({
      request: { approval: { secured } },
      audit: [{ detail: { secured } }],
    });
  });

  it('a colleague’s account needs somebody who made sure that it is them', () => {
    const click = { ...approve(pending()), made: undefined };
    expect(refusalOf(pending(), click)).toMatchObject({ kind: 'proof-needed', needed: { level: 1 } });
  });

  it('how it was made sure is kept with the request and in the trail', () => {
    const proof = { kind: 'in-person', level: 1, at: T1 };
    expect(decide(pending(), approve(pending()))).toMatchObject({
      request: { proofs: [{ ...proof, by: { id: anna.id }, detail: {} }] },
      audit: [{ detail: { proofs: [{ ...proof, byId: anna.id }] } }],
    });
  });

  it('a colleague who joined in asking makes it a colleague’s account', () => {
    const request = pending({ requester: own, joined: [olga] });
    expect(refusalOf(request, { ...approve(request), made: undefined })).toMatchObject({
      kind: 'proof-needed',
    });
  });

  it('where no proof is needed none is claimed', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (says, isShouting) => {
        const id = isShouting ? julia.id.toUpperCase() : julia.id;
        const request = pending({ requester: { ...own, id } });
        const click = approve(request);
        const decision = decide(request, says ? click : { ...click, made: undefined });
        expect(decision).toMatchObject({ ok: true, request: { status: 'approved' } });
        expect(JSON.stringify(decision)).not.toContain('proofs');
      }),
    );
  });

  it('who may not decide is told so before what is missing', () => {
    const click = { ...approve(pending(), as(piet)), made: undefined };
    expect(refusalOf(pending(), click)).toEqual({ kind: 'own-request' });
  });

  it('a hand-off cannot be approved, only taken on', () => {
    const request = pending({ steps: [], handOff: 'privileged' });
    expect(refusalOf(request, approve(request))).toEqual({ kind: 'is-hand-off' });
    expect(decide(request, { ...approve(request), kind: 'take' })).toMatchObject({
      request: { status: 'taken', approval: { by: { name: 'Anna' } } },
    });
  });

  it('a request with a plan cannot be taken on', () => {
    expect(refusalOf(pending(), { ...approve(pending()), kind: 'take' })).toEqual({ kind: 'not-now' });
  });

  it('who asked may take it back, nobody else', () => {
    expect(decide(pending(), { kind: 'withdraw', actor: as(piet), at: T1 })).toMatchObject({
      request: { status: 'withdrawn', finishedAt: T1 },
    });
    expect(refusalOf(pending(), { kind: 'withdraw', actor: ben, at: T1 })).toEqual({ kind: 'not-requester' });
  });

  it('a colleague who asks the same joins it, once', () => {
    const joined = decide(pending(), { kind: 'join', by: olga, at: T1, waitsUntil: T9 });
    expect(joined).toMatchObject({ request: { joined: [{ name: 'Olga' }], version: 2 } });
    expect(
      joined.ok && refusalOf(joined.request, { kind: 'join', by: olga, at: T1, waitsUntil: T9 }),
    ).toEqual({
      kind: 'not-now',
    });
    expect(refusalOf(pending(), { kind: 'join', by: piet, at: T1, waitsUntil: T9 })).toEqual({
      kind: 'not-now',
    });
  });

  it('it expires when its time has come, not before', () => {
    expect(refusalOf(pending(), { kind: 'expire', at: T1 })).toEqual({ kind: 'not-now' });
    expect(decide(pending(), { kind: 'expire', at: T9 })).toMatchObject({ request: { status: 'expired' } });
  });

  it('nothing is carried out', () => {
    expect(refusalOf(pending(), { kind: 'claim', at: T1 })).toEqual({ kind: 'not-now' });
    expect(
      refusalOf(pending(), { kind: 'start-step', at: T1, index: 0, before: null, ...holding(pending()) }),
    ).toEqual({
      kind: 'not-now',
    });
  });

  it('deciding changes nothing that was passed in', () => {
    const request = pending();
    const before = structuredClone(request);
    decide(request, approve(request));
    expect(request).toEqual(before);
    expect(request.tenantId).toBe(TENANT);
    expect(request.createdAt).toBe(T0);
  });
});
