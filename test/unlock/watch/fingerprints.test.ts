import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { InboxRule } from '../../../bot/unlock/evidence/evidence.js';
import type { Protocols } from '../../../bot/unlock/evidence/otherWays.js';
import type { Visit } from '../../../bot/unlock/evidence/signIns/entry.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { whatIsNew, whatIsThere } from '../../../bot/unlock/watch/whatIsNew.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import { ENDED } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';

// What is compared one by one: hidden rules, who else may open the mailbox, strange sign-ins.

const compare = (now: Partial<WatchedFound>, then: Partial<WatchedFound> = {}) =>
  whatIsNew(watchOf({ before: whatIsThere(quiet(then), ENDED) }), quiet(now));
const seen = (...about: Parameters<typeof compare>) => compare(...about).seen;

const T = '2026-03-02T15:00:00.000Z';
const strange: Visit = {
  country: 'NL',
  city: 'Utrecht',
  address: '203.0.113.7',
  device: { system: 'Windows 10', browser: 'Chrome 120', managed: false },
  protocol: 'deviceCode',
  ...{ first: T, newest: T, count: 1, apps: [], fresh: ['device'] },
};
const signIns = (...visits: Visit[]) => known({ since: T, from: [], cutOff: false, visits });
const background = (...visits: Visit[]) => known({ since: T, visits, more: 0, cutOff: false });
const closed: Protocols = {
  imap: false,
  pop: false,
  smtpAuth: false,
  ews: false,
  blockedPhones: [],
  activeSync: false,
};
const mallory = { who: 'Mallory@contoso.example', right: 'full-access' } as const;

describe('A look sees', () => {
  it('a hidden rule that only Exchange shows', () => {
    const mailboxRules = known([ruleOf({ id: '9', via: 'exchange', name: '..' })]);
    expect(seen({ mailboxRules })).toEqual([{ kind: 'rule', name: '..' }]);
    expect(seen({ mailboxRules }, { mailboxRules })).toEqual([]);
  });

  it('a Sweep rule that is on, and each change of what it does', () => {
    const sweep = ruleOf({
      ...{ id: 'x2hl==', via: 'sweep', name: 'News', movesTo: 'News' },
      sweep: { sender: 'news@shop.example', from: 'Inbox', keepsDays: 10 },
    });
    const of = (one: InboxRule) => ({ sweepRules: known([one]) });
    expect(seen(of(sweep))).toEqual([{ kind: 'sweep', name: 'News' }]);
    expect(seen(of(sweep), of(sweep))).toEqual([]);
    expect(seen(of({ ...sweep, enabled: false }))).toEqual([]);
    expect(seen(of(sweep), of({ ...sweep, enabled: false }))).toEqual([{ kind: 'sweep', name: 'News' }]);
    const changes: Partial<InboxRule>[] = [
      { movesTo: 'Deleted Items' },
      { conditions: ['bank'] },
      { sweep: { ...sweep.sweep, from: 'Sent Items' } },
      { sweep: { ...sweep.sweep, keepsDays: 1 } },
      { sweep: { ...sweep.sweep, keepsNewest: 1 } },
    ];
    for (const change of changes)
      expect(seen(of({ ...sweep, ...change }), of(sweep))).toEqual([
        { kind: 'sweep', name: 'News', changed: true },
      ]);
  });

  it('an inbox rule and a Sweep rule of one name as two things', () => {
    const rule = ruleOf({ id: '9', via: 'exchange', name: '..' });
    const found = { mailboxRules: known([rule]), sweepRules: known([{ ...rule, via: 'sweep' as const }]) };
    expect(seen(found)).toEqual([
      { kind: 'rule', name: '..' },
      { kind: 'sweep', name: '..' },
    ]);
  });

  it('somebody else who may open the mailbox now, and each right on its own', () => {
    const delegates = known([mallory]);
    expect(seen({ delegates })).toEqual([{ kind: 'delegate', name: mallory.who }]);
    expect(seen({ delegates }, { delegates })).toEqual([]);
    expect(
      seen({ delegates: known([mallory, { ...mallory, right: 'send-as' }]) }, { delegates }),
    ).toHaveLength(1);
  });

  it('a strange sign-in, and not an ordinary one', () => {
    expect(seen({ signIns: signIns(strange) })).toEqual([
      { kind: 'sign-in', name: 'Utrecht, NL, 203.0.113.7' },
    ]);
    expect(seen({ signIns: signIns(strange) }, { signIns: signIns(strange) })).toEqual([]);
    const { protocol: _code, ...ordinary } = strange;
    expect(seen({ signIns: signIns({ ...ordinary, fresh: [] }) })).toEqual([]);
  });
});

