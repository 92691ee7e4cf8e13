import { describe, expect, it } from 'vitest';
import type { InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import type { FolderShare } from '../../../bot/unlock/evidence/otherWays.js';
import { known } from '../../../bot/unlock/findings.js';
import type { Sighting, WatchedFound } from '../../../bot/unlock/request/watch.js';
import { whatIsNew, whatIsThere } from '../../../bot/unlock/watch/whatIsNew.js';
import { consentOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { ENDED } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';

// A thing that keeps its id can be changed. It is news when it can do more, or something else, and not when it can do less.

type Found = Partial<WatchedFound>;

const compare = (then: Found, now: Found) =>
  whatIsNew(watchOf({ before: whatIsThere(quiet(then), ENDED) }), quiet(now));
const seen = (then: Found, now: Found) => compare(then, now).seen;

const outside = { address: 'x@evil.example', name: 'X' };
const inside = { address: 'kim@contoso.example', name: 'Kim' };

const PLAIN: Partial<InboxRule> = {
  id: 'r1',
  name: 'Invoices',
  forwardsTo: [inside],
  conditions: ['invoice'],
};
const rules = (changes: Partial<InboxRule> = {}): Found => ({
  rules: known([ruleOf({ ...PLAIN, ...changes })]),
});
const hidden = (changes: Partial<InboxRule> = {}): Found => ({
  mailboxRules: known([ruleOf({ ...PLAIN, via: 'exchange', ...changes })]),
});
const changedRule: Sighting = { kind: 'rule', name: 'Invoices', changed: true };

const share = (changes: Partial<FolderShare>): Found => ({
  folders: known([{ folder: 'inbox', path: 'Inbox', who: 'Mallory', rights: ['Reviewer'], ...changes }]),
});
const changedShare: Sighting = { kind: 'folder', name: 'Mallory, Inbox', changed: true };

const scopes = (...all: string[]): Found => ({
  consents: known([consentOf({ grantId: 'g1', appName: 'Mail Upgrade', scopes: all })]),
});
const changedApp: Sighting = { kind: 'consent', name: 'Mail Upgrade', changed: true };

const forwarding = (smtpAddress: string | null, keepsCopy = true): Found => ({
  forwarding: known({ address: null, smtpAddress, keepsCopy }),
});
const TO = 'smtp:x@evil.example';

const risk = (level: 'low' | 'medium' | 'high'): Found => ({ risk: known({ level, state: 'atRisk' }) });

const method = (kind: string, name: string): Found => ({ methods: known([{ id: 'm1', kind, name }]) });

const mallory = { who: 'Mallory', right: 'full-access' } as const;
const device = (enabled: boolean): Found => ({
  devices: known([{ id: 'd1', name: 'DESKTOP-KQ7', enabled }]),
});

/** Whatever it looks for, it is another rule. */
const ALWAYS = 'a rule that looks for one more word';

/** What there was, what there is now, and what a look says of it. */
const GAINS: readonly (readonly [string, Found, Found, Sighting])[] = [
  ['a rule that forwards to one more', rules(), rules({ forwardsTo: [inside, outside] }), changedRule],
  ['a rule that redirects', rules(), rules({ redirectsTo: [outside] }), changedRule],
  ['a rule that deletes', rules(), rules({ deletes: true }), changedRule],
  [
    'a rule that deletes for good',
    rules({ deletes: true }),
    rules({ deletes: true, deletesForGood: true }),
    changedRule,
  ],
  ['a rule that moves mail', rules(), rules({ movesTo: 'RSS Feeds' }), changedRule],
  ['a rule that copies mail', rules(), rules({ copiesTo: 'Old' }), changedRule],
  ['a rule that marks as read', rules(), rules({ marksRead: true }), changedRule],
  ['a rule that stops the others', rules(), rules({ stops: true }), changedRule],
  ['a rule that does what the bot does not know', rules(), rules({ doesAlso: ['SendText'] }), changedRule],
  [ALWAYS, rules(), rules({ conditions: ['invoice', 'bank'] }), changedRule],
  [
    'a hidden rule that forwards to one more',
    hidden(),
    hidden({ forwardsTo: [inside, outside] }),
    changedRule,
  ],
  ['a right to a folder that was raised', share({}), share({ rights: ['Editor'] }), changedShare],
  [
    'a right to a folder beside another',
    share({}),
    share({ rights: ['Reviewer', 'DeleteAllItems'] }),
    changedShare,
  ],
  ['a delegate of the calendar', share({}), share({ flags: ['Delegate'] }), changedShare],
  ['an app that may do more', scopes('Mail.Read'), scopes('Mail.Read', 'Mail.Send'), changedApp],
  ['an app that may write what it read', scopes('Mail.Read'), scopes('Mail.ReadWrite'), changedApp],
  [
    'a forwarding without a copy',
    forwarding(TO),
    forwarding(TO, false),
    { kind: 'forwarding', name: TO, changed: true },
  ],
  ['a forwarding', forwarding(null), forwarding(TO), { kind: 'forwarding', name: TO }],
  ['a risk that was raised', risk('low'), risk('high'), { kind: 'risk', name: 'high', changed: true }],
  [
    'a right of a delegate beside another',
    { delegates: known([mallory]) },
    { delegates: known([mallory, { ...mallory, right: 'send-as' }]) },
    { kind: 'delegate', name: 'Mallory' },
  ],
  ['a device that is switched on', device(false), device(true), { kind: 'device', name: 'DESKTOP-KQ7' }],
];

describe('A look', () => {
  it.each(GAINS)('sees %s', (_what, then, now, sighting) => {
    expect(seen(then, now)).toEqual([sighting]);
  });

  it.each(GAINS.filter(([what]) => what !== ALWAYS))(
    'sees no news the other way round: %s',
    (_what, then, now) => {
      expect(seen(now, then)).toEqual([]);
    },
  );

  it.each(GAINS)('sees no news when it was so before: %s', (_what, _then, now) => {
    expect(seen(now, now)).toEqual([]);
  });
});

describe('Another value', () => {
  const others: readonly (readonly [string, Found, Found, Sighting])[] = [
    ...['phoneMethods', 'emailMethods'].map(
      (kind) =>
        [
          `of ${kind}`,
          method(kind, '•••• 71'),
          method(kind, '•••• 99'),
          { kind: 'method', name: '•••• 99', changed: true },
        ] as const,
    ),
    ['of a rule’s words', rules(), rules({ conditions: ['bank'] }), changedRule],
    ['of a forwarding', forwarding('smtp:a@b.example'), forwarding(TO), { kind: 'forwarding', name: TO }],
  ];

  it.each(others)('is other, %s', (_what, then, now, sighting) => {
    expect(seen(then, now)).toEqual([sighting]);
    expect(seen(now, now)).toEqual([]);
  });

  it('is other, of a rule that takes all mail where it looked for a word', () => {
    expect(seen(rules(), rules({ conditions: [] }))).toEqual([changedRule]);
  });

  it('is none, of a name alone: an app on a phone that its owner calls otherwise is the same', () => {
    const kind = 'microsoftAuthenticatorMethods';
    expect(seen(method(kind, 'iPhone'), method(kind, 'iPhone of J'))).toEqual([]);
  });

  it('is other, of a method with a date too, because the date may stay', () => {
    const dated = (name: string): Found => ({
      methods: known([{ id: 'm1', kind: 'phoneMethods', name, since: '2025-01-01T00:00:00.000Z' }]),
    });
    expect(seen(dated('•••• 71'), dated('•••• 99'))).toHaveLength(1);
    expect(seen(dated('•••• 71'), dated('•••• 71'))).toEqual([]);
  });
});

describe('A role of a folder', () => {
  const may = (role: string) => share({ rights: [role] });

  it.each([
    ['Reviewer', 'NonEditingAuthor'],
    ['Contributor', 'NonEditingAuthor'],
    ['NonEditingAuthor', 'Author'],
    ['Author', 'PublishingAuthor'],
    ['Author', 'Editor'],
    ['PublishingAuthor', 'PublishingEditor'],
    ['Editor', 'PublishingEditor'],
    ['PublishingEditor', 'Owner'],
    ['LimitedDetails', 'Reviewer'],
    ['reviewer', 'OWNER'],
  ])('%s is within %s, and not the other way round', (less, more) => {
    expect(seen(may(more), may(less))).toEqual([]);
    expect(seen(may(less), may(more))).toEqual([changedShare]);
  });

  it('that the bot does not know is another one', () => {
    expect(seen(may('Reviewer'), may('Archivist'))).toEqual([changedShare]);
  });
});

describe('What could not be compared', () => {
  it('makes nothing new, and is named: where a rule moves mail could not be read then, or now', () => {
    const unreadFolder = rules({ folderUnread: { why: 'unavailable' } });
    const moves = rules({ movesTo: 'RSS Feeds' });
    expect(compare(unreadFolder, moves)).toMatchObject({ seen: [], unread: ['rules'] });
    expect(compare(moves, unreadFolder)).toMatchObject({ seen: [], unread: ['rules'] });
    expect(compare(moves, moves)).toMatchObject({ seen: [], unread: [] });
  });

  it('hides nothing else about the same rule', () => {
    const unreadFolder = { folderUnread: { why: 'unavailable' } } as const;
    expect(seen(rules(unreadFolder), rules({ movesTo: 'Old', redirectsTo: [outside] }))).toEqual([
      changedRule,
    ]);
  });

  it('is what a thing has beyond measure', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => ({ address: `p${n}@evil.example`, name: '' }));
    const then = rules({ forwardsTo: crowd });
    expect(compare(then, rules({ forwardsTo: [...crowd, outside] }))).toMatchObject({ unread: ['rules'] });
    expect(compare(then, then)).toMatchObject({ seen: [], unread: ['rules'] });
  });

  it('is everything but the ids in a watch that an earlier version began', () => {
    const then = quiet({ ...rules(), ...risk('low') });
    const { traits: _none, ...before } = whatIsThere(then, ENDED);
    const more = known([ruleOf({ ...PLAIN, deletes: true }), ruleOf({ id: 'r2', name: '.' })]);
    const looked = whatIsNew(watchOf({ before }), quiet({ rules: more, ...risk('high') }));
    expect(looked.seen).toEqual([{ kind: 'rule', name: '.' }]);
    expect(looked.byId).toEqual([
      ...['methods', 'consents', 'rules', 'forwarding', 'risk', 'mailboxRules', 'sweepRules', 'folders'],
      'replies',
    ]);
    expect([looked.unread, looked.unnoted]).toEqual([[], []]);
  });
});

it('A text that is very long is compared by its length and its ends, so that it can be stored', () => {
  const long = (end: string) => rules({ conditions: [`${'a'.repeat(5000)}${end}`] });
  const { traits } = whatIsThere(quiet(long('b')), ENDED);
  expect(JSON.stringify(traits).length).toBeLessThan(1000);
  expect(seen(long('b'), long('b'))).toEqual([]);
  expect(seen(long('b'), long('c'))).toEqual([changedRule]);
});
