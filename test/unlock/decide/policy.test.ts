import { describe, expect, it } from 'vitest';
import { decide } from '../../helpers/withCatalogue.js';
import { known, unknown, type Findings } from '../../../bot/unlock/findings.js';
import { concernsPrivileged, mayDecide } from '../../../bot/unlock/decide/policy.js';
import type { Directory } from '../../../bot/unlock/ports/directory.js';
import type { RequestStore } from '../../../bot/unlock/ports/requestStore.js';
import type { HandOffReason, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { UnlockService, type UnlockServiceOptions } from '../../../bot/unlock/service.js';
import { anna, APPROVER, approve, pending, T1 } from '../../helpers/requests.js';

const handedOff = (handOff: HandOffReason) => pending({ steps: [], handOff });

/** A service that records about which groups it asked. */
function asking(privilegedApprovers: UnlockServiceOptions['privilegedApprovers']): {
  service: UnlockService;
  asked: string[];
} {
  const asked: string[] = [];
  const directory = {
    approverFacts: async (_personId: string, groupId: string) => {
      asked.push(groupId);
      return { isMember: true, enabled: true, guest: false, sameAs: [] };
    },
  } as Partial<Directory> as Directory;
  const options = { directory, store: {} as RequestStore, approverGroupId: 'approvers', privilegedApprovers };
  return { service: new UnlockService(options as unknown as UnlockServiceOptions), asked };
}

describe('who decided', () => {
  const person = { id: anna.id, name: 'Anna Smit', address: 'anna@contoso.example', external: false };
  const facts = { ...APPROVER, person };
  const nameless = { ...anna, name: '' };

  it('is on record by the directory’s name, whatever name Teams sent, or none', () => {
    for (const actor of [nameless, { ...anna, name: 'The CEO' }]) {
      const decided = decide(pending(), { ...approve(pending()), actor, facts });
      expect(decided).toMatchObject({ ok: true, request: { approval: { by: { name: 'Anna Smit' } } } });
    }
  });

  it('is so for each verb that leaves a name', () => {
    const click = { actor: nameless, facts, at: T1, cardVersion: 1 };
    const by = { id: anna.id, name: 'Anna Smit' };
    expect(decide(pending(), { kind: 'deny', reason: 'Not her usual phone', ...click })).toMatchObject({
      request: { denial: { by } },
    });
    expect(decide(handedOff('not-sure'), { kind: 'take', ...click })).toMatchObject({
      request: { approval: { by } },
    });
    expect(
      decide(pending({ kind: 'contain' }), { kind: 'false-alarm', note: 'He was on holiday', ...click }),
    ).toMatchObject({
      request: { approval: { by } },
    });
  });
});

describe('what concerns a privileged account', () => {
  it.each(['privileged', 'rights-not-read'] as const)('is refused to ordinary approvers: %s', (reason) => {
    const request = handedOff(reason);
    const command = { ...approve(request), kind: 'take', facts: { ...APPROVER, isApprover: false } } as const;
    expect(decide(request, command)).toEqual({ ok: false, refusal: { kind: 'not-privileged-approver' } });
  });

  it('is also a break-in at an admin’s account', () => {
    const findings = {
      privileges: known(['Global Administrator']),
      eligible: known([]),
    } as unknown as Findings;
    expect(concernsPrivileged({ ...handedOff('compromised'), findings })).toBe(true);
  });

  it.each([
    ['the rights were not read', unknown('unavailable'), known([]), true],
    ['what could be switched on was not read', known([]), unknown('not-permitted'), true],
    ['nobody can switch on any, without the licence', known([]), unknown('not-licensed'), false],
    ['there are none', known([]), known([]), false],
  ] as const)('is a break-in whose evidence shows that it may be one: %s', (_, privileges, eligible, is) => {
    const findings = { privileges, eligible } as unknown as Findings;
    expect(concernsPrivileged({ ...handedOff('compromised'), findings })).toBe(is);
  });

  it('is a break-in of which nothing was read', () => {
    expect(concernsPrivileged(handedOff('compromised'))).toBe(true);
  });

  it('is for the group the operator named for it', async () => {
    const { service, asked } = asking({ groupId: 'privileged' });
    const requests: (UnlockRequest | undefined)[] = [
      handedOff('privileged'),
      handedOff('rights-not-read'),
      handedOff('guest'),
      pending(),
      undefined,
    ];
    for (const request of requests) await service.rights(anna.id, request);
    expect(asked).toEqual(['privileged', 'privileged', 'approvers', 'approvers', 'approvers']);
  });

  it('is for the approvers where no such group was named', async () => {
    const { service, asked } = asking('all-approvers');
    await service.rights(anna.id, handedOff('privileged'));
    expect(asked).toEqual(['approvers']);
  });
});

describe('an ordinary request', () => {
  it('is refused to whoever is in no group', () => {
    expect(mayDecide(pending(), anna, { ...APPROVER, isApprover: false })).toEqual({ kind: 'not-approver' });
  });
});
