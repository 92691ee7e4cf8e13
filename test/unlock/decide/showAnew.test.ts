import { describe, expect, it } from 'vitest';
import { areOld, changedParts } from '../../../bot/unlock/decide/findingsChanged.js';
import { known, unknown, type Findings } from '../../../bot/unlock/findings.js';
import type { Subject } from '../../../bot/unlock/person.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import { decide } from '../../helpers/withCatalogue.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { approve, ben, julia, pending, T1 } from '../../helpers/requests.js';

// Findings that are too old are read again before an approval counts. What changed is shown, and not approved.

const account = { enabled: true, directorySynced: false, guest: false };
const FOUND = sampleFindings({
  account: known({ ...account, lastPasswordChange: '2026-01-15T09:00:00.000Z' }),
  eligible: known([]),
  restriction: known(undefined),
  methods: known(['phone', 'fido2']),
});
const request = pending({ findings: FOUND });

function parts(findings: Partial<Findings>, subject: Subject = julia, of: Pending = request) {
  return changedParts(of, { findings: { ...FOUND, ...findings }, subject });
}

describe('what a new look found', () => {
  it('is no change when everything is as it was', () => {
    expect(parts({})).toEqual([]);
  });

  it.each<[string, string, Partial<Findings>]>([
    ['the account was disabled', 'account', { account: known({ ...account, enabled: false }) }],
    ['the password was changed', 'password', { account: known({ ...account, lastPasswordChange: T1 }) }],
    ['there is an admin role', 'rights', { privileges: known(['Global Administrator']) }],
    ['a role can be switched on', 'rights', { eligible: known(['Global Administrator']) }],
    ['there is a risk', 'risk', { risk: known('high') }],
    ['sending was restricted', 'restriction', { restriction: known({ address: 'a@b.c' }) }],
    ['there is another sign-in method', 'methods', { methods: known(['phone', 'fido2', 'email']) }],
    ['passes are not allowed any more', 'pass', { passAllowed: known(false) }],
    ['the mailbox is gone', 'mailbox', { hasMailbox: false }],
  ])('is a change when %s', (_what, part, findings) => {
    expect(parts(findings)).toContain(part);
  });

  it('is a change when a second address was restricted', () => {
    const of = { ...request, findings: { ...FOUND, restriction: known({ address: 'a@b.c' }) } };
    const both = known({ address: 'a@b.c', others: [{ address: 'd@b.c' }] });
    expect(parts({ restriction: both }, julia, of)).toEqual(['restriction']);
    expect(parts({ restriction: known({ address: 'A@b.c' }) }, julia, of)).toEqual([]);
  });

  it('is a change when the address is another one', () => {
    expect(parts({}, { ...julia, mail: 'other@contoso.example' })).toEqual(['address']);
  });

  it.each<[string, Partial<Findings>]>([
    ['failed sign-ins', { failedSignIns: known([]) }],
    ['the manager', { manager: known(undefined) }],
    ['the number of earlier requests', { earlier: { requests30Days: 3, unblocks90Days: 1 } }],
    ['the order of sign-in methods', { methods: known(['fido2', 'phone']) }],
    ['a risk that cannot be read now', { risk: unknown('unavailable') }],
    ['a restriction that cannot be read now', { restriction: unknown('unavailable') }],
    [
      'a licence that is not there any more, when no role could be switched on',
      { eligible: unknown('not-licensed') },
    ],
  ])('is no change for %s', (_what, findings) => {
    expect(parts(findings)).toEqual([]);
  });

  it.each<[string, Partial<Findings>]>([
    ['account', { account: unknown('unavailable') }],
    ['rights', { privileges: unknown('unavailable') }],
    ['rights', { eligible: unknown('not-permitted') }],
  ])('is a change of the %s when that cannot be read any more', (part, findings) => {
    expect(parts(findings)).toEqual([part]);
  });
});

describe('findings', () => {
  const at = (minutes: number) => new Date(Date.parse(FOUND.readAt) + minutes * 60_000).toISOString();
  it('are good for five minutes', () => {
    expect(areOld(request, at(5))).toBe(false);
    expect(areOld(request, at(5.1))).toBe(true);
  });

  it('that there are none of are not read again', () => {
    expect(areOld(pending(), at(60))).toBe(false);
  });
});

describe('an approval on findings that changed', () => {
  const look = { findings: { ...FOUND, risk: known('high') } as Findings, subject: julia };
  const clicked = (of: Pending, changes: object = {}) => decide(of, { ...approve(of), look, ...changes });

  it('approves nothing: the card is shown anew, with what was found now', () => {
    expect(clicked(request)).toMatchObject({
      ok: true,
      request: {
        status: 'pending',
        version: 2,
        findings: { risk: { value: 'high' } },
        lookedAgain: { at: T1, changed: ['risk'] },
      },
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'findings-changed', detail: { changed: ['risk'] } }],
    });
  });

  it('makes earlier approvals fall away, because they were about something else', () => {
    const half = pending({ findings: FOUND, approvalsNeeded: 2, approvals: [{ by: ben, at: T1 }] });
    expect(clicked(half)).toMatchObject({
      request: { approvals: [], lapsed: [{ by: { id: ben.id }, why: 'findings-changed' }] },
    });
  });

  it('of a containment leaves the earlier approval, because that was about the evidence', () => {
    const evidence = { startedAt: T1, finishedAt: T1, found: {} };
    const contain = pending({
      ...{ kind: 'contain', evidence, findings: FOUND, approvalsNeeded: 2, approvals: [{ by: ben, at: T1 }] },
    });
    expect(clicked(contain)).toMatchObject({ request: { approvals: [{ by: { id: ben.id } }] } });
  });

  it('of an account that became privileged goes to a human', () => {
    const privileged = { ...look, findings: { ...FOUND, privileges: known(['Global Administrator']) } };
    expect(clicked(request, { look: privileged })).toMatchObject({
      request: { status: 'pending', handOff: 'privileged', steps: [] },
    });
  });

  it('of an address that changed shows the new one, and keeps the old one', () => {
    const moved = { findings: FOUND, subject: { ...julia, mail: 'j@contoso.example' } };
    expect(clicked(request, { look: moved })).toMatchObject({
      request: { subject: { mail: 'j@contoso.example', name: julia.name }, formerAddress: julia.mail },
    });
  });

  it('is refused to whoever may not decide, and then nothing is stored either', () => {
    const facts = { ...approve(request).facts, isApprover: false };
    expect(clicked(request, { facts })).toEqual({ ok: false, refusal: { kind: 'not-approver' } });
  });

  it('counts when the new look found the same', () => {
    expect(clicked(request, { look: { findings: FOUND, subject: julia } })).toMatchObject({
      request: { status: 'approved' },
    });
  });
});
