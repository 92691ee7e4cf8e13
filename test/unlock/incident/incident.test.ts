import { describe, expect, it } from 'vitest';
import { incidentAmong } from '../../../bot/unlock/incident/incident.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { anna, pending, T0, T1 } from '../../helpers/requests.js';
import { consentOf, evidenceOf, ruleOf, unreadEvidence, veraEvidence } from '../../helpers/sampleEvidence.js';
import { restrictedFindings, sampleFindings } from '../../helpers/sampleFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// A break-in is open until it was given back or called a false alarm.

const done = (remedy: RemedyId): Step => ({ remedy, state: 'done', startedAt: T1, at: T1, before: null });
const SECURING = [done('reset-password'), done('revoke-sessions')];
const healthy = sampleFindings({ restriction: known(undefined) });
const base = pending({
  kind: 'contain',
  id: 'BREAK-1',
  approvalsNeeded: 2,
  evidence: evidenceOf(),
  findings: restrictedFindings,
  steps: SECURING,
});

function breakIn(changes: object): UnlockRequest {
  return { ...base, approval: { by: anna, at: T1 }, finishedAt: T1, ...changes } as UnlockRequest;
}
const among = (...requests: UnlockRequest[]) => incidentAmong(requests, catalogue);

describe('a break-in is open', () => {
  it.each(['pending', 'approved', 'executing'])('while it is %s', (status) => {
    expect(among(breakIn({ status }))).toEqual({ id: 'BREAK-1', unsecured: ['not-contained'], approvals: 2 });
  });

  it.each(['resolved', 'partly-resolved', 'failed', 'unchanged'])(
    'when it is %s, until it is given back',
    (status) => {
      expect(among(breakIn({ status }))).toMatchObject({ id: 'BREAK-1' });
      expect(among(breakIn({ status, givenBack: { by: 'BACK-1', at: T1 } }))).toBeUndefined();
    },
  );

  it('when it expired, and the evidence points at one or was not read', () => {
    const status = 'expired';
    expect(among(breakIn({ status, evidence: veraEvidence() }))).toMatchObject({
      unsecured: ['not-contained'],
    });
    expect(among(breakIn({ status, evidence: unreadEvidence() }))).toBeDefined();
    expect(among(breakIn({ status }))).toBeUndefined();
  });

  it.each<[string, Parameters<typeof evidenceOf>[0]]>([
    ['only Graph gave the rules: it leaves out the hidden ones', { mailboxRules: unknown('by-hand') }],
    ['the rules were cut off', { mailboxRules: knownPart([], true) }],
    [
      'who gets the forwarded mail is not known',
      { forwarding: known({ address: 'K', smtpAddress: null, keepsCopy: true }) },
    ],
    [
      'an app that nobody verified reads mail',
      { consents: known([consentOf({ verified: false, scopes: ['Mail.Read'] })]) },
    ],
    [
      'a hidden rule is odd',
      { mailboxRules: known([ruleOf({ name: 'x', via: 'exchange', deletes: true })]) },
    ],
    [
      'a rule that is off sends mail outside',
      {
        mailboxRules: known([
          ruleOf({ enabled: false, forwardsTo: [{ name: 'x', address: 'x@evil.example' }] }),
        ]),
      },
    ],
  ])('when it expired, and %s', (_what, found) => {
    expect(among(breakIn({ status: 'expired', evidence: evidenceOf(found) }))).toBeDefined();
  });

  it('when it was denied although the evidence points at one', () => {
    const status = 'denied';
    expect(among(breakIn({ status, evidence: veraEvidence() }))).toBeDefined();
    expect(among(breakIn({ status, evidence: unreadEvidence() }))).toBeUndefined();
  });

  it('while a human has it in hand, and not when they closed it', () => {
    const handOff = { kind: 'unlock', handOff: 'compromised', steps: [] };
    expect(among(breakIn({ ...handOff, status: 'taken' }))).toBeDefined();
    expect(among(breakIn({ ...handOff, status: 'resolved' }))).toBeUndefined();
  });

  it('when nothing was taken away, and something is not secured', () => {
    const steps = [done('reset-password')];
    expect(among(breakIn({ status: 'resolved', findings: healthy, steps }))).toMatchObject({
      unsecured: ['sessions-not-revoked'],
    });
  });
});

describe('it is not', () => {
  it('when it was called a false alarm', () => {
    expect(among(breakIn({ status: 'unchanged', falseAlarm: true, steps: [] }))).toBeUndefined();
  });

  it('over by itself where nothing was blocked: the person has no password that they know', () => {
    expect(among(breakIn({ status: 'resolved', findings: healthy }))).toMatchObject({
      unsecured: [],
      needsPassword: true,
    });
  });

  it('when nobody decided it, and a later one was decided', () => {
    const expired = breakIn({ status: 'expired', evidence: veraEvidence() });
    const later = { id: 'BREAK-2', createdAt: T1, status: 'unchanged', falseAlarm: true, steps: [] };
    expect(among(breakIn(later), expired)).toBeUndefined();
  });
});

describe('of several', () => {
  it('the newest stands for all, whatever the order they are read in', () => {
    const older = breakIn({ status: 'partly-resolved', approvalsNeeded: 3 });
    const newer = breakIn({ id: 'BREAK-2', createdAt: T1, status: 'pending' });
    expect(T0 < T1).toBe(true);
    // The older one set a password that nobody saw.
    const both = { id: 'BREAK-2', unsecured: ['not-contained'], approvals: 3, needsPassword: true };
    expect(among(older, newer)).toEqual(both);
    expect(among(newer, older)).toEqual(both);
  });

  it('other requests about the account are none', () => {
    expect(among(pending({ symptom: 'sign-in-blocked' }))).toBeUndefined();
  });
});
