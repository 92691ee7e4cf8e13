import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import { judgeProof } from '../../../bot/unlock/proof/judgeProof.js';
import { proofOf, type SignedIn } from '../../../bot/unlock/proof/judgeSignIn.js';
import { proofFacts, REAL_RULES } from '../../helpers/proofs.js';
import { anna, APPROVER, approved, ben, julia, pending, piet, T0, T1 } from '../../helpers/requests.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// The subject signs in afresh by a link. Piet asks for a password for Julia.

const UNTIL = '2026-03-02T14:10:00.000Z';
const reached = [{ id: julia.id, name: julia.name }];
const signInAsked = { by: { id: anna.id, name: anna.name }, at: T0, until: UNTIL, reached };
const waiting = (changes: Partial<Pending> = {}) => pending({ signInAsked, ...changes });
const signedIn: SignedIn = { personId: julia.id, at: T1, secondFactor: true };
const link = { madeAt: '2026-03-02T14:00:00.900Z' };
const proves = (changes: Partial<SignedIn> = {}): Command => ({
  kind: 'prove',
  at: T1,
  link,
  signedIn: { ...signedIn, ...changes },
});

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const decision = decide(...args);
  return decision.ok ? 'accepted' : decision.refusal.kind;
}

describe('asking somebody to sign in', () => {
  const ask = (changes: object = {}): Command => ({
    ...{ kind: 'ask-sign-in', actor: anna, at: T1, cardVersion: 1, facts: APPROVER, until: UNTIL, reached },
    ...changes,
  });

  it('is on record, with whom the link goes to, and the link is sent; its card is drawn again when it is over', () => {
    expect(decide(pending(), ask())).toMatchObject({
      request: { signInAsked: { by: { id: anna.id }, at: T1, until: UNTIL, reached } },
      effects: [{ kind: 'announce' }, { kind: 'send-link' }, { kind: 'announce', after: UNTIL }],
      audit: [{ what: 'sign-in-asked', actorId: anna.id, detail: { reachedIds: [julia.id] } }],
    });
  });

  it('sends no link where nobody could be reached', () => {
    expect(decide(pending(), ask({ reached: [] }))).toMatchObject({
      request: { signInAsked: { at: T1, until: T1, reached: [] } },
      effects: [{ kind: 'announce' }],
    });
  });

  it('is for approvers', () => {
    expect(refusalOf(pending(), ask({ facts: { ...APPROVER, isApprover: false } }))).toBe('not-approver');
  });

  it('is for an ordinary request that waits: after a break-in somebody else may be able to sign in', () => {
    expect(refusalOf(approved(), ask())).toBe('already');
    const gated = pending({ origin: { id: 'req-0000', unsecured: [] } });
    for (const request of [gated, pending({ kind: 'give-back' }), pending({ handOff: 'not-sure' })])
      expect(refusalOf(request, ask())).toBe('not-now');
  });
});

describe('a sign-in by the link', () => {
  it('of the subject is a proof of level 3, by them, from the moment when they signed in', () => {
    expect(decide(waiting(), proves())).toMatchObject({
      request: {
        signInAsked: { answer: { said: 'signed-in', at: T1 } },
        proofs: [{ kind: 'signed-in-elsewhere', level: 3, by: { id: julia.id }, at: T1 }],
      },
      audit: [{ what: 'sign-in-proved', actorId: julia.id, detail: { level: 3, signedInAt: T1 } }],
    });
  });

  it('counts as level 1 without a second factor', () => {
    expect(decide(waiting(), proves({ secondFactor: false }))).toMatchObject({
      request: { proofs: [{ level: 1, detail: { secondFactor: false } }] },
    });
  });

  it('of anybody else proves nothing, also of who asks or decides', () => {
    for (const { id } of [piet, anna, ben])
      expect(refusalOf(waiting(), proves({ personId: id }))).toBe('not-now');
  });

  it('from before the second in which the link was made proves nothing', () => {
    expect(refusalOf(waiting(), proves({ at: '2026-03-02T13:59:59.000Z' }))).toBe('not-now');
    expect(refusalOf(waiting(), proves({ at: '2026-03-02T14:00:00.000Z' }))).toBe('accepted');
  });

  it('proves nothing that was not asked, or that was answered, or when the request does not wait any more', () => {
    const answered = { ...signInAsked, answer: { said: 'not-them', at: T0 } as const };
    for (const request of [pending(), waiting({ signInAsked: answered }), approved({ signInAsked })])
      expect(refusalOf(request, proves())).toBe('not-now');
  });
});

describe('such a proof', () => {
  const judged = (request: Pending) => {
    const verdict = judgeProof(request, [anna], {
      remedies: catalogue,
      facts: proofFacts(REAL_RULES),
      at: T1,
    });
    return 'kind' in verdict ? verdict.kind : verdict.approvers;
  };

  it('is enough for a colleague’s password without anybody who vouches', () => {
    expect(judged(waiting({ proofs: [proofOf(julia, signedIn)] }))).toBe(1);
    expect(judged(waiting({ proofs: [proofOf(julia, { ...signedIn, secondFactor: false })] }))).toBe(
      'voucher-needed',
    );
  });

  it('counts for the subject who asks for themselves', () => {
    const requester = { id: julia.id, name: julia.name, language: 'en' } as const;
    expect(judged(waiting({ requester, proofs: [proofOf(julia, signedIn)] }))).toBe(1);
  });

  it('counts for nobody but the subject', () => {
    expect(judged(waiting({ proofs: [proofOf(piet, signedIn)] }))).toBe('voucher-needed');
  });

  it('does not count while a break-in into the account is open', () => {
    const origin = { id: 'req-0000', unsecured: [] };
    expect(judged(waiting({ origin, proofs: [proofOf(julia, signedIn)] }))).toBe('voucher-needed');
  });
});

describe('whoever had the link and says that it was not them', () => {
  it('takes an earlier sign-in away, whatever the state is, and nobody is named', () => {
    const proofs = [proofOf(julia, signedIn)];
    for (const request of [waiting({ proofs }), approved({ signInAsked, proofs })]) {
      const decision = decide(request, { kind: 'sign-in-not-them', at: T1 });
      expect(decision).toMatchObject({
        request: { signInAsked: { answer: { said: 'not-them' } } },
        audit: [{ what: 'sign-in-not-them', detail: { saidBy: 'whoever-had-the-link' } }],
      });
      const left = decision.ok ? (decision.request.proofs ?? []) : proofs;
      expect(left.map(({ kind }) => kind)).not.toContain('signed-in-elsewhere');
    }
  });
});
