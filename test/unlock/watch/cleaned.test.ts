import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type {
  Delegate,
  EvidenceFound,
  Forwarding,
  InboxRule,
} from '../../../bot/unlock/evidence/evidence.js';
import type { Device, FolderShare, Phone } from '../../../bot/unlock/evidence/otherWays.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step, Target } from '../../../bot/unlock/request/step.js';
import type { Sighting, WatchedFound } from '../../../bot/unlock/request/watch.js';
import { cleanedFor } from '../../../bot/unlock/watch/cleaned.js';
import { watchAfter } from '../../../bot/unlock/watch/watchAfter.js';
import { consentOf, evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { done, ENDED, sampleFinished } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// After a containment the looks compare with what was cleaned: what the evidence showed, without what was removed.

const LATER = '2026-03-03T09:00:00.000Z';
const FIRST = watchOf().looks[0]!.due;
const SECOND = watchOf().looks[1]!.due;
const THIRD = watchOf().looks[2]!.due;

const laptop: Device = { id: 'd1', name: 'DESKTOP-KQ7', system: 'Windows', enabled: true };
const pixel: Phone = { deviceId: 'p1', name: 'Pixel', state: 'Allowed' };
const mallory = { who: 'Mallory@contoso.example', right: 'full-access' } as const;
const shared: FolderShare = { folder: 'calendar', path: 'Agenda', who: 'Mallory', rights: ['Editor'] };
const app = consentOf({ grantId: 'g1', appName: 'eM Client' });
const rule = ruleOf({ id: 'r1', name: '.' });
const authenticator = { id: 'm1', kind: 'phoneMethods', name: '+31 •••• 19' };

const cleaned = (remedy: RemedyId, target: Target): Step => ({ ...done(remedy), target });
const STEPS: readonly Step[] = [
  cleaned('disable-device', { id: 'd1', name: 'DESKTOP-KQ7' }),
  cleaned('block-phone', { id: 'p1', name: 'Pixel' }),
  cleaned('remove-delegate', { id: mallory.who, name: 'Mallory', kind: 'full-access' }),
  cleaned('close-folder', { id: 'Mallory', name: 'Mallory, Agenda', kind: 'calendar:Agenda' }),
  cleaned('remove-app-consent', { id: 'g1', name: 'eM Client' }),
  cleaned('disable-inbox-rule', { id: 'r1', name: '.', kind: 'graph' }),
  cleaned('remove-sign-in-method', { id: 'm1', name: '+31', kind: 'phoneMethods' }),
];

/** All that the thief left behind. */
const LEFT = {
  devices: known([laptop]),
  phones: known([pixel]),
  delegates: known([mallory]),
  consents: known([app]),
  folders: known([shared]),
  rules: known([rule]),
  methods: known([authenticator]),
} satisfies Partial<WatchedFound>;
/** The same after the containment. */
const GONE = {
  devices: known([{ ...laptop, enabled: false }]),
  phones: known([{ ...pixel, state: 'Blocked' }]),
  rules: known([{ ...rule, enabled: false }]),
} satisfies Partial<WatchedFound>;

function contained(found: Partial<EvidenceFound> = {}, steps: readonly Step[] = STEPS): Finished {
  const evidence = evidenceOf({ ...quiet(LEFT), ...found });
  return { ...sampleFinished('resolved', steps), kind: 'contain', evidence, watch: watchOf() };
}

/** Looks once more. Returns the request, and what this look saw and could not compare. */
function look(request: UnlockRequest, due: string, found: Partial<WatchedFound>, brought: string[] = []) {
  const command = { kind: 'watched', at: due, due, found: quiet(found), cleaned: { brought } } as const;
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  const next = decision.request as Finished;
  const made = next.watch!.looks.find((one) => one.due === due)!;
  return { next, seen: made.seen as readonly Sighting[], unread: made.unread, unnoted: made.unnoted };
}

/** What the second look sees, after a first one that saw everything cleaned. */
function secondLook(found: Partial<WatchedFound>, request = contained(), brought: string[] = []) {
  return look(look(request, FIRST, GONE).next, SECOND, { ...GONE, ...found }, brought).seen;
}

describe('after a containment', () => {
  it('the account is looked at, also when nobody was let in; after a false alarm it is not', () => {
    // Nothing of this gives anybody anything.
    const [device] = STEPS;
    expect(watchAfter('contain', [device!], ENDED, catalogue).watch?.looks).toHaveLength(5);
    const fine = [{ remedy: 'clear-forwarding', state: 'not-needed', at: ENDED, before: null }] as const;
    expect(watchAfter('contain', fine, ENDED, catalogue)).toEqual({});
    expect(watchAfter('restore', [done('enable-inbox-rule')], ENDED, catalogue)).toEqual({});
  });

  it('what was cleaned and stays so is no news', () => {
    expect(look(contained(), FIRST, GONE)).toMatchObject({ seen: [], unread: [] });
    expect(secondLook({})).toEqual([]);
  });

  it.each([
    ['a device that is switched on again', 'devices', 'device', laptop.name],
    ['a phone that is allowed again', 'phones', 'phone', pixel.name],
    ['a delegate who is let in again', 'delegates', 'delegate', mallory.who],
    ['a folder that is shared again', 'folders', 'folder', 'Mallory, Agenda'],
    ['an app that is allowed again', 'consents', 'consent', app.appName],
    ['a rule that is switched on again', 'rules', 'rule', rule.name],
    ['a method without a date that is registered again', 'methods', 'method', authenticator.name],
  ] as const)('%s is seen', (_what, source, kind, name) => {
    expect(secondLook({ [source]: LEFT[source] })).toEqual([{ kind, name }]);
  });

  it('a protocol that was closed and is open again is seen, and one that an approver opened is not', () => {
    const of = (isOpen: boolean) =>
      known({ imap: isOpen, pop: false, smtpAuth: false, ews: false, activeSync: true, blockedPhones: [] });
    const before = { imap: true, pop: false, smtpAuth: false };
    const request = contained({ protocols: of(true) }, [{ ...done('limit-protocols'), before } as Step]);
    const { next, seen } = look(request, FIRST, { ...GONE, protocols: of(true) });
    expect(seen).toEqual([]);
    const again = { ...LEFT, protocols: of(true) };
    expect(look(next, SECOND, again).seen).toContainEqual({ kind: 'protocol', name: 'IMAP' });
    expect(look(next, SECOND, again, ['imap']).seen).not.toContainEqual({ kind: 'protocol', name: 'IMAP' });
  });

  it('what Microsoft still shows at the first look is no news yet', () => {
    expect(look(contained(), FIRST, LEFT).seen).toEqual([]);
  });

  it('what came between the evidence and the cleaning is seen at once', () => {
    const more = { ...laptop, id: 'd2', name: 'DESKTOP-2' };
    const dated = { id: 'm2', kind: 'fido2Methods', name: 'Key', since: evidenceOf().startedAt };
    const { seen } = look(contained(), FIRST, {
      ...GONE,
      devices: known([more]),
      methods: known([dated]),
    });
    expect(seen).toEqual([
      { kind: 'method', name: 'Key' },
      { kind: 'device', name: 'DESKTOP-2' },
    ]);
  });

  it('what was changed between the evidence and the cleaning is seen at once', () => {
    const kept = ruleOf({ id: 'r2', name: 'Projects' });
    const request = contained({ rules: known([rule, kept]) });
    const left = known([{ ...kept, deletes: true }]);
    expect(look(request, FIRST, { ...GONE, rules: left }).seen).toEqual([
      { kind: 'rule', name: 'Projects', changed: true },
    ]);
  });

  it('a source that the evidence lacked is said to have nothing to compare with, and is compared from then on', () => {
    const request = contained({ devices: unknown('too-slow'), forwarding: unknown('unavailable') });
    const other = { ...laptop, id: 'd2', name: 'DESKTOP-2' };
    const first = look(request, FIRST, { ...GONE, devices: known([other]) });
    expect(first).toMatchObject({ seen: [], unread: [], unnoted: ['forwarding', 'devices'] });
    const second = look(first.next, SECOND, { ...GONE, devices: known([other, { ...other, id: 'd3' }]) });
    expect(second).toMatchObject({ seen: [{ kind: 'device', name: 'DESKTOP-2' }], unnoted: undefined });
  });

  it.each([
    ['devices', 'device', laptop.name],
    ['phones', 'phone', pixel.name],
    ['delegates', 'delegate', mallory.who],
    ['folders', 'folder', 'Mallory, Agenda'],
    ['consents', 'consent', app.appName],
    ['rules', 'rule', rule.name],
    ['methods', 'method', authenticator.name],
  ] as const)(
    'a source that only the second look could read is compared by the third: %s',
    (source, kind, name) => {
      const lacking = { [source]: unknown('unavailable') };
      const first = look(contained(lacking), FIRST, { ...GONE, ...lacking });
      const second = look(first.next, SECOND, GONE);
      expect(second).toMatchObject({ seen: [], unread: [], unnoted: [source] });
      const third = look(second.next, THIRD, { ...GONE, [source]: LEFT[source] });
      expect(third).toMatchObject({ seen: [{ kind, name }], unread: [], unnoted: undefined });
    },
  );

  it('what was cleaned and is there when its list can be read for the first time is seen by the look after it', () => {
    const lacking = { devices: unknown('unavailable') };
    const first = look(contained(), FIRST, { ...GONE, ...lacking });
    expect(look(first.next, SECOND, { ...GONE, devices: LEFT.devices }).seen).toEqual([
      { kind: 'device', name: laptop.name },
    ]);
    const unread = look(contained(lacking), FIRST, { ...GONE, ...lacking });
    const second = look(unread.next, SECOND, { ...GONE, devices: LEFT.devices });
    expect(second).toMatchObject({ seen: [], unnoted: ['devices'] });
    expect(look(second.next, THIRD, { ...GONE, devices: LEFT.devices }).seen).toEqual([
      { kind: 'device', name: laptop.name },
    ]);
  });

  it('a log of sign-ins that could not be read at first shows a strange one by its moment', () => {
    const strange = {
      country: 'NG',
      protocol: 'deviceCode',
      ...{ first: LATER, newest: LATER, count: 1, apps: [], fresh: ['device'] },
    };
    const signIns = known({ since: ENDED, from: [], cutOff: false, visits: [strange] });
    const lacking = { signIns: unknown('throttled') };
    const { next } = look(contained(lacking), FIRST, { ...GONE, ...lacking });
    const found = { ...GONE, signIns: signIns as WatchedFound['signIns'] };
    const { seen, next: after } = look(next, SECOND, found);
    expect(seen).toMatchObject([{ kind: 'sign-in' }]);
    expect(look(after, THIRD, found).seen).toEqual([]);
  });

  const to = (smtpAddress: string | null) => known({ address: null, smtpAddress, keepsCopy: true });

  it('a forwarding that was cleared and that Microsoft still shows at first is seen by the second look', () => {
    const before = { address: null, smtpAddress: 'smtp:a@evil.example', keepsCopy: true };
    const request = contained({ forwarding: to('smtp:a@evil.example') }, [
      { ...done('clear-forwarding'), before } as Step,
    ]);
    const first = look(request, FIRST, { ...GONE, forwarding: to('smtp:a@evil.example') });
    expect(first.seen).toEqual([]);
    expect(look(first.next, SECOND, { ...GONE, forwarding: to('smtp:a@evil.example') }).seen).toEqual([
      { kind: 'forwarding', name: 'smtp:a@evil.example' },
    ]);
  });

  it('a forwarding that somebody set between the evidence and the first look is seen at once', () => {
    const { seen, next } = look(contained(), FIRST, { ...GONE, forwarding: to('smtp:b@evil.example') });
    expect(seen).toEqual([{ kind: 'forwarding', name: 'smtp:b@evil.example' }]);
    expect(look(next, SECOND, { ...GONE, forwarding: to('smtp:b@evil.example') }).seen).toEqual([]);
  });

  it('a forwarding that a human took away is seen when it is there again', () => {
    const request = contained({ forwarding: to('smtp:a@evil.example') });
    const { next } = look(request, FIRST, { ...GONE, forwarding: to(null) });
    expect(look(next, SECOND, { ...GONE, forwarding: to('smtp:a@evil.example') }).seen).toEqual([
      { kind: 'forwarding', name: 'smtp:a@evil.example' },
    ]);
  });

  it('a risk with nothing noted before is named as not compared, and is no news', () => {
    const risk = known({ level: 'high', state: 'atRisk' } as const);
    const request = contained({ risk: unknown('too-slow') });
    const first = look(request, FIRST, { ...GONE, risk });
    expect(first).toMatchObject({ seen: [], unnoted: ['risk'] });
    expect(look(first.next, SECOND, { ...GONE, risk })).toMatchObject({ seen: [], unnoted: undefined });
  });

  it('a source that cannot be read is named, and never called fine', () => {
    const { next } = look(contained({ phones: unknown('unavailable') }), FIRST, {
      ...GONE,
      phones: unknown('unavailable'),
    });
    expect(look(next, SECOND, GONE)).toMatchObject({ seen: [], unread: [], unnoted: ['phones'] });
    const { next: read } = look(contained(), FIRST, GONE);
    expect(look(read, SECOND, { ...GONE, devices: unknown('forbidden' as never) }).unread).toEqual([
      'devices',
    ]);
  });

  it('a right that could not be read is said, and makes nobody new', () => {
    const gap = { who: '', right: 'send-on-behalf', unread: true } as const;
    const bo = { who: 'bo', right: 'send-on-behalf' } as const;
    const request = contained({ delegates: known([mallory, gap]) });
    const { next } = look(request, FIRST, { ...GONE, delegates: known([gap]) });
    expect(look(next, SECOND, { ...GONE, delegates: known([bo]) })).toMatchObject({
      seen: [],
      unread: ['delegates'],
    });
    expect(look(next, SECOND, { ...GONE, delegates: known([bo, mallory]) }).seen).toEqual([
      { kind: 'delegate', name: mallory.who },
    ]);
  });

  it('a strange sign-in from before the cleaning that the log shows late is no news', () => {
    const visit = (at: string) => ({
      country: 'NG',
      protocol: 'deviceCode',
      device: { managed: false },
      ...{ first: at, newest: at, count: 1, apps: [], fresh: ['device'] },
    });
    const signIns = (at: string) =>
      known({ since: ENDED, from: [], cutOff: false, visits: [visit(at)] }) as WatchedFound['signIns'];
    expect(secondLook({ signIns: signIns('2026-03-02T09:00:00.000Z') })).toEqual([]);
    expect(secondLook({ signIns: signIns(LATER) })).toHaveLength(1);
  });
});

describe('what an approver had brought back', () => {
  const request = { ...contained(), id: 'R1' } as Finished;

  /** What the second look sees after this step of a restore. */
  function afterRestore(remedy: RemedyId, target: Target, found: Partial<WatchedFound>) {
    const restore = {
      ...sampleFinished('resolved', [cleaned(remedy, target)]),
      ...{ id: 'back', kind: 'restore', origin: { id: 'R1', unsecured: [] } },
    } as unknown as UnlockRequest;
    return secondLook(found, request, [...cleanedFor(request, [request, restore]).brought]);
  }

  it('is no news, and hides nothing else', () => {
    const target = { id: mallory.who, name: 'Mallory', kind: 'full-access' };
    const seen = (...all: readonly Delegate[]) =>
      afterRestore('return-delegate', target, { delegates: known(all) });
    expect(seen(mallory)).toEqual([]);
    expect(seen(mallory, { ...mallory, right: 'send-as' })).toEqual([
      { kind: 'delegate', name: mallory.who },
    ]);
  });

  it('is news once it can do more than it could', () => {
    const target = { id: 'r1', name: '.', kind: 'graph' };
    const seen = (now: InboxRule) => afterRestore('enable-inbox-rule', target, { rules: known([now]) });
    expect(seen(rule)).toEqual([]);
    expect(seen({ ...rule, deletes: true })).toEqual([{ kind: 'rule', name: '.', changed: true }]);
  });

  const forwarding = (keepsCopy: boolean, smtpAddress = 'smtp:a@contoso.example') => ({
    ...{ address: null, smtpAddress, keepsCopy },
  });
  const afterForwarding = (value: Forwarding, now: Forwarding) =>
    afterRestore('restore-forwarding', { id: '', name: '', value: { ...value } }, { forwarding: known(now) });

  it('is a forwarding by where it goes', () => {
    expect(afterForwarding(forwarding(true), forwarding(true))).toEqual([]);
    expect(afterForwarding(forwarding(true), forwarding(true, 'smtp:x@evil.example'))).toHaveLength(1);
  });

  it('is a forwarding by whether its owner still gets a copy', () => {
    expect(afterForwarding(forwarding(true), forwarding(false))).toHaveLength(1);
    expect(afterForwarding(forwarding(false), forwarding(false))).toEqual([]);
    expect(afterForwarding(forwarding(false), forwarding(true))).toEqual([]);
  });
});

it('what an approver had opened again is the protocols as they were, no more', () => {
  const request = { ...contained(), id: 'R1' } as Finished;
  const value = { imap: true, pop: false, smtpAuth: null };
  const back = {
    ...sampleFinished('resolved', [cleaned('restore-protocols', { id: '', name: '', value })]),
    ...{ id: 'back', kind: 'restore', origin: { id: 'R1', unsecured: [] } },
  } as unknown as UnlockRequest;
  expect(cleanedFor(request, [request, back]).brought).toEqual(['imap', 'smtpAuth:organisation']);
});

describe('the looks of what gave the account back', () => {
  /** What the first look after the give-back sees. */
  function firstLook(origin: UnlockRequest, found: Partial<WatchedFound>) {
    const back = {
      ...sampleFinished('resolved', [done('reset-password')]),
      ...{ id: 'back', kind: 'give-back', origin: { id: origin.id, unsecured: [] }, watch: watchOf() },
    } as unknown as UnlockRequest;
    const command = {
      kind: 'watched',
      at: FIRST,
      due: FIRST,
      cleaned: cleanedFor(back, [origin, back]),
    } as const;
    const decision = decide(back, { ...command, found: quiet({ ...GONE, ...found }) });
    return decision.ok ? (decision.request as Finished).watch!.looks[0]! : undefined;
  }

  it('compare with what was cleaned, not only with what was there then', () => {
    const origin = look(contained(), FIRST, GONE).next;
    expect(firstLook(origin, { devices: LEFT.devices })?.seen).toEqual([
      { kind: 'device', name: laptop.name },
    ]);
  });

  it('compare where mail goes with what was cleaned, and the copy that its owner gets', () => {
    const smtpAddress = 'smtp:a@contoso.example';
    const to = (keepsCopy: boolean) => ({ forwarding: known({ address: null, smtpAddress, keepsCopy }) });
    const origin = look(contained(to(true)), FIRST, { ...GONE, ...to(true) }).next;
    expect(firstLook(origin, to(true))?.seen).toEqual([]);
    expect(firstLook(origin, to(false))?.seen).toEqual([
      { kind: 'forwarding', name: smtpAddress, changed: true },
    ]);
  });

  it('say what nobody could read when the break-in was cleaned, and compare it from then on', () => {
    const lacking = { devices: unknown('unavailable') };
    const origin = look(contained(lacking), FIRST, { ...GONE, ...lacking }).next;
    expect(firstLook(origin, { devices: LEFT.devices })).toMatchObject({ seen: [], unnoted: ['devices'] });
  });

  it('end those of the containment', () => {
    const origin = look(contained(), FIRST, GONE).next;
    const decision = decide(origin, { kind: 'given-back', at: LATER, by: 'back' });
    expect(decision.ok && (decision.request as Finished).watch!.looks).toHaveLength(1);
  });
});
