import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { unsecuredAfter } from '../../helpers/withCatalogue.js';
import { executing, pending, T1 } from '../../helpers/requests.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';

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
const READ: Evidence['found'] = {
  mailboxRules: known([]),
  sweepRules: known([]),
  forwarding: known(forwarding),
  methods: known([]),
  consents: known([]),
  delegates: known([]),
  devices: known([]),
  contact: known({ otherMails: [] }),
  phones: known([]),
  folders: known([]),
  changes: known([]),
  ruleChanges: known([]),
};

function contained(steps: readonly Step[], found: Evidence['found'] = READ): UnlockRequest {
  const evidence = { startedAt: T1, finishedAt: T1, found };
  return { ...executing(steps), kind: 'contain', evidence, status: 'partly-resolved', finishedAt: T1 };
}

function unsecured(steps: readonly Step[], found: Evidence['found'] = READ) {
  return unsecuredAfter(contained(steps, found));
}

const securing = [done('reset-password'), done('revoke-sessions')];

describe('an account counts as secured', () => {
  it('when the password was reset, the sessions were revoked, and what could hide a way back in was read', () => {
    expect(unsecured(securing)).toEqual([]);
  });

  it('when the rules and the forwarding that were chosen are off as well', () => {
    expect(unsecured([...securing, done('disable-inbox-rule'), fine('clear-forwarding')])).toEqual([]);
  });
});

describe('what could hide a way back in', () => {
  it.each([
    ['mailboxRules', 'rules-not-read'],
    ['sweepRules', 'sweep-rules-not-read'],
    ['forwarding', 'forwarding-not-read'],
    ['methods', 'methods-not-read'],
    ['consents', 'consents-not-read'],
    ['delegates', 'delegates-not-read'],
    ['devices', 'devices-not-read'],
    ['phones', 'phones-not-read'],
    ['folders', 'folders-not-read'],
    ['changes', 'changes-not-read'],
    ['ruleChanges', 'mailbox-log-not-read'],
  ] as const)('has to be read: without %s the account is not secured', (source, missing) => {
    const { [source]: read, ...others } = READ;
    expect(unsecured(securing, others)).toEqual([missing]);
    expect(unsecured(securing, { ...READ, [source]: unknown('unavailable') })).toEqual([missing]);
    expect(unsecured(securing, { ...READ, [source]: { ...read, cut: true } })).toEqual([missing]);
  });

  it('has to be read of the addresses outside, or of the audit, which dates them', () => {
    const gone = unknown('unavailable');
    expect(unsecured(securing, { ...READ, contact: gone, changes: gone })).toContain('contact-not-read');
    expect(unsecured(securing, { ...READ, contact: gone, changes: known([]) })).toEqual([]);
    expect(unsecured(securing, { ...READ, contact: known({ otherMails: [] }), changes: gone })).not.toContain(
      'contact-not-read',
    );
    const cut = knownPart([], true);
    expect(unsecured(securing, { ...READ, contact: gone, changes: cut })).toContain('contact-not-read');
  });

  it.each(['unavailable', 'by-hand'] as const)(
    'is in the hidden rules too, which Graph does not show: Exchange is %s',
    (why) => {
      const found = { ...READ, rules: known([]), mailboxRules: unknown(why) };
      expect(unsecured(securing, found)).toEqual(['hidden-rules-not-read']);
    },
  );

  it('is not read where the list of Graph was cut off and Exchange gave none', () => {
    const found = { ...READ, rules: knownPart([], true), mailboxRules: unknown('unavailable') };
    expect(unsecured(securing, found)).toEqual(['rules-not-read']);
  });

  it.each([
    ['could not be read', { unread: true }],
    ['is not understood', { unclear: true }],
  ] as const)('is not read where a right to the mailbox %s', (_, how) => {
    const delegates = known([{ who: '', right: 'send-on-behalf' as const, ...how }]);
    expect(unsecured(securing, { ...READ, delegates })).toEqual(['delegates-not-read']);
  });
});

describe('more than a card has room for', () => {
  const bad = Array.from({ length: 30 }, (_, n) =>
    ruleOf({ id: `r${n}`, name: '.', deletes: true, conditions: ['invoice'] }),
  );
  it('is not forgotten: what is advised and has no place there is not secured', () => {
    const found = { ...READ, rules: known(bad) };
    const off = bad
      .slice(0, 25)
      .map(({ id }) => ({ ...done('disable-inbox-rule'), target: { id, name: '.', kind: 'graph' } }));
    expect(unsecured([...securing, ...off], found)).toHaveLength(5);
  });
});

