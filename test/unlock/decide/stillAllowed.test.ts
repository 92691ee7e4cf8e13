import { describe, expect, it } from 'vitest';
import { stillAllowed as stillAllowedAt } from '../../../bot/unlock/decide/stillAllowed.js';
import type { PolicyFacts, Standing } from '../../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Freeze, FreezeKind } from '../../../bot/unlock/request/freeze.js';
import type { Stop } from '../../../bot/unlock/request/stop.js';
import type { Person } from '../../../bot/unlock/person.js';
import { DEFAULT_RULES } from '../../../bot/unlock/proof/rules.js';
import {
  anna,
  APPROVER,
  approved,
  ben,
  executing,
  julia,
  olga,
  piet,
  T1,
  TENANT,
} from '../../helpers/requests.js';

// Who allowed a request has to be allowed to allow it at the moment at which something is done.

const request = approved({ joined: [olga] });
const two = approved({ approvals: [{ by: ben, at: T1 }] });

const stillAllowed = (about: UnlockRequest, now: Standing) => stillAllowedAt(about, now, T1);

function standing(facts: Partial<PolicyFacts> = {}, freezes: readonly Freeze[] = []) {
  const stands = { id: anna.id, facts: { ...APPROVER, ...facts } };
  return {
    approvers: [stands, { id: ben.id, facts: APPROVER }],
    freezes,
    proofHoldsMs: DEFAULT_RULES.holdsMs,
  };
}

function frozen(person: Person, kind: FreezeKind = 'requester'): Freeze {
  const until = '2026-03-03T14:00:00.000Z';
  return { id: `F-${kind}`, kind, tenantId: TENANT, person, count: 9, at: T1, until, involved: [] };
}

const stop: Stop = { id: 'STOP-1', tenantId: TENANT, by: ben, at: T1, lifts: [] };

describe('an approval holds', () => {
  it('while its approver may still decide', () => {
    expect(stillAllowed(request, standing())).toEqual([]);
  });

  it('of two people, while both may', () => {
    expect(stillAllowed(two, standing())).toEqual([]);
  });

  it('while somebody is frozen who has no part in the request', () => {
    expect(stillAllowed(request, standing({}, [frozen(ben)]))).toEqual([]);
  });

  it('while one of two who asked is frozen', () => {
    expect(stillAllowed(request, standing({}, [frozen(olga)]))).toEqual([]);
  });

  it('while its approver is frozen only because many asked about them', () => {
    expect(stillAllowed(request, standing({}, [frozen(anna, 'subject')]))).toEqual([]);
  });

  it('of a containment, whoever asked is frozen, and while everything that gives is stopped', () => {
    const contain = { ...request, kind: 'contain' as const };
    const now = { ...standing({}, [frozen(piet), frozen(olga), frozen(julia, 'subject')]), stop };
    expect(stillAllowed(contain, now)).toEqual([]);
  });
});

describe('an approval does not hold any more', () => {
  it.each<[string, Partial<PolicyFacts>, string]>([
    ['left the group', { isApprover: false }, 'not-approver'],
    ['was disabled', { isDisabled: true }, 'disabled-approver'],
    ['is a guest now', { isGuest: true }, 'guest-approver'],
    ['is the subject under another account', { sameAs: [julia.id] }, 'same-person'],
    ['is who asked, under another account', { sameAs: [piet.id] }, 'same-person'],
    ['is who joined, under another account', { sameAs: [olga.id] }, 'same-person'],
    ['is of the helpdesk, which asked for a caller', { isHelpdesk: true }, 'helpdesk-asked'],
  ])('when the approver %s', (_what, facts, why) => {
    const asked = facts.isHelpdesk
      ? { ...request, caller: { check: 'in-person' as const, at: T1 } }
      : request;
    expect(stillAllowed(asked, standing(facts))).toMatchObject([{ by: { id: anna.id }, why }]);
  });

  it('when the approver joined those who ask', () => {
    const joined = { ...request, joined: [{ ...anna, language: 'en' as const }] };
    expect(stillAllowed(joined, standing())).toMatchObject([{ by: { id: anna.id }, why: 'own-request' }]);
  });

  it('when the directory was not asked about the approver', () => {
    const unread = stillAllowed(request, { ...standing(), approvers: [] });
    expect(unread).toMatchObject([{ by: { id: anna.id }, why: 'not-approver' }]);
  });

  it('when two approvers turn out to be one person: the first one counts', () => {
    expect(stillAllowed(two, standing({ sameAs: [ben.id] }))).toMatchObject([
      { by: { id: anna.id }, why: 'same-approver' },
    ]);
  });

  it('of the first of two approvers as well as of the last', () => {
    const facts = { ...APPROVER, isApprover: false };
    const approvers = [
      { id: anna.id, facts: APPROVER },
      { id: ben.id, facts },
    ];
    expect(stillAllowed(two, { ...standing(), approvers })).toMatchObject([{ by: { id: ben.id } }]);
  });

  it.each(['requester', 'approver'] as const)('while the approver is frozen as %s', (kind) => {
    expect(stillAllowed(request, standing({}, [frozen(anna, kind)]))).toMatchObject([
      { by: { id: anna.id }, why: 'frozen' },
    ]);
  });

  it('while everybody who asked is frozen', () => {
    expect(stillAllowed(request, standing({}, [frozen(piet), frozen(olga)]))).toMatchObject([
      { by: { id: piet.id }, why: 'frozen' },
      { by: { id: olga.id }, why: 'frozen' },
    ]);
  });

  it('while too many asked for the account', () => {
    expect(stillAllowed(request, standing({}, [frozen(julia, 'subject')]))).toEqual([
      { by: { id: julia.id, name: julia.name }, why: 'frozen' },
    ]);
  });

  it('while everything that gives is stopped', () => {
    expect(stillAllowed(request, { ...standing(), stop })).toEqual([{ by: stop.by, why: 'stopped' }]);
  });

  it('and whoever fell away already is not named a second time for a freeze', () => {
    const fallen = stillAllowed(request, standing({ isApprover: false }, [frozen(anna)]));
    expect(fallen.map(({ why }) => why)).toEqual(['not-approver']);
  });

  it('is asked of a running request in the same way', () => {
    expect(stillAllowed(executing(), standing({ isDisabled: true }))).toHaveLength(1);
  });
});
