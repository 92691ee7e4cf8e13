import { describe, expect, it } from 'vitest';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { julia } from '../../helpers/requests.js';
import {
  consentOf,
  evidenceOf,
  GATHERED,
  irisEvidence,
  ruleOf,
  unreadEvidence,
  veraEvidence,
} from '../../helpers/sampleEvidence.js';

const judged = (...changes: Parameters<typeof evidenceOf>) => judge(evidenceOf(...changes), julia);

describe('somebody whose account was taken over', () => {
  const vera = judge(veraEvidence(), julia);

  it('is pointed at by everything that was left behind', () => {
    expect(vera.indicators).toEqual([
      'forwarding-outside',
      'bad-rule',
      'bad-consent',
      'recent-method',
      'sign-in-elsewhere',
      'new-device',
      'new-phone',
      'risky',
    ]);
  });

  it('has three bad rules, of which one is hidden; a rule of both lists counts once', () => {
    expect(vera.rules.map(({ rule, verdict, hidden }) => [rule.name, verdict, hidden, rule.via])).toEqual([
      ['Archive', 'bad', false, 'graph'],
      ['.', 'bad', false, 'graph'],
      ['..', 'bad', true, 'exchange'],
      ['Projects', 'fine', false, 'graph'],
      ['Junk E-mail Rule', 'system', true, 'exchange'],
    ]);
  });

  it('knows the folder from Exchange, which Graph does not name', () => {
    expect(vera.rules.find(({ rule }) => rule.name === '.')?.rule.movesTo).toBe('RSS Feeds');
  });
});

describe('somebody who is suspected and innocent', () => {
  it('is pointed at by nothing, though their rules look strange', () => {
    const iris = judge(irisEvidence(), julia);
    expect(iris.indicators).toEqual([]);
    expect(iris.rules.filter(({ verdict }) => verdict === 'odd').length).toBeGreaterThanOrEqual(2);
  });
});

describe('the two lists of rules', () => {
  const graph = (name: string, sequence: number, changes = {}) =>
    ruleOf({ id: `g-${name}-${sequence}`, name, sequence, ...changes });
  const exchange = (name: string, sequence: number, changes = {}) =>
    ruleOf({ id: `e-${name}-${sequence}`, via: 'exchange', name, sequence, ...changes });

  it('are not matched where Exchange has another of the name: it stays hidden', () => {
    const { rules } = judged({
      rules: known([graph('x', 3)]),
      mailboxRules: known([exchange('x', 2, { deletes: true }), exchange('x', 3)]),
    });
    expect(rules.map(({ rule, hidden }) => [rule.id, hidden])).toEqual([
      ['e-x-2', true],
      ['g-x-3', false],
      ['e-x-3', false],
    ]);
  });

  it('are matched by name where the places differ', () => {
    const { rules } = judged({ rules: known([graph('x', 1)]), mailboxRules: known([exchange('x', 2)]) });
    expect(rules.map(({ rule }) => rule.id)).toEqual(['g-x-1']);
  });

  it('say together what a rule does', () => {
    const { rules } = judged({
      rules: known([graph('x', 1, { forwardsTo: [{ name: 't', directory: '/o=x/cn=t' }] })]),
      mailboxRules: known([exchange('x', 1, { forwardsTo: [{ name: 't', address: 't@evil.example' }] })]),
    });
    expect(rules).toMatchObject([{ verdict: 'bad', rule: { via: 'graph' } }]);
  });

  it('of which Graph may not change one, lead to Exchange', () => {
    const { rules } = judged({
      rules: known([graph('x', 1, { readOnly: true })]),
      mailboxRules: known([exchange('x', 1)]),
    });
    expect(rules[0]?.rule).toMatchObject({ id: 'e-x-1', via: 'exchange', readOnly: false });
  });

  it.each([
    ['Graph', { rules: unknown('not-permitted'), mailboxRules: known([exchange('x', 1)]) }, 'e-x-1'],
    ['Exchange', { rules: known([graph('x', 1)]), mailboxRules: unknown('by-hand') }, 'g-x-1'],
  ])('are one list when %s does not answer, and nothing is called hidden', (_who, found, id) => {
    expect(judged(found).rules.map(({ rule, hidden }) => [rule.id, hidden])).toEqual([[id, false]]);
  });
});