describe('a later containment', () => {
  it('mends what an earlier one left', () => {
    const step = failed('clear-forwarding');
    expect(unsecuredAfter(contained([...securing, step]), contained([done('clear-forwarding')]))).toEqual([]);
  });

  it('forgets nothing of it', () => {
    const step = failed('clear-forwarding');
    expect(unsecuredAfter(contained([...securing, step]), contained(securing))).toEqual([
      { left: 'not-done', remedy: 'clear-forwarding' },
    ]);
  });
});

describe('a step that an earlier containment made', () => {
  it('mends nothing that a later one left: the same thing was there again', () => {
    const target = { id: 'm-1', name: 'Pixel 4', kind: 'phoneMethods' };
    const removed = { ...done('remove-sign-in-method'), target };
    const again = { ...failed('remove-sign-in-method'), target };
    expect(unsecuredAfter(contained([...securing, removed]), contained([again]))).toEqual([
      { left: 'not-done', remedy: 'remove-sign-in-method', target },
    ]);
  });
});

describe('it does not', () => {
  it('when what was advised and chosen failed, which is not the same as not chosen', () => {
    const rule = ruleOf({ id: 'bad', name: '.', deletes: true, conditions: [] });
    const target = { id: 'bad', name: '.', kind: 'graph' };
    const step = { ...failed('disable-inbox-rule'), target };
    expect(unsecured([...securing, step], { ...READ, rules: known([rule]) })).toEqual([
      { left: 'not-done', remedy: 'disable-inbox-rule', target },
    ]);
  });

  it.each([
    ['reset-password', 'password-not-reset'],
    ['revoke-sessions', 'sessions-not-revoked'],
  ] as const)('when %s was not chosen, or failed', (remedy, missing) => {
    const others = securing.filter((step) => step.remedy !== remedy);
    expect(unsecured(others)).toEqual([missing]);
    expect(unsecured([...others, failed(remedy)])).toEqual([missing]);
  });

  it.each(['disable-inbox-rule', 'clear-forwarding', 'remove-app-consent', 'block-sign-in'] as const)(
    'when one %s of several failed, and it names it',
    (remedy) => {
      const target = { id: 't-2', name: 'Pixel 4' };
      const steps = [
        ...securing,
        { ...done(remedy), target: { id: 't-1', name: 'other' } },
        { ...failed(remedy), target },
      ];
      expect(unsecured(steps)).toEqual([{ left: 'not-done', remedy, target }]);
    },
  );

  it('when a sign-in method of the thief could not be removed', () => {
    const target = { id: 'm-new', name: 'Pixel 4', kind: 'microsoftAuthenticatorMethods' };
    const step = { ...failed('remove-sign-in-method'), target };
    expect(unsecured([...securing, step])).toEqual([
      { left: 'not-done', remedy: 'remove-sign-in-method', target },
    ]);
  });

  it('when nobody chose what the evidence advised, and it names it', () => {
    const rule = ruleOf({ id: 'bad', name: '.', deletes: true, conditions: [] });
    expect(unsecured(securing, { ...READ, rules: known([rule]) })).toEqual([
      {
        left: 'not-chosen',
        remedy: 'disable-inbox-rule',
        target: { id: 'bad', name: '.', kind: 'graph' },
      },
    ]);
  });

  it('before anybody has dealt with it', () => {
    expect(unsecuredAfter({ ...pending(), kind: 'contain' })).toEqual(['not-contained']);
  });

  it('when a later containment is still open', () => {
    expect(unsecuredAfter(contained(securing), { ...pending(), kind: 'contain' })).toEqual(['not-contained']);
  });

  it('when nobody could read the rules or the forwarding: could not check is never fine', () => {
    const nothing = {
      ...READ,
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

describe('a sign-out before the new password', () => {
  it('counts for nothing: whoever had the old one could come back meanwhile', () => {
    const signedOut = { ...done('revoke-sessions'), at: '2026-03-02T14:00:00.000Z' } as Step;
    const reset = { ...done('reset-password'), at: '2026-03-02T14:05:00.000Z' } as Step;
    expect(unsecured([signedOut, reset])).toEqual(['sessions-not-revoked']);
    const again = { ...signedOut, at: '2026-03-02T14:06:00.000Z' } as Step;
    expect(unsecured([signedOut, reset, again])).toEqual([]);
  });
});
