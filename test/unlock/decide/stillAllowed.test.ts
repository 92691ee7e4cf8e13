import { describe, expect, it } from 'vitest';
import { stillAllowed } from '../../../bot/unlock/decide/stillAllowed.js';
import type { PolicyFacts } from '../../../bot/unlock/request/commands.js';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import type { Person } from '../../../bot/unlock/person.js';
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

function standing(facts: Partial<PolicyFacts> = {}, freezes: readonly Freeze[] = []) {
  const stands = { id: anna.id, facts: { ...APPROVER, ...facts } };
  return { approvers: [stands, { id: ben.id, facts: APPROVER }], freezes };
}

function frozen(person: Person): Freeze {
  const until = '2026-03-03T14:00:00.000Z';
  return { id: 'F1', kind: 'requester', tenantId: TENANT, person, count: 9, at: T1, until, involved: [] };
}

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
});

describe('an approval does not hold any more', () => {
  it.each<[string, Partial<PolicyFacts>, string]>([
    ['left the group', { isApprover: false }, 'not-approver'],
    ['was disabled', { isDisabled: true }, 'disabled-approver'],
    ['is a guest now', { isGuest: true }, 'guest-approver'],
    ['is the subject under another account', { sameAs: [julia.id] }, 'same-person'],
    ['is who asked, under another account', { sameAs: [piet.id] }, 'same-person'],
    ['is who joined, under another account', { sameAs: [olga.id] }, 'same-person'],
  ])('when the approver %s', (_what, facts, why) => {
    expect(stillAllowed(request, standing(facts))).toMatchObject([{ by: { id: anna.id }, why }]);
  });

  it('when the approver joined those who ask', () => {
    const joined = { ...request, joined: [{ ...anna, language: 'en' as const }] };
    expect(stillAllowed(joined, standing())).toMatchObject([{ by: { id: anna.id }, why: 'own-request' }]);
  });

  it('when the directory was not asked about the approver', () => {
    const unread = stillAllowed(request, { approvers: [], freezes: [] });
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
    expect(stillAllowed(two, { approvers, freezes: [] })).toMatchObject([{ by: { id: ben.id } }]);
  });

  it.each([
    ['the approver', anna],
    ['who asked', piet],
    ['who joined', olga],
    ['the subject', julia],
  ])('while %s is frozen', (_who, person) => {
    expect(stillAllowed(request, standing({}, [frozen(person)]))).toMatchObject([
      { by: { id: person.id }, why: 'frozen' },
    ]);
  });

  it('and whoever fell away already is not named a second time for a freeze', () => {
    const fallen = stillAllowed(request, standing({ isApprover: false }, [frozen(anna)]));
    expect(fallen.map(({ why }) => why)).toEqual(['not-approver']);
  });

  it('is asked of a running request in the same way', () => {
    expect(stillAllowed(executing(), standing({ isDisabled: true }))).toHaveLength(1);
  });
});