describe('forwarding of the whole mailbox', () => {
  const forwarding = (address: string | null, smtpAddress: string | null) =>
    judged({ forwarding: known({ address, smtpAddress, keepsCopy: true }) });

  it('points at a break-in when it leads outside', () => {
    expect(forwarding(null, 'SMTP:a@evil.example')).toMatchObject({
      forwardsOutsideTo: 'a@evil.example',
      indicators: ['forwarding-outside'],
    });
  });

  it('is shown, and points at nothing, when it leads to a colleague', () => {
    expect(forwarding('Ben', null)).toMatchObject({ forwardsInsideTo: 'Ben', indicators: [] });
    expect(forwarding(null, 'smtp:ben@contoso.example')).toMatchObject({
      forwardsInsideTo: 'ben@contoso.example',
      indicators: [],
    });
  });

  it('is named once when its recipient is a contact outside, or its address is outside', () => {
    const found = { address: 'Contact', smtpAddress: null, keepsCopy: true };
    const outside = judged({ forwarding: known({ ...found, goesTo: 'a@evil.example' }) });
    expect(outside.forwardsOutsideTo).toBe('a@evil.example');
    expect(outside.forwardsInsideTo).toBeUndefined();
    expect(forwarding(null, 'smtp:a@evil.example').forwardsInsideTo).toBeUndefined();
  });

  it('leads to somebody unknown where its form is not understood, though an address inside was looked up', () => {
    const found = { address: '{"Id":7}', smtpAddress: null, keepsCopy: true, unclear: '{"Id":7}' };
    expect(judged({ forwarding: known({ ...found, goesTo: 'ben@contoso.example' }) })).toMatchObject({
      forwardsToUnknown: true,
    });
  });

  it('is named with both when both are set', () => {
    expect(forwarding('Ben', 'smtp:a@evil.example')).toMatchObject({
      forwardsInsideTo: 'Ben',
      forwardsOutsideTo: 'a@evil.example',
    });
  });
});

describe('an app', () => {
  it.each([
    [
      'reads mail and has no verified publisher',
      { scopes: ['Mail.Read'], verified: false },
      'bad',
      ['reads-mail', 'unverified'],
    ],
    [
      'sends mail and nobody knows its publisher',
      { scopes: ['Mail.Send', 'offline_access'], verified: undefined },
      'bad',
      ['sends-mail', 'stays', 'unverified'],
    ],
    [
      'reaches files and has no verified publisher',
      { scopes: ['Files.ReadWrite.All'], verified: false },
      'bad',
      ['reads-files', 'unverified'],
    ],
    [
      'reads the old way',
      { scopes: ['EWS.AccessAsUser.All'], verified: false },
      'bad',
      ['reads-mail', 'sends-mail', 'unverified'],
    ],
    ['reads mail, of a verified publisher', { scopes: ['Mail.ReadWrite'] }, 'odd', ['reads-mail']],
    [
      'knows only who somebody is',
      { scopes: ['openid', 'email', 'User.Read', 'offline_access'], verified: false },
      'fine',
      ['unverified'],
    ],
    [
      'is of Microsoft, whatever it may',
      { scopes: ['Mail.Send'], byMicrosoft: true, verified: undefined },
      'fine',
      [],
    ],
  ] as const)('that %s is judged', (_what, changes, verdict, reasons) => {
    const { consents } = judged({
      consents: known([consentOf({ ...changes, scopes: [...changes.scopes] })]),
    });
    expect(consents).toMatchObject([{ verdict, reasons }]);
  });

  it('that was allowed in these days is recent', () => {
    const change = {
      at: GATHERED,
      what: 'Consent to application',
      bySubject: true,
      succeeded: true,
      target: 'Calendar helper',
    };
    const { consents } = judged({ consents: known([consentOf()]), changes: known([change]) });
    expect(consents[0]?.reasons).toEqual(['recent']);
  });
});

