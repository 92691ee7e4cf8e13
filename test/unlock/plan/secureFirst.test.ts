import { describe, expect, it } from 'vitest';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import { isTooEarly, secureFirst, securingFacts } from '../../../bot/unlock/plan/secureFirst.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { approve, approved, pending, T1 } from '../../helpers/requests.js';
import { evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// A restricted sender: what the look shows of the account, and the plan that secures it before sending is given back.

const RESTRICTED = '2026-03-02T06:10:00.000Z';
const BEFORE = '2026-02-01T00:00:00.000Z';
const SINCE = '2026-03-02T08:00:00.000Z';
const enabled = { enabled: true, directorySynced: false, guest: false };

function sender(
  account: object = { lastPasswordChange: BEFORE, sessionsValidFrom: BEFORE },
  changes: Partial<Pending> = {},
): Pending {
  const findings = { ...restrictedFindings, account: known({ ...enabled, ...account }) };
  const steps: Step[] = [{ remedy: 'unblock-sender', state: 'planned' }];
  return pending({
    symptom: 'cannot-send-mail',
    needsSecured: true,
    findings,
    evidence: evidenceOf(),
    steps,
    ...changes,
  });
}
const SECURED = { lastPasswordChange: SINCE, sessionsValidFrom: SINCE };
const planOf = (request: Pending) => secureFirst(request, catalogue)?.map(({ remedy }) => remedy);

describe('what the look shows', () => {
  it('counts from the restriction', () => {
    expect(RESTRICTED > BEFORE && RESTRICTED < SINCE).toBe(true);
    expect(securingFacts(sender())).toMatchObject({ password: 'no', sessions: 'no' });
    expect(securingFacts(sender(SECURED))).toMatchObject({ password: 'yes', sessions: 'yes' });
  });

  it.each([
    ['later than the change', '2026-03-02T09:00:00.000Z', 'no'],
    ['at a moment that the list does not say', undefined, 'unknown'],
    ['before it too', BEFORE, 'yes'],
  ])('counts from each restricted address: another one %s', (_what, since, expected) => {
    const others = [{ address: 'orders@contoso.example', ...(since && { since }) }];
    const restriction = known({ address: 'julia.jansen@contoso.example', since: RESTRICTED, others });
    const account = known({ ...enabled, ...SECURED });
    const request = sender({}, { findings: { ...restrictedFindings, account, restriction } });
    expect(securingFacts(request)).toMatchObject({ password: expected, sessions: expected });
  });

  it('is not known where Microsoft gave no moment', () => {
    expect(securingFacts(sender({}))).toMatchObject({ password: 'unknown', sessions: 'unknown' });
    const unread = { findings: { ...restrictedFindings, account: unknown('unavailable') } };
    expect(securingFacts(sender({}, unread))).toMatchObject({ password: 'unknown', sessions: 'unknown' });
  });

  it('does not take a password of many months for a new one, where the list does not say since when', () => {
    const old = { ...enabled, lastPasswordChange: '2025-06-01T00:00:00.000Z', sessionsValidFrom: SINCE };
    const findings = { ...restrictedFindings, restriction: unknown('by-hand'), account: known(old) };
    expect(securingFacts(sender({}, { findings }))).toMatchObject({ password: 'no', sessions: 'unknown' });
  });

  it('says of rules and forwarding what the evidence says', () => {
    expect(securingFacts(sender())).toMatchObject({ rules: 'yes', forwarding: 'yes' });
    const unread = unknown('by-hand');
    const none = evidenceOf({ rules: unread, mailboxRules: unread, forwarding: unread });
    expect(securingFacts(sender({}, { evidence: none }))).toMatchObject({
      rules: 'unknown',
      forwarding: 'unknown',
    });
    const bad = evidenceOf({
      rules: known([ruleOf({ deletes: true, conditions: [] })]),
      forwarding: known({ address: null, smtpAddress: 'smtp:a@evil.example', keepsCopy: true }),
    });
    expect(securingFacts(sender({}, { evidence: bad }))).toMatchObject({ rules: 'no', forwarding: 'no' });
  });
});

describe('forwarding and rules to somebody who could not be looked up', () => {
  const factsOf = (changes: Parameters<typeof evidenceOf>[0]) =>
    securingFacts(sender({}, { evidence: evidenceOf(changes) }));
  const forwardingTo = (goesTo?: string) =>
    known({ address: 'K Backup', smtpAddress: null, keepsCopy: true, ...(goesTo && { goesTo }) });

  it('are unclear, and not fine', () => {
    expect(factsOf({ forwarding: forwardingTo() }).forwarding).toBe('unknown');
    const rule = ruleOf({ forwardsTo: [{ name: 'K Backup' }] });
    expect(factsOf({ rules: known([rule]) }).rules).toBe('unknown');
    expect(factsOf({ rules: known([{ ...rule, enabled: false }]) }).rules).toBe('yes');
  });

  it('are what the look-up says where there is one', () => {
    expect(factsOf({ forwarding: forwardingTo('k@contoso.example') }).forwarding).toBe('yes');
    expect(factsOf({ forwarding: forwardingTo('k@evil.example') }).forwarding).toBe('no');
  });
});

describe('the rules', () => {
  const rulesOf = (changes: Parameters<typeof evidenceOf>[0]) =>
    securingFacts(sender({}, { evidence: evidenceOf(changes) })).rules;

  it('are not known where only Graph gave them: it leaves out the hidden ones', () => {
    expect(rulesOf({ mailboxRules: unknown('by-hand') })).toBe('unknown');
    expect(rulesOf({ rules: unknown('unavailable') })).toBe('yes');
  });

  it('are not known where the Sweep rules were not read, or one hides mail: nothing says since when', () => {
    expect(rulesOf({ sweepRules: unknown('not-permitted') })).toBe('unknown');
    const sweep = ruleOf({ via: 'sweep', movesTo: 'Deleted Items', conditions: ['news@shop.example'] });
    expect(rulesOf({ sweepRules: known([sweep]) })).toBe('unknown');
    expect(rulesOf({ sweepRules: known([{ ...sweep, enabled: false }]) })).toBe('yes');
    expect(rulesOf({ sweepRules: known([{ ...sweep, movesTo: 'News' }]) })).toBe('yes');
  });

  it('are not known where their list was cut off', () => {
    expect(rulesOf({ mailboxRules: knownPart([], true) })).toBe('unknown');
  });
});

describe('"Secure, then unblock"', () => {
  it('is one plan: new password, sign out, and sending last', () => {
    expect(planOf(sender())).toEqual(['reset-password', 'revoke-sessions', 'unblock-sender']);
  });

  it('keeps what else the request asks for', () => {
    const steps: Step[] = ['enable-sign-in', 'unblock-sender'].map((remedy) => ({
      remedy: remedy as RemedyId,
      state: 'planned',
    }));
    expect(planOf(sender({}, { steps }))).toEqual([
      'reset-password',
      'revoke-sessions',
      'enable-sign-in',
      'unblock-sender',
    ]);
  });

  it.each([
    ['is secured already', sender(SECURED)],
    ['belongs to Active Directory', sender({ directorySynced: true, lastPasswordChange: BEFORE })],
    ['has an open break-in', sender({}, { origin: { id: 'BREAK-1', unsecured: [] } })],
    ['is not about sending', sender({}, { needsSecured: false })],
    [
      'still has forwarding to the outside',
      sender(
        {},
        {
          evidence: evidenceOf({
            forwarding: known({ address: null, smtpAddress: 'smtp:a@evil.example', keepsCopy: true }),
          }),
        },
      ),
    ],
  ])('is not there for an account that %s', (_what, request) => {
    expect(planOf(request)).toBeUndefined();
    expect(decide(request, { ...approve(request), secureFirst: true })).toMatchObject({ ok: false });
  });

  it('is allowed without a word of the approver when rules and forwarding were read', () => {
    const request = sender();
    expect(decide(request, { ...approve(request), secureFirst: true })).toMatchObject({
      request: {
        status: 'approved',
        approval: { secured: { how: 'steps' } },
        steps: [{ remedy: 'reset-password' }, {}, {}],
      },
    });
  });

  it('is on record as secured by its steps, whatever else the click says', () => {
    const secured = { how: 'overridden', reason: 'She is the owner, I am sure' } as const;
    const request = sender();
    expect(decide(request, { ...approve(request), secureFirst: true, secured })).toMatchObject({
      request: { approval: { secured: { how: 'steps' } } },
    });
  });

  it('needs the approver to have looked at what the bot could not read, and keeps that', () => {
    const request = sender({}, { evidence: evidenceOf({ forwarding: unknown('by-hand') }) });
    const click = { ...approve(request), secureFirst: true };
    expect(decide(request, click)).toMatchObject({ refusal: { kind: 'secured-needed' } });
    expect(decide(request, { ...click, secured: { how: 'checked' } })).toMatchObject({
      request: { approval: { secured: { how: 'steps', vouched: ['forwarding'] } } },
    });
  });
});

describe('a vow', () => {
  it('is refused while the look contradicts it, and says what', () => {
    const request = sender();
    const click = { ...approve(request), secured: { how: 'checked' } } as const;
    expect(decide(request, click)).toMatchObject({
      refusal: { kind: 'vow-contradicted', by: ['password', 'sessions'] },
    });
  });

  it('is taken where the look shows it, or cannot know', () => {
    for (const account of [SECURED, {}]) {
      const request = sender(account);
      expect(decide(request, { ...approve(request), secured: { how: 'checked' } })).toMatchObject({
        ok: true,
      });
    }
  });

  it('can be replaced by a reason', () => {
    const request = sender();
    const secured = { how: 'overridden', reason: 'Her own newsletter, called her' } as const;
    expect(decide(request, { ...approve(request), secured })).toMatchObject({
      request: { approval: { secured } },
    });
  });
});

describe('sending in such a plan', () => {
  const at = T1;
  const done = (remedy: RemedyId): Step => ({ remedy, state: 'done', startedAt: at, at, before: null });
  const failed = (remedy: RemedyId, kind: 'rejected' | 'not-confirmed'): Step => ({
    remedy,
    state: 'failed',
    at,
    reason: { kind },
  });
  const unblock: Step = { remedy: 'unblock-sender', state: 'planned' };
  const early = (how: 'steps' | 'checked', ...steps: Step[]) => {
    const request = approved({ steps: [...steps, unblock] });
    return isTooEarly(
      { ...request, approval: { ...request.approval, secured: { how } } },
      unblock,
      catalogue,
    );
  };

  it('waits until each securing step was seen', () => {
    expect(early('steps', done('reset-password'), done('revoke-sessions'))).toBe(false);
    expect(early('steps', done('reset-password'), failed('revoke-sessions', 'rejected'))).toBe(true);
    expect(early('steps', done('reset-password'), failed('revoke-sessions', 'not-confirmed'))).toBe(true);
  });

  it('does not wait where the approver answered for it', () => {
    expect(early('checked', failed('revoke-sessions', 'rejected'))).toBe(false);
  });
});
