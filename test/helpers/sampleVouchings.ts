import type { Proof, VouchAnswer } from '../../bot/unlock/proof/proof.js';
import type { LinkAnswer } from '../../bot/unlock/proof/signInLink.js';
import type { Pending } from '../../bot/unlock/request/request.js';
import { sampleFindings } from './sampleFindings.js';

const JULIA = { id: '5f6c0d1e-0000-4000-8000-000000000001', name: 'Julia Jansen' } as const;
const ANNA = { id: '5f6c0d1e-0000-4000-8000-000000000004', name: 'Anna Bakker' } as const;
const PIET = { id: '5f6c0d1e-0000-4000-8000-000000000005', name: 'Piet Mulder' } as const;
const ASKED = '2026-03-02T13:02:00.000Z';
const ANSWERED = '2026-03-02T13:03:00.000Z';
const UNTIL = '2026-03-02T13:05:00.000Z';

/** The approver called a number that had changed lately. */
export const calledBack: Proof = {
  kind: 'called-back',
  level: 1,
  by: ANNA,
  at: ASKED,
  detail: { phone: 'mobile', ends: '71', changedAt: '2026-02-27T09:00:00.000Z' },
};

/** Julia asks for her own password, and somebody has to vouch. */
function waiting(changes: Partial<Pending>): Pending {
  const userPrincipalName = 'julia.jansen@contoso.example';
  return {
    id: 'K7QX-3MPD',
    version: 1,
    status: 'pending',
    kind: 'unlock',
    tenantId: '5f6c0d1e-0000-4000-8000-0000000000ff',
    requester: { ...JULIA, language: 'en' },
    joined: [],
    subject: { ...JULIA, userPrincipalName, mail: userPrincipalName },
    symptom: 'password-not-accepted',
    answers: {},
    findings: sampleFindings(),
    steps: [{ remedy: 'reset-password', state: 'planned' }],
    needsSecured: false,
    approvalsNeeded: 1,
    approvals: [],
    words: ['apron', 'beaver', 'canoe'],
    createdAt: '2026-03-02T12:48:00.000Z',
    expiresAt: '2026-03-02T20:48:00.000Z',
    ...changes,
  };
}

/** The manager was asked to vouch. */
export function sampleVouched(said?: VouchAnswer): Pending {
  const asked = { ...PIET, relation: 'manager' } as const;
  const answer = said && { answer: { said, at: ANSWERED } };
  const detail = { relation: 'manager' } as const;
  const proof: Proof = { kind: 'vouched-for', level: 2, by: PIET, at: ANSWERED, detail };
  return waiting({
    vouching: { asked, by: ANNA, at: ASKED, until: UNTIL, ...answer },
    ...(said === 'yes' && { proofs: [proof] }),
  });
}

/** Julia was asked to sign in afresh, and Piet had asked for her. */
function signIn(answer?: LinkAnswer, reached = [JULIA, PIET]): Pending {
  const asked = { by: ANNA, at: ASKED, until: UNTIL, reached };
  const proof: Proof = {
    kind: 'signed-in-elsewhere',
    level: 1,
    by: JULIA,
    at: ANSWERED,
    detail: { secondFactor: false },
  };
  return waiting({
    signInAsked: { ...asked, ...(answer && { answer: { said: answer, at: ANSWERED } }) },
    ...(answer === 'signed-in' && { proofs: [proof] }),
  });
}

/** Every state of vouching and of signing in afresh, by name. */
export const sampleVouchings: Readonly<Record<string, Pending>> = {
  'vouching asked': sampleVouched(),
  'vouching yes': sampleVouched('yes'),
  'vouching no': sampleVouched('no'),
  'vouching not-them': sampleVouched('not-them'),
  'sign-in asked': signIn(),
  'sign-in, nobody reached': signIn(undefined, []),
  'sign-in proved': signIn('signed-in'),
  'sign-in not-them': signIn('not-them'),
  'vouching, the next in line': waiting({
    vouching: { asked: { ...PIET, relation: 'named' }, unreached: [ANNA], by: ANNA, at: ASKED, until: UNTIL },
  }),
  'vouching, nobody reached': waiting({
    vouching: { unreached: [PIET], by: ANNA, at: ASKED, until: ASKED },
    unreached: [
      { ...JULIA, as: 'owner', at: ASKED },
      { ...PIET, as: 'manager', at: ASKED },
    ],
  }),
  'vouching, nobody to ask': waiting({ vouching: { by: ANNA, at: ASKED, until: ASKED } }),
};