describe('where somebody signed in', () => {
  const from = (country: string | undefined, succeeded: number, failed = 0) => ({
    ...(country && { country }),
    ...{ succeeded, failed, codes: [], newest: GATHERED, addresses: [] },
  });
  const places = (home: string | undefined, ...list: ReturnType<typeof from>[]) =>
    judged({ signIns: known({ since: GATHERED, from: list, cutOff: false, ...(home && { home }) }) });

  it('is home where they were before, and not where most sign-ins of the last days came from', () => {
    const usual = { country: ['NL'], address: [], device: [], client: [], protocol: [] };
    const habits = { since: GATHERED, countries: [], usual, used: usual };
    const list = [from('NL', 2), from('RO', 30)];
    const { elsewhere } = judged({ signIns: known({ since: GATHERED, from: list, cutOff: false, habits }) });
    expect(elsewhere.map(({ country }) => country)).toEqual(['RO']);
  });

  it('is elsewhere when it is not where the directory says they are', () => {
    expect(places('NL', from('NG', 1), from('nl', 9)).elsewhere.map(({ country }) => country)).toEqual([
      'NG',
    ]);
  });

  it('is measured by where most sign-ins come from when the directory does not say', () => {
    expect(places(undefined, from('DE', 9), from('FR', 1)).elsewhere.map(({ country }) => country)).toEqual([
      'FR',
    ]);
  });

  it('is not where somebody only tried, nor where nobody knows', () => {
    expect(places('NL', from('NG', 0, 50), from(undefined, 3)).elsewhere).toEqual([]);
  });

  it('points at nothing by itself: people travel', () => {
    expect(places('NL', from('FR', 2)).indicators).toEqual([]);
  });

  it('points at a break-in together with a method that was just registered', () => {
    const method = { id: 'm', kind: 'phoneMethods', since: '2026-03-01T00:00:00.000Z' } as const;
    const { indicators } = judged({
      methods: known([method]),
      signIns: known({ since: GATHERED, from: [from('NG', 1)], cutOff: false, home: 'NL' }),
    });
    expect(indicators).toEqual(['recent-method', 'sign-in-elsewhere']);
  });

  it('is no news of a method that was registered long ago, or nobody knows when', () => {
    const old = { id: 'm', kind: 'phoneMethods', since: '2026-02-23T12:48:59.999Z' } as const;
    const { methods } = judged({ methods: known([old, { id: 'n', kind: 'emailMethods' }]) });
    expect(methods.map(({ recent }) => recent)).toEqual([false, false]);
  });
});

describe('risk', () => {
  it.each([
    ['high', 'atRisk', true],
    ['medium', 'atRisk', true],
    ['low', 'atRisk', false],
    ['none', 'confirmedCompromised', true],
    ['high', 'dismissed', false],
    ['high', 'remediated', false],
    ['high', 'confirmedSafe', false],
  ] as const)('%s and %s: points at a break-in, %s', (level, state, points) => {
    expect(judged({ risk: known({ level, state }) }).indicators).toEqual(points ? ['risky'] : []);
  });
});

describe('what was not read', () => {
  it('is named, each with its reason, and never taken for nothing', () => {
    const { unread, indicators } = judge(unreadEvidence(), julia);
    expect(unread.map(({ source }) => source)).toEqual([
      ...[
        'rules',
        'mailboxRules',
        'sweepRules',
        'ruleChanges',
        'forwarding',
        'delegates',
        'folders',
        'signIns',
      ],
      ...['codeSignIns', 'backgroundSignIns', 'risk', 'riskDetections', 'methods', 'consents', 'roles'],
      ...['changes', 'devices', 'phones', 'protocols', 'replies', 'contact', 'tenantChanges', 'mailFlow'],
    ]);
    expect(indicators).toEqual([]);
  });

  it('is not what is still being read', () => {
    expect(judge({ startedAt: GATHERED, found: {} }, julia).unread).toEqual([]);
  });

  it('is also a source that an earlier version, which gathered the evidence, did not know', () => {
    const { delegates: _, ...found } = evidenceOf().found;
    const { unread } = judge({ startedAt: GATHERED, finishedAt: GATHERED, found }, julia);
    expect(unread.map(({ source }) => source)).toEqual(['delegates']);
  });
});
