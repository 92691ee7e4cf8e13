import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import type { Person } from '../../../bot/unlock/person.js';
import { kindOf } from '../../../bot/unlock/proof/catalogue.js';
import { judgeProof, type ProofFacts } from '../../../bot/unlock/proof/judgeProof.js';
import { RAISES } from '../../../bot/unlock/proof/needed.js';
import { PROOF_KINDS, type Proof, type ProofKind, type Vouching } from '../../../bot/unlock/proof/proof.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { proofFacts, REAL_RULES } from '../../helpers/proofs.js';
import { anna, ben, julia, olga, pending, piet, T0, T1 } from '../../helpers/requests.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';

const own = { id: julia.id, name: julia.name, language: 'nl' } as const;
const MANAGER: Person = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', name: 'Mia' };

function asks(
  who: 'self' | 'colleague' | 'helpdesk',
  remedy: RemedyId,
  changes: Partial<Pending> = {},
): Pending {
  const requester = { self: own, colleague: piet, helpdesk: { ...piet, helpdesk: true as const } }[who];
  return pending({ requester, steps: [{ remedy, state: 'planned' }], ...changes });
}

function made(kind: ProofKind, by: Person = anna, at = T1): Proof {
  return { kind, level: kindOf(kind).level, by: { id: by.id, name: by.name }, at, detail: {} };
}

function judged(
  request: Pending,
  facts: Partial<ProofFacts> = {},
  approvers: readonly Person[] = [anna],
  at = T1,
) {
  const verdict = judgeProof(request, approvers, {
    remedies: catalogue,
    facts: proofFacts(REAL_RULES, facts),
    at,
  });
  return 'kind' in verdict ? verdict.kind : verdict.approvers;
}

const NOBODY: Vouching = { by: anna, at: T0, until: T0 };
const ASKED: Vouching = {
  ...NOBODY,
  asked: { ...MANAGER, relation: 'manager' },
  until: '2026-03-02T14:15:00.000Z',
};

describe('the table', () => {
  it.each([
    ['self', 'unblock-sender', 1],
    ['self', 'enable-sign-in', 1],
    ['self', 'reset-password', 1],
    ['self', 'temporary-access-pass', 2],
    ['self', 'remove-sign-in-method', 2],
    ['colleague', 'unblock-sender', 1],
    ['colleague', 'enable-sign-in', 1],
    ['colleague', 'reset-password', 2],
    ['colleague', 'temporary-access-pass', 2],
    ['helpdesk', 'enable-sign-in', 1],
    ['helpdesk', 'reset-password', 2],
  ] as const)('for %s: %s needs level %i', (who, remedy, level) => {
    const request = asks(who, remedy);
    const verdict = judgeProof(request, [anna], {
      remedies: catalogue,
      facts: proofFacts(REAL_RULES),
      at: T1,
    });
    expect(verdict.needed).toEqual({ level, raised: [] });
    expect('kind' in verdict).toBe(true);
  });

  it('takes the highest level of a plan', () => {
    const steps = (['enable-sign-in', 'temporary-access-pass'] as const).map((remedy) => ({
      remedy,
      state: 'planned' as const,
    }));
    const { needed } = judgeProof(asks('self', 'enable-sign-in', { steps }), [anna], {
      remedies: catalogue,
      facts: proofFacts(REAL_RULES),
      at: T1,
    });
    expect(needed.level).toBe(2);
  });

  it.each(['contain', 'restore'] as const)('%s waits for no proof', (kind) => {
    const facts = { isVip: true, isOutsideHours: true, wasGivenLately: true };
    expect(judged(asks('colleague', 'reset-password', { kind }), facts)).toBe(1);
  });
});

describe('a proof', () => {
  it('of level 1 is enough for one’s own password', () => {
    for (const kind of ['called-back', 'in-person', 'by-video'] as const)
      expect(judged(asks('self', 'reset-password', { proofs: [made(kind)] }))).toBe(1);
  });

  it('of level 1 is not enough for a pass, whoever asks', () => {
    expect(judged(asks('self', 'temporary-access-pass', { proofs: [made('in-person')] }))).toBe(
      'voucher-needed',
    );
  });

  it('holds for 30 minutes, to the millisecond', () => {
    const request = asks('self', 'reset-password', {
      proofs: [made('in-person', anna, '2026-03-02T14:00:00.000Z')],
    });
    expect(judged(request, {}, [anna], '2026-03-02T14:30:00.000Z')).toBe(1);
    expect(judged(request, {}, [anna], '2026-03-02T14:30:00.001Z')).toBe('proof-lapsed');
  });

  it('by somebody who asks, or joined in asking later, does not count', () => {
    const proofs = [made('vouched-for', olga)];
    expect(judged(asks('self', 'temporary-access-pass', { proofs }))).toBe(1);
    expect(judged(asks('self', 'temporary-access-pass', { proofs, joined: [olga] }))).toBe('voucher-needed');
  });

  it('by an approver who joined in asking later does not count', () => {
    const proofs = [made('called-back', anna)];
    expect(judged(asks('self', 'reset-password', { proofs }), {}, [ben])).toBe(1);
    const joined = [{ ...anna, language: 'en' as const, helpdesk: true as const }];
    expect(judged(asks('self', 'enable-sign-in', { proofs, joined }), {}, [ben])).toBe('proof-lapsed');
  });

  it('by somebody who asks under another account does not count', () => {
    const request = asks('colleague', 'reset-password', { proofs: [made('vouched-for', MANAGER)] });
    expect(judged(request)).toBe(1);
    expect(judged(request, { sameAsVoucher: [piet.id.toUpperCase()] })).toBe('voucher-needed');
  });
});

