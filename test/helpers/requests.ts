import type { Command, PolicyFacts, Standing } from '../../bot/unlock/request/commands.js';
import type { Actor, Requester, Subject } from '../../bot/unlock/person.js';
import {
  approvalsOf,
  type Approval,
  type Approved,
  type Executing,
  type Pending,
  type Taken,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import { EASY_RULES, proofFacts } from './proofs.js';
import type { Step } from '../../bot/unlock/request/step.js';

export const TENANT = '11111111-0000-4000-8000-000000000001';
export const T0 = '2026-03-02T14:00:00.000Z';
export const T1 = '2026-03-02T14:02:00.000Z';
export const T9 = '2026-03-02T23:00:00.000Z';

export const piet: Requester = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Piet', language: 'nl' };
export const olga: Requester = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Olga', language: 'en' };
export const julia: Subject = {
  id: 'aaaaaaaa-0000-4000-8000-000000000003',
  name: 'Julia',
  userPrincipalName: 'julia@contoso.example',
  mail: 'julia@contoso.example',
};
export const anna: Actor = { id: 'aaaaaaaa-0000-4000-8000-000000000004', name: 'Anna', tenantId: TENANT };
export const ben: Actor = { id: 'aaaaaaaa-0000-4000-8000-000000000005', name: 'Ben', tenantId: TENANT };

/** This person as the actor of a click. */
export function as(person: { id: string; name: string }, tenantId = TENANT): Actor {
  return { id: person.id, name: person.name, tenantId };
}

/** What the directory says about an enabled approver who is no guest. */
export const APPROVER: PolicyFacts = {
  isApprover: true,
  isDisabled: false,
  isGuest: false,
  sameAs: [],
};

/** A request that waits for an approver: a password for Julia, and Piet asks. */
export function pending(changes: Partial<Omit<Pending, 'status'>> = {}): Pending {
  return {
    id: 'req-0001',
    version: 1,
    status: 'pending',
    kind: 'unlock',
    tenantId: TENANT,
    requester: piet,
    joined: [],
    subject: julia,
    symptom: 'password-not-accepted',
    answers: {},
    steps: [
      { remedy: 'reset-password', state: 'planned' },
      { remedy: 'revoke-sessions', state: 'planned' },
    ],
    needsSecured: false,
    approvalsNeeded: 1,
    approvals: [],
    createdAt: T0,
    expiresAt: '2026-03-02T22:00:00.000Z',
    ...changes,
  };
}

/** The same request, approved by Anna. */
export function approved(changes: Partial<Omit<Pending, 'status'>> = {}): Approved {
  return {
    ...pending({ version: 2, ...changes }),
    status: 'approved',
    approval: { by: anna, at: T1 },
    proofs: [{ kind: 'in-person', level: 1, by: { id: anna.id, name: anna.name }, at: T1, detail: {} }],
  };
}

/** The same request while its plan runs. */
export function executing(steps?: readonly Step[]): Executing {
  const base = approved({ version: 3 });
  return { ...base, status: 'executing', steps: steps ?? base.steps };
}

/** A hand-off that Anna has taken. */
export function taken(): Taken {
  const base = pending({ version: 2, steps: [], handOff: 'privileged' });
  return { ...base, status: 'taken', approval: { by: anna, at: T1 } };
}

/** Everybody who allowed it may still do so, and nobody is frozen. */
function standingOf(approvals: readonly Approval[]): Standing {
  const approvers = approvals.map(({ by }) => ({ id: by.id, facts: APPROVER }));
  return { approvers, freezes: [], proofHoldsMs: EASY_RULES.holdsMs };
}

/** What is asked before a change is sent, with approvals that hold. */
export function holding(request: UnlockRequest, at: string = T1) {
  const waitsUntil = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return { standing: standingOf(approvalsOf(request)), waitsUntil };
}

/** An approver's click on the newest card. The request is for a colleague, and the approver saw the person. */
export function approve(
  request: { readonly version: number; readonly approvals?: readonly Approval[] },
  actor: Actor = anna,
): Extract<Command, { kind: 'approve' }> {
  return {
    kind: 'approve',
    actor,
    at: T1,
    cardVersion: request.version,
    facts: APPROVER,
    standing: standingOf(request.approvals ?? []),
    proof: proofFacts(EASY_RULES),
    made: { kind: 'in-person', detail: {} },
  };
}
