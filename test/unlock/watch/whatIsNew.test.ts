import { describe, expect, it } from 'vitest';
import { maskAddress } from '../../../bot/unlock/evidence/maskAddress.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import { WATCHED_SOURCES, type WatchedFound, type WatchedSource } from '../../../bot/unlock/request/watch.js';
import { whatIsNew, whatIsThere } from '../../../bot/unlock/watch/whatIsNew.js';
import { consentOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { ENDED } from '../../helpers/sampleRequests.js';
import { quiet, unread, watchOf } from '../../helpers/sampleWatch.js';

// What a look at an account sees that was not there when the bot let somebody in.

const SINCE = watchOf().since;
const LATER = new Date(Date.parse(SINCE) + 60_000).toISOString();
const EARLIER = new Date(Date.parse(SINCE) - 60_000).toISOString();
/** The same second as `SINCE`, as Microsoft dates. */
const SAME_SECOND = `${SINCE.slice(0, 19)}Z`;

const phone = { id: 'p1', kind: 'phoneMethods', name: '•••• 71' } as const;
const app = { id: 'a1', kind: 'microsoftAuthenticatorMethods', name: 'iPhone of J' } as const;
const change = (what: string, more: object = {}) => ({
  at: LATER,
  what,
  bySubject: true,
  succeeded: true,
  target: 'LAPTOP-7',
  ...more,
});

function seen(now: Partial<WatchedFound>, then: Partial<WatchedFound> = {}) {
  const watch = watchOf({ before: whatIsThere(quiet(then), ENDED) });
  return whatIsNew(watch, quiet(now)).seen;
}

describe('a sign-in method is new', () => {
  it('when it was registered since, also in the same second', () => {
    for (const since of [LATER, SAME_SECOND])
      expect(seen({ methods: known([{ ...app, since }]) })).toEqual([{ kind: 'method', name: app.name }]);
  });

  it('not when it was registered before, even if the first look had not read it', () => {
    expect(seen({ methods: known([{ ...app, since: EARLIER }]) })).toEqual([]);
  });

  it('without a date, when the first look did not see it', () => {
    expect(seen({ methods: known([phone]) })).toEqual([{ kind: 'method', name: phone.name }]);
    expect(seen({ methods: known([phone]) }, { methods: known([phone]) })).toEqual([]);
  });

  it.each([
    [
      'User registered security info',
      { service: 'Authentication Methods', reason: 'User registered Mobile Phone SMS' },
    ],
    ['Create application password for user', { service: 'Core Directory' }],
  ])('when the audit says “%s”, and no method explains it', (what, more) => {
    const logged = change(what, more);
    const name = 'reason' in more ? more.reason : what;
    expect(seen({ changes: known([logged]) })).toEqual([{ kind: 'method', name }]);
    expect(seen({ changes: known([{ ...logged, at: EARLIER }]) })).toEqual([]);
  });

  it('once, when the audit says of a method that is there when it was registered', () => {
    const logged = change('User registered security info', { reason: 'User registered Authenticator App' });
    const now = { methods: known([{ ...app, since: LATER }]), changes: known([logged]) };
    expect(seen(now)).toEqual([{ kind: 'method', name: app.name }]);
  });

  it('not when somebody else registered it, by the audit', () => {
    const logged = change('User registered security info', { service: 'Authentication Methods' });
    expect(seen({ changes: known([{ ...logged, bySubject: false }]) })).toEqual([]);
  });

  it('also in the second of the change itself, which Microsoft dates without its fraction', () => {
    const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
    const since = `${SINCE.slice(0, 19)}.900Z`;
    const at = SAME_SECOND;
    const ofAudit = change('User registered security info', { service: 'Authentication Methods', at });
    const now = quiet({
      methods: known([{ ...app, since: at }]),
      changes: known([{ ...ofAudit, reason: 'User registered Hardware Token' }]),
    });
    expect(whatIsNew({ ...watch, since }, now).seen.map(({ name }) => name)).toEqual([
      app.name,
      'User registered Hardware Token',
    ]);
  });

  it('not when it is a pass, because the bot issues those', () => {
    const pass = { id: 't1', kind: 'temporaryAccessPassMethods', since: LATER } as const;
    expect(seen({ methods: known([pass]) })).toEqual([]);
  });
});

it('a list of which there is more than was read is named as not read', () => {
  const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
  const unreadOf = (isCut: boolean) => whatIsNew(watch, quiet({ methods: knownPart([], isCut) })).unread;
  expect(unreadOf(true)).toContain('methods');
  expect(unreadOf(false)).not.toContain('methods');
});

it.each([{ inPart: true }, { unclear: ['Pixel 4'] }] as const)(
  'a list with a gap (%j) is named as not read',
  (gap) => {
    const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
    const methods = { known: true, value: [], ...gap } as const;
    expect(whatIsNew(watch, quiet({ methods })).unread).toContain('methods');
  },
);

it('devices of which a part was read are not noted: what the next look shows besides is not new', () => {
  const noted = whatIsThere(quiet({ devices: { known: true, value: [], inPart: true } }), ENDED);
  const next = whatIsNew(watchOf({ before: noted }), quiet({ devices: known([{ id: 'd-1' }]) }));
  expect(next.seen).toEqual([]);
  expect(next.unnoted).toEqual(['devices']);
});

describe('a device is new', () => {
  it.each(['Register device', 'Add device', 'Add registered owner to device'])('after “%s”', (what) => {
    expect(seen({ changes: known([change(what)]) })).toEqual([{ kind: 'device', name: 'LAPTOP-7' }]);
  });

  it('not when it failed, somebody else did it, or it was before', () => {
    const others = [{ succeeded: false }, { bySubject: false }, { at: EARLIER }];
    const changes = others.map((more) => change('Register device', more));
    expect(seen({ changes: known(changes) })).toEqual([]);
  });
});

describe('an address outside is new', () => {
  const added = (more: object = {}) =>
    known([change('Update user', { properties: ['OtherMail'], added: ['eve.black@mail.example'], ...more })]);

  it('when the audit says that it was added since, and its name is masked', () => {
    expect(seen({ changes: added() })).toEqual([
      { kind: 'address', name: maskAddress('eve.black@mail.example') },
    ]);
  });

  it('not when it was added before, when that failed, or when an admin added it', () => {
    const others = [{ at: EARLIER }, { succeeded: false }, { bySubject: false, by: 'Ada Admin' }];
    for (const more of others) expect(seen({ changes: added(more) })).toEqual([]);
  });

  it('not when an approver had it brought back', () => {
    const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
    expect(whatIsNew(watch, quiet({ changes: added() }), ['eve.black@mail.example']).seen).toEqual([]);
  });
});

describe('an app is new', () => {
  it('when the first look did not see it', () => {
    const consent = consentOf({ grantId: 'g9', appName: 'Mail Upgrade' });
    expect(seen({ consents: known([consent]) })).toEqual([{ kind: 'consent', name: 'Mail Upgrade' }]);
    expect(seen({ consents: known([consent]) }, { consents: known([consent]) })).toEqual([]);
  });

  it('when the audit shows a consent, and once when both show it', () => {
    const consent = consentOf({ grantId: 'g9', appName: 'Mail Upgrade' });
    const audited = change('Consent to application', { target: 'Mail Upgrade' });
    expect(seen({ consents: known([consent]), changes: known([audited]) })).toEqual([
      { kind: 'consent', name: 'Mail Upgrade' },
    ]);
  });
});

describe('mail goes elsewhere', () => {
  it('by a rule that the first look did not see', () => {
    const rule = ruleOf({ id: 'r9', name: '.' });
    expect(seen({ rules: known([rule]) })).toEqual([{ kind: 'rule', name: '.' }]);
    expect(seen({ rules: known([rule]) }, { rules: known([rule]) })).toEqual([]);
  });

  it('by a rule that Exchange says was changed since', () => {
    const at = (moment: string) => known([{ at: moment, name: 'Invoices' }]);
    expect(seen({ ruleChanges: at(LATER) })).toEqual([{ kind: 'rule', name: 'Invoices' }]);
    expect(seen({ ruleChanges: at(EARLIER) })).toEqual([]);
  });

  it('by a forwarding that is another than before', () => {
    const to = (smtpAddress: string) => known({ address: null, smtpAddress, keepsCopy: true });
    expect(seen({ forwarding: to('smtp:x@evil.example') })).toEqual([
      { kind: 'forwarding', name: 'smtp:x@evil.example' },
    ]);
    expect(seen({ forwarding: to('smtp:a@b.c') }, { forwarding: to('smtp:a@b.c') })).toEqual([]);
  });
});

describe('a risk is new', () => {
  const risk = (state: string) => known({ level: 'high', state } as const);

  it('when Microsoft sees one that was not there', () => {
    expect(seen({ risk: risk('atRisk') })).toEqual([{ kind: 'risk', name: 'high' }]);
    expect(seen({ risk: risk('confirmedCompromised') })).toEqual([{ kind: 'risk', name: 'high' }]);
  });

  it('not when it was there, or somebody dealt with it', () => {
    expect(seen({ risk: risk('atRisk') }, { risk: risk('atRisk') })).toEqual([]);
    expect(seen({ risk: risk('dismissed') })).toEqual([]);
  });
});

describe('what a look saw', () => {
  it('is not seen again by the next one', () => {
    const found = quiet({ methods: known([{ ...app, since: LATER }]) });
    const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
    const { seen: once } = whatIsNew(watch, found);
    const looks = [{ ...watch.looks[0]!, at: LATER, seen: once }, ...watch.looks.slice(1)];
    expect(once).toHaveLength(1);
    expect(whatIsNew({ ...watch, looks }, found).seen).toEqual([]);
  });
});

/** Each of their lines has a moment. */
const LOGS: readonly WatchedSource[] = [
  ...(['changes', 'ruleChanges', 'signIns', 'codeSignIns', 'backgroundSignIns'] as const),
];

describe('what could not be read', () => {
  it('is named, and never taken for nothing new', () => {
    const watch = watchOf({ before: whatIsThere(quiet(), ENDED) });
    expect(whatIsNew(watch, unread())).toMatchObject({ seen: [], unread: WATCHED_SOURCES });
    expect(whatIsNew(watch, quiet({ risk: unknown('not-licensed') })).unread).toEqual(['risk']);
  });

  it('at the first look makes a list that says nothing later, except by its dates', () => {
    const watch = watchOf({ before: whatIsThere(unread(), ENDED) });
    const now = quiet({ methods: known([phone, { ...app, since: LATER }]), rules: known([ruleOf()]) });
    expect(whatIsNew(watch, now)).toMatchObject({
      seen: [{ kind: 'method', name: app.name }],
      unread: [],
      unnoted: WATCHED_SOURCES.filter((source) => !LOGS.includes(source)),
    });
  });
});

describe('what was not noted', () => {
  it('is no news of a forwarding, which is named as not compared', () => {
    const then = quiet({ forwarding: unknown('unavailable') });
    const forwarding = known({ address: null, smtpAddress: 'smtp:x@evil.example', keepsCopy: true });
    const { seen: news, unnoted } = whatIsNew(
      watchOf({ before: whatIsThere(then, ENDED) }),
      quiet({ forwarding }),
    );
    expect([news, unnoted]).toEqual([[], ['forwarding']]);
  });

  it('is news of a risk where nothing pointed at a break-in, and none after one', () => {
    const before = whatIsThere(quiet({ risk: unknown('unavailable') }), ENDED);
    const now = quiet({ risk: known({ level: 'high', state: 'atRisk' }) });
    expect(whatIsNew(watchOf({ before }), now).seen).toEqual([expect.objectContaining({ kind: 'risk' })]);
    expect(whatIsNew(watchOf({ before }), now, [], 'contained').seen).toEqual([]);
  });
});

it('data for a password reset that were changed before are no news', () => {
  const changed = change('Update user', { properties: ['StrongAuthenticationUserDetails'], at: EARLIER });
  expect(seen({ changes: known([changed]) })).toEqual([]);
  expect(seen({ changes: known([{ ...changed, at: LATER }]) })).toHaveLength(1);
});