describe('where somebody has to vouch', () => {
  const request = (changes: Partial<Pending>) => asks('colleague', 'reset-password', changes);

  it('a yes is enough', () => {
    expect(judged(request({ proofs: [made('vouched-for', MANAGER)] }))).toBe(1);
  });

  it('nobody else counts while they may still answer', () => {
    const proofs = [made('in-person', anna), made('by-video', ben)];
    expect(judged(request({ vouching: ASKED, proofs }), {}, [anna, ben])).toBe('voucher-awaited');
  });

  it('two approvers count when they did not answer in time, and one has seen the person', () => {
    const late = ASKED.until;
    const proofs = [made('called-back', anna, T0), made('by-video', ben, T0)];
    expect(judged(request({ vouching: ASKED, proofs }), {}, [anna, ben], late)).toBe(2);
    expect(judged(request({ vouching: ASKED, proofs: [proofs[0]!] }), {}, [anna], late)).toBe(2);
    const called = [made('called-back', anna, T0), made('called-back', ben, T0)];
    expect(judged(request({ vouching: ASKED, proofs: called }), {}, [anna, ben], late)).toBe('seen-needed');
  });

  it('two approvers count when there is nobody to ask, and both made sure', () => {
    expect(judged(request({ vouching: NOBODY }))).toBe('proof-needed');
    expect(judged(request({ vouching: NOBODY, proofs: [made('in-person')] }))).toBe(2);
    expect(judged(request({ vouching: NOBODY, proofs: [made('in-person')] }), {}, [anna, ben])).toBe(
      'seen-needed',
    );
  });

  it('they are asked again when their yes is too old', () => {
    const vouching: Vouching = { ...ASKED, answer: { said: 'yes', at: T0 } };
    const proofs = [made('vouched-for', MANAGER, T0)];
    expect(judged(request({ vouching, proofs }), {}, [anna], '2026-03-02T14:31:00.000Z')).toBe(
      'voucher-needed',
    );
  });
});

describe('one level more, or a second approver', () => {
  const atRisk = { findings: sampleFindings({ risk: known('high') }) };

  it.each([
    ['for somebody on the list', { isVip: true }, {}],
    ['outside working hours', { isOutsideHours: true }, {}],
    ['for an account at risk', {}, atRisk],
    ['within a day of another credential', { wasGivenLately: true }, {}],
  ] as const)('is needed %s', (_when, facts, changes) => {
    const proofs = [made('in-person')];
    expect(judged(asks('self', 'reset-password', { ...changes }), facts)).toBe('proof-needed');
    expect(judged(asks('self', 'reset-password', { ...changes, proofs }), facts)).toBe(2);
    expect(
      judged(asks('self', 'reset-password', { ...changes, proofs: [made('vouched-for', MANAGER)] }), facts),
    ).toBe(1);
  });

  it('is needed once, for however many reasons', () => {
    const facts = { isVip: true, isOutsideHours: true, wasGivenLately: true };
    const proofs = [made('vouched-for', MANAGER)];
    expect(judged(asks('self', 'reset-password', { ...atRisk, proofs }), facts)).toBe(1);
  });

  it('a credential of yesterday asks for nothing more when only sending is given', () => {
    expect(
      judged(asks('self', 'unblock-sender', { proofs: [made('in-person')] }), { wasGivenLately: true }),
    ).toBe(1);
  });

  it('counts only the reasons that the operator chose', () => {
    const rules = { ...REAL_RULES, raises: RAISES.filter((raise) => raise !== 'vip') };
    expect(
      judged(asks('self', 'reset-password', { proofs: [made('in-person')] }), { isVip: true, rules }),
    ).toBe(1);
  });
});

describe('whatever was proved', () => {
  const kinds = fc.array(fc.constantFrom(...PROOF_KINDS), { maxLength: 4 });
  const raised = fc.record({
    isVip: fc.boolean(),
    isOutsideHours: fc.boolean(),
    wasGivenLately: fc.boolean(),
  });

  it('a pass never goes out on the word of one approver alone', () => {
    const weak = fc.array(
      fc.constantFrom('called-back', 'in-person', 'by-video', 'authenticator-push' as const),
      { maxLength: 4 },
    );
    const vouching = fc.constantFrom(undefined, NOBODY, ASKED);
    fc.assert(
      fc.property(weak, raised, vouching, fc.boolean(), (said, facts, asked, forSelf) => {
        const proofs = said.map((kind) => made(kind as ProofKind));
        const request = asks(forSelf ? 'self' : 'colleague', 'temporary-access-pass', {
          proofs,
          ...(asked && { vouching: asked }),
        });
        expect(judged(request, facts)).not.toBe(1);
      }),
    );
  });

  it('more reasons for care never ask for less', () => {
    const worth = (verdict: ReturnType<typeof judged>) => (verdict === 1 ? 0 : verdict === 2 ? 1 : 2);
    fc.assert(
      fc.property(kinds, raised, (said, facts) => {
        const request = asks('self', 'reset-password', { proofs: said.map((kind) => made(kind)) });
        expect(worth(judged(request, facts))).toBeGreaterThanOrEqual(worth(judged(request)));
      }),
    );
  });
});