describe('A look sees what the logs of the beta show', () => {
  it('a sign-in with a device code, once when both logs show it', () => {
    const codeSignIns = known({ visits: [strange], usedBefore: false });
    const { protocol: _untold, ...plain } = strange;
    const expected = [{ kind: 'sign-in', name: 'Utrecht, NL, 203.0.113.7' }];
    expect(seen({ codeSignIns })).toEqual(expected);
    expect(seen({ codeSignIns, signIns: signIns({ ...plain, fresh: [] }) })).toEqual(expected);
    expect(seen({ codeSignIns }, { codeSignIns })).toEqual([]);
  });

  it('not one of somebody who uses device codes', () => {
    expect(seen({ codeSignIns: known({ visits: [strange], usedBefore: true }) })).toEqual([]);
  });

  it('a session that goes on in a country where its owner never was', () => {
    const used = { country: ['NL'], address: ['198.51.100.9'], device: [], client: [], protocol: [] };
    const habits = { since: T, countries: ['NL'], used };
    const { protocol: _none, ...session } = { ...strange, country: 'RO', city: 'Cluj', fresh: [] };
    const own = known({ since: T, from: [], cutOff: false, visits: [], habits });
    expect(seen({ signIns: own, backgroundSignIns: background(session) })).toEqual([
      { kind: 'sign-in', name: 'Cluj, RO, 203.0.113.7' },
    ]);
    expect(seen({ signIns: own, backgroundSignIns: background({ ...session, country: 'NL' }) })).toEqual([]);
  });

  it('no sign-in of the person among the sessions, also where those can be read only later', () => {
    const own = { signIns: signIns(strange) };
    expect(seen(own, { ...own, backgroundSignIns: unknown('throttled') })).toEqual([]);
  });
});

describe('A look sees a way for programs that is open now', () => {
  it.each([
    ['IMAP', { imap: true }],
    ['POP', { pop: true }],
    ['SMTP AUTH', { smtpAuth: true }],
    ['SMTP AUTH', { smtpAuth: null }],
    ['EWS', { ews: null, ewsForAll: null }],
    ['ActiveSync', { activeSync: true }],
  ])('%s, as %j', (name, open) => {
    const [protocols, before] = [known({ ...closed, ...open }), known(closed)];
    expect(seen({ protocols }, { protocols: before })).toEqual([{ kind: 'protocol', name }]);
    expect(seen({ protocols }, { protocols })).toEqual([]);
    expect(seen({ protocols: before }, { protocols })).toEqual([]);
  });

  it('and names the protocols as not compared where Exchange did not tell one of them, then or now', () => {
    const { imap: _untold, ...part } = closed;
    const [told, untold] = [known({ ...closed, imap: true }), known(part)];
    expect(compare({ protocols: told }, { protocols: untold })).toMatchObject({
      seen: [],
      unread: ['protocols'],
    });
    expect(compare({ protocols: untold }, { protocols: told })).toMatchObject({
      seen: [],
      unread: ['protocols'],
    });
  });
});

/** Logs, whose things have moments. */
const DATED = ['signIns', 'codeSignIns', 'backgroundSignIns'] as const;
/** What only prints compare. */
const PRINTED = [
  ...(['mailboxRules', 'sweepRules', 'delegates'] as const),
  ...(['devices', 'phones', 'folders', 'protocols', 'replies'] as const),
];

describe('What could not be compared', () => {
  it.each(PRINTED)('is named, then or now: %s', (source) => {
    const nothing = { [source]: unknown('too-slow') };
    // The list of blocked phones is a part of the protocols.
    const unread = source === 'protocols' ? ['phones', source] : [source];
    expect(compare(nothing)).toMatchObject({ unread, unnoted: [] });
    expect(compare(nothing, nothing)).toMatchObject({ unread, unnoted: [] });
    expect(compare({}, nothing)).toMatchObject({ unread: [], unnoted: [source] });
    expect(compare({})).toMatchObject({ unread: [], unnoted: [], byId: [] });
  });

  it.each(DATED)('is no log that can be read now, because what it shows has its moment: %s', (source) => {
    const nothing = { [source]: unknown('too-slow') };
    expect(compare(nothing)).toMatchObject({ unread: [source], unnoted: [] });
    expect(compare({}, nothing)).toMatchObject({ unread: [], unnoted: [] });
  });

  it('is named of a watch that an earlier version began', () => {
    const { prints: _none, ...before } = whatIsThere(quiet(), ENDED);
    expect(whatIsNew(watchOf({ before }), quiet())).toMatchObject({ unread: [], unnoted: PRINTED });
  });
});
