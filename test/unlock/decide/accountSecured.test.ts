import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { unsecuredAfter } from '../../helpers/withCatalogue.js';
import { executing, T1 } from '../../helpers/requests.js';

// Rule 4: what must be visible before an account counts as secured.

const done = (remedy: RemedyId): Step => ({ remedy, state: 'done', startedAt: T1, at: T1, before: null });
const failed = (remedy: RemedyId): Step => ({
  remedy,
  state: 'failed',
  at: T1,
  reason: { kind: 'rejected' },
});
const fine = (remedy: RemedyId): Step => ({ remedy, state: 'not-needed', at: T1, before: null });
const forwarding = { address: null, smtpAddress: null, keepsCopy: false };
const READ: Evidence['found'] = { rules: known([]), forwarding: known(forwarding) };

function unsecured(steps: readonly Step[], found: Evidence['found'] = READ) {
  return unsecuredAfter({ ...executing(steps), kind: 'contain', evidence: { startedAt: T1, found } });
}

const securing = [done('reset-password'), done('revoke-sessions')];

describe('an account counts as secured', () => {
  it('when the password was reset, the sessions were revoked, and rules and forwarding were read', () => {
    expect(unsecured(securing)).toEqual([]);
  });

  it('when the rules and the forwarding that were chosen are off as well', () => {
    expect(unsecured([...securing, done('disable-inbox-rule'), fine('clear-forwarding')])).toEqual([]);
  });

  it('when the rules were read through either of the two APIs', () => {
    const { forwarding: read } = READ;
    expect(
      unsecured(securing, { forwarding: read!, mailboxRules: known([]), rules: unknown('unavailable') }),
    ).toEqual([]);
  });
});

describe('it does not', () => {
  it.each([
    ['reset-password', 'password-not-reset'],
    ['revoke-sessions', 'sessions-not-revoked'],
  ] as const)('when %s was not chosen, or failed', (remedy, missing) => {
    const others = securing.filter((step) => step.remedy !== remedy);
    expect(unsecured(others)).toEqual([missing]);
    expect(unsecured([...others, failed(remedy)])).toEqual([missing]);
  });

  it.each([
    ['disable-inbox-rule', 'rules-not-disabled'],
    ['clear-forwarding', 'forwarding-not-cleared'],
  ] as const)('when one %s of several failed', (remedy, missing) => {
    expect(unsecured([...securing, done(remedy), failed(remedy)])).toEqual([missing]);
  });

  it('when nobody could read the rules or the forwarding: could not check is never fine', () => {
    const nothing = {
      rules: unknown('not-permitted'),
      mailboxRules: unknown('by-hand'),
      forwarding: unknown('by-hand'),
    };
    expect(unsecured(securing, nothing)).toEqual(['rules-not-read', 'forwarding-not-read']);
  });

  it('when nothing was done at all, as after a false alarm', () => {
    expect(unsecured([])).toEqual(['password-not-reset', 'sessions-not-revoked']);
  });
});
