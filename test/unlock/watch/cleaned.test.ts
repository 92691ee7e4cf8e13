import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Forwarding, InboxRule, Delegate } from '../../../bot/unlock/evidence/evidence.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step, Target } from '../../../bot/unlock/request/step.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { cleanedFor } from '../../../bot/unlock/watch/cleaned.js';
import { watchAfter } from '../../../bot/unlock/watch/watchAfter.js';
import { evidenceOf, ruleOf } from '../../helpers/sampleEvidence.js';
import { done, ENDED, sampleFinished } from '../../helpers/sampleRequests.js';
import { watchOf } from '../../helpers/sampleWatch.js';
import { catalogue } from '../../helpers/withCatalogue.js';
import {
  app,
  authenticator,
  cleaned,
  contained,
  FIRST,
  GONE,
  laptop,
  LATER,
  LEFT,
  look,
  mallory,
  pixel,
  rule,
  SECOND,
  secondLook,
  STEPS,
} from './cleanedScene.js';

// After a containment the looks compare with what was cleaned: what the evidence showed, without what was removed.

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

describe('what an approver had brought back', () => {
  const about = (id: string, changes: object) =>
    ({
      ...contained(),
      id,
      origin: { id: 'BREAK-1', unsecured: [] },
      ...changes,
    }) as unknown as UnlockRequest;
  const brings = (step: Step, changes: object = {}) =>
    about('RESTORE-1', { kind: 'restore', steps: [step], ...changes });
  const back = cleaned('enable-inbox-rule', { id: 'r7', name: 'Rota', kind: 'graph' });
  const knows = (...others: readonly UnlockRequest[]) =>
    cleanedFor({ ...contained(), id: 'BREAK-1' }, [{ ...contained(), id: 'BREAK-1' }, ...others]).brought;

  it('is known by its key', () => {
    expect(knows(brings(back))).toContain('r7');
  });

  it.each([
    [
      'a step that failed',
      brings({ ...back, state: 'failed', reason: { kind: 'rejected' } } as unknown as Step),
    ],
    ['another break-in', brings(back, { origin: { id: 'BREAK-0', unsecured: [] } })],
    ['a request that restores nothing', brings(back, { kind: 'give-back' })],
  ])('is not what belongs to %s', (_what, other) => {
    expect(knows(other)).toEqual([]);
  });

  it('is, after the give-back, compared with what was cleaned', () => {
    const breakIn = { ...contained(), id: 'BREAK-1', watch: { ...watchOf(), before: { rules: ['r9'] } } };
    const giveBack = about('BACK-1', { kind: 'give-back' });
    expect(cleanedFor(giveBack, [breakIn as UnlockRequest])).toMatchObject({ before: { rules: ['r9'] } });
    expect(cleanedFor(breakIn as UnlockRequest, [breakIn as UnlockRequest])).not.toHaveProperty('before');
  });
});

it('a step that failed took nothing away: what it was about is no news', () => {
  const failed = {
    ...cleaned('disable-inbox-rule', { id: 'r1', name: '.', kind: 'graph' }),
    state: 'failed',
  };
  const steps = [...STEPS.filter(({ remedy }) => remedy !== 'disable-inbox-rule'), failed as unknown as Step];
  const first = look(contained({}, steps), FIRST, { ...GONE, rules: known([rule]) });
  expect(look(first.next, SECOND, { ...GONE, rules: known([rule]) }).seen).toEqual([]);
});
