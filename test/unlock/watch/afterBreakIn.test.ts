import { describe, expect, it } from 'vitest';
import type { EvidenceFound } from '../../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import type { Protocols } from '../../../bot/unlock/evidence/otherWays.js';
import type { Visit } from '../../../bot/unlock/evidence/signIns/entry.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step, Target } from '../../../bot/unlock/request/step.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { addressAdded, evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { done, ENDED, sampleFinished } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';
import { decide } from '../../helpers/withCatalogue.js';

// After a containment nobody knows the password, so what is only odd in an ordinary week is news.

const [FIRST, SECOND, THIRD] = watchOf().looks.map(({ due }) => due) as [string, string, string];
const LATER = new Date(Date.parse(ENDED) + 10 * 60_000).toISOString();

const step = (remedy: RemedyId, target?: Target, before: Step extends never ? never : object | null = null) =>
  ({ ...done(remedy), before, ...(target && { target }) }) as Step;

function watched(
  kind: 'contain' | 'restore' | 'unlock',
  found: Partial<EvidenceFound> = {},
  steps = [step('reset-password')],
) {
  const finished: Finished = { ...sampleFinished('resolved', steps), watch: watchOf() };
  if (kind === 'unlock') return finished;
  if (kind === 'contain') return { ...finished, kind, evidence: evidenceOf({ ...quiet(), ...found }) };
  return { ...finished, origin: { id: 'the-break-in', unsecured: [] } } as unknown as Finished;
}

function look(request: UnlockRequest, due: string, found: Partial<WatchedFound>) {
  const command = { kind: 'watched', at: due, due, found: quiet(found), cleaned: { brought: [] } } as const;
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  const next = decision.request as Finished;
  return { next, made: next.watch!.looks.find((one) => one.due === due)! };
}

/** What the second look sees, after a first one that found this. */
function seen(request: UnlockRequest, found: Partial<WatchedFound>, first: Partial<WatchedFound> = {}) {
  const { seen: news = [], unread = [] } = look(look(request, FIRST, first).next, SECOND, found).made;
  return { news, unread };
}

const visit: Visit = {
  ...{ country: 'NL', city: 'Utrecht', address: '203.0.113.7', client: 'Browser' },
  device: { system: 'Windows 10', browser: 'Edge', managed: false },
  ...{ first: LATER, newest: LATER, count: 1, apps: ['OfficeHome'], fresh: [] },
};
const signIns = (one: Visit) => known({ since: ENDED, from: [], cutOff: false, visits: [one] });
const abroad = (one: Visit) =>
  known({
    ...{ since: ENDED, cutOff: false, home: 'NL', visits: [one] },
    from: [
      { country: 'NL', succeeded: 9, failed: 0, codes: [], newest: ENDED, addresses: [] },
      { country: 'RO', succeeded: 1, failed: 0, codes: [], newest: LATER, addresses: [] },
    ],
  });
const { device: _untold, ...bare } = visit;
const UTRECHT = [{ kind: 'sign-in', name: 'Utrecht, NL, 203.0.113.7' }];

describe('a sign-in after a containment', () => {
  const odd: readonly [string, Partial<WatchedFound>][] = [
    ['on a device that is new', { signIns: signIns({ ...visit, fresh: ['device'] }) }],
    ['in another network', { signIns: signIns({ ...visit, fresh: ['address'] }) }],
    [
      'in another network, of a device that the log does not tell',
      { signIns: signIns({ ...bare, fresh: ['address'] }) },
    ],
  ];
  it.each(odd)('%s is seen', (_how, found) => {
    expect(seen(watched('contain'), found).news).toEqual(UTRECHT);
    expect(seen(watched('unlock'), found).news).toEqual([]);
  });

  it.each(['contain', 'restore'] as const)('from another country alone is seen: %s', (kind) => {
    const found = { signIns: abroad({ ...bare, country: 'RO', city: 'Cluj' }) };
    expect(seen(watched(kind), found).news).toEqual([{ kind: 'sign-in', name: 'Cluj, RO, 203.0.113.7' }]);
    expect(seen(watched('unlock'), found).news).toEqual([]);
  });

  it('as usual is not seen', () => {
    expect(seen(watched('contain'), { signIns: signIns(visit) }).news).toEqual([]);
  });

  it('is seen after the give-back when it is odd, and not for a new network alone', () => {
    const found = { signIns: signIns({ ...visit, fresh: ['device'] }) };
    expect(seen(watched('restore'), found).news).toEqual(UTRECHT);
    expect(seen(watched('restore'), { signIns: signIns({ ...bare, fresh: ['address'] }) }).news).toEqual([]);
  });
});

describe('a session that goes on by itself on another network', () => {
  const used = { country: ['NL'], address: ['192.0.2.1'], device: [], client: [], protocol: [] };
  const own = known({
    ...{ since: ENDED, from: [], cutOff: false, visits: [] },
    habits: { since: ENDED, countries: ['NL'], used },
  });
  const background = (one: Visit) => known({ since: ENDED, visits: [one], more: 0, cutOff: false });

  it('is seen while nobody knows the password, and may be the owner’s phone afterwards', () => {
    const found = { signIns: own, backgroundSignIns: background(bare) };
    expect(seen(watched('contain'), found).news).toEqual(UTRECHT);
    expect(seen(watched('restore'), found).news).toEqual([]);
  });

  it('is not seen where its own log alone has something new in it: that log has no days before', () => {
    const session = background({ ...bare, address: '192.0.2.1', fresh: ['client'] });
    expect(seen(watched('contain'), { signIns: own, backgroundSignIns: session }).news).toEqual([]);
  });
});

describe('an ordinary look', () => {
  const found = { signIns: signIns({ ...visit, fresh: ['address'] }) };

  it('sees a sign-in in another network that a rule came of', () => {
    const ruleChanges = known([{ at: LATER, name: '.', what: 'rule-made' as const }]);
    expect(seen(watched('unlock'), { ...found, ruleChanges }).news).toContainEqual(UTRECHT[0]);
  });

  it('sees it also where a rule of another mailbox was made before the first look, and its own after it', () => {
    const made = { at: LATER, name: '.', what: 'rule-made' } as const;
    const other = { ...found, ruleChanges: known([{ ...made, mailbox: 'sales@contoso.example' }]) };
    const own = { ...found, ruleChanges: known([made]) };
    expect(seen(watched('unlock'), own, other).news).toContainEqual(UTRECHT[0]);
    // The same where the logs of sign-ins could be read only after that.
    const unread = unknown('throttled');
    const lacking = look(watched('unlock'), FIRST, { signIns: unread, codeSignIns: unread });
    const second = look(lacking.next, SECOND, other);
    expect(second.made.seen).toEqual([]);
    expect(look(second.next, THIRD, own).made.seen).toContainEqual(UTRECHT[0]);
  });

  it('does not take a rule that was switched off, or the bot’s own pass, for what came of it', () => {
    const ruleChanges = known([{ at: LATER, name: '.', what: 'rule-off' as const }]);
    const methods = known([{ id: 't', kind: 'temporaryAccessPassMethods', since: LATER }]);
    expect(seen(watched('unlock'), { ...found, ruleChanges, methods }).news).toEqual([]);
  });
});

describe('automatic replies', () => {
  const on = known({ on: true, outside: 'all', addresses: ['pay@evil.example'], links: [] });
  const stopped = step('stop-replies', undefined, { status: 'alwaysEnabled', start: null, end: null });

  it('that were switched off and are on again are seen', () => {
    expect(seen(watched('contain', { replies: on }, [stopped]), { replies: on }).news).toEqual([
      { kind: 'replies', name: 'pay@evil.example' },
    ]);
  });

  it('that were left on are no news, until they name somebody else', () => {
    const away = known({ on: true, addresses: ['bo@contoso.example'], links: [] });
    expect(seen(watched('contain', { replies: away }), { replies: away }).news).toEqual([]);
    expect(seen(watched('contain', { replies: away }), { replies: on }).news).toEqual([
      { kind: 'replies', name: 'pay@evil.example', changed: true },
    ]);
  });

  it('are no news where there was no break-in', () => {
    expect(seen(watched('unlock'), { replies: on }).news).toEqual([]);
  });
});

describe('what the directory audit shows', () => {
  const changes = (change: Partial<DirectoryChange>) =>
    known([addressAdded({ at: LATER, properties: [], added: [], ...change })]);
  const reset = { what: 'Update user', properties: ['StrongAuthenticationUserDetails'] };

  it('as other data for resetting the password is seen', () => {
    expect(seen(watched('contain'), { changes: changes(reset) }).news).toEqual([
      { kind: 'reset-data', name: 'StrongAuthenticationUserDetails' },
    ]);
  });

  it('as such data that an admin changed is no news', () => {
    expect(seen(watched('contain'), { changes: changes({ ...reset, bySubject: false }) }).news).toEqual([]);
  });

  it.each(['Add service principal credentials', 'Update application – Certificates and secrets management '])(
    'as a key of an app is seen: %s',
    (what) => {
      expect(seen(watched('contain'), { changes: changes({ what, target: 'Payroll' }) }).news).toEqual([
        { kind: 'app-key', name: 'Payroll' },
      ]);
    },
  );

  it('as a user of a device is a new device', () => {
    const what = 'Add registered users to device';
    expect(seen(watched('contain'), { changes: changes({ what, target: 'X' }) }).news).toEqual([
      { kind: 'device', name: 'X' },
    ]);
  });
});

it('a rule that was made in another mailbox says nothing of the rules of this one', () => {
  const made = { at: LATER, what: 'rule-made', name: '.' } as const;
  const elsewhere = { ...made, mailbox: 'sales@contoso.example' };
  expect(seen(watched('contain'), { ruleChanges: known([elsewhere]) }).news).toEqual([]);
  expect(seen(watched('contain'), { ruleChanges: known([made]) }).news).toEqual([
    { kind: 'rule', name: '.' },
  ]);
});

describe('what only the log of the mailbox shows', () => {
  const set = (name: string, at = LATER) => known([{ at, what: 'setting-changed', name } as const]);

  it.each([
    'New-SweepRule (Sender)',
    'CreateFlow (Office 365 Outlook)',
    'New-App (Url)',
    'Set-MailboxCalendarFolder (PublishEnabled)',
  ])('is seen where it goes on acting on the mail: %s', (name) => {
    expect(seen(watched('contain'), { ruleChanges: set(name) }).news).toEqual([{ kind: 'setting', name }]);
  });

  it('is no news where the owner sets such things every day, or it was there before', () => {
    for (const name of [
      'Set-MailboxJunkEmailConfiguration (BlockedSendersAndDomains)',
      'Set-Mailbox (MaxSendSize)',
    ])
      expect(seen(watched('contain'), { ruleChanges: set(name) }).news).toEqual([]);
    const before = set('New-SweepRule (Sender)', '2026-01-01T00:00:00.000Z');
    expect(seen(watched('contain'), { ruleChanges: before }).news).toEqual([]);
  });
});

describe('a phone that the mailbox blocks, and Exchange calls allowed', () => {
  const phones = known([{ deviceId: 'AAA', name: 'Pixel', state: 'Allowed' }]);
  const protocols = (...blockedPhones: string[]) =>
    known<Protocols>({
      imap: false,
      pop: false,
      smtpAuth: null,
      ews: false,
      activeSync: true,
      blockedPhones,
    });
  const request = () => watched('contain', { phones }, [step('block-phone', { id: 'AAA', name: 'Pixel' })]);
  const blocked = { phones, protocols: protocols('aaa') };

  it('has not come back', () => {
    expect(seen(request(), blocked, blocked)).toEqual({ news: [], unread: [] });
  });

  it('is said to be not read while the list cannot be read', () => {
    expect(seen(request(), { phones, protocols: unknown('too-slow') }, blocked)).toEqual({
      news: [],
      unread: ['phones', 'protocols'],
    });
  });

  it('is seen when it is off the list again', () => {
    expect(seen(request(), { phones, protocols: protocols() }, blocked).news).toEqual([
      { kind: 'phone', name: 'Pixel' },
    ]);
  });
});

it('a Sweep rule that was switched off is seen when it is on again, and was not there before', () => {
  const sweep = ruleOf({ id: 'x2hl==', via: 'sweep', name: 'News', movesTo: 'Deleted Items' });
  const off = step('disable-inbox-rule', { id: 'x2hl==', name: 'News', kind: 'sweep' });
  const found = { sweepRules: known([sweep]) };
  const first = { sweepRules: known([{ ...sweep, enabled: false }]) };
  expect(seen(watched('contain', found, [off]), first, first).news).toEqual([]);
  expect(seen(watched('contain', found, [off]), found, first).news).toEqual([
    { kind: 'sweep', name: 'News' },
  ]);
});

describe('a hidden rule under the name of another', () => {
  const shown = ruleOf({
    id: 'g',
    name: 'Newsletters',
    movesTo: 'Reading',
    conditions: ['news@shop.example'],
  });
  const own = ruleOf({ ...shown, id: 'kim\\1', via: 'exchange' });
  const thief = ruleOf({ id: 'kim\\6', via: 'exchange', name: 'Newsletters', deletes: true });

  it('that was switched off is seen when it is on again, and was not there before', () => {
    const found = { rules: known([shown]), mailboxRules: known([thief, own]) };
    const off = step('disable-inbox-rule', { id: 'kim\\6', name: 'Newsletters', kind: 'exchange' });
    const first = { ...found, mailboxRules: known([{ ...thief, enabled: false }, own]) };
    expect(seen(watched('contain', found, [off]), found, first).news).toEqual([
      { kind: 'rule', name: 'Newsletters' },
    ]);
  });
});
