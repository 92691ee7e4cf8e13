import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { done, ENDED } from '../../helpers/sampleRequests.js';
import {
  app,
  authenticator,
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
  THIRD,
} from './cleanedScene.js';

// What nobody could read when the break-in was cleaned has nothing to be compared with. From when it can be read it is.

describe('after a containment', () => {
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

  it('what was there when it was cleaned is no news where one look did not see it', () => {
    const kept = { ...rule, id: 'r2', name: 'Projects' };
    const request = contained({ rules: known([rule, kept]) });
    const there = { ...GONE, rules: known([kept]) };
    const second = look(look(request, FIRST, there).next, SECOND, { ...GONE, rules: known([]) });
    expect(look(second.next, THIRD, there)).toMatchObject({ seen: [], unnoted: undefined });
  });

  it('what only the second look could read is compared by the third with what it could do then', () => {
    const lacking = { rules: unknown('unavailable') };
    const kept = { ...rule, id: 'r2', name: 'Projects' };
    const first = look(contained(lacking), FIRST, { ...GONE, ...lacking });
    const second = look(first.next, SECOND, { ...GONE, rules: known([kept]) });
    const third = look(second.next, THIRD, { ...GONE, rules: known([{ ...kept, deletes: true }]) });
    expect(third.seen).toEqual([{ kind: 'rule', name: 'Projects', changed: true }]);
    expect(third.next.watch!.looks[2]).not.toHaveProperty('byId');
  });

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
    // The log of device codes has it too.
    const codeSignIns = unknown('throttled');
    const lacking = { codeSignIns, signIns: unknown('throttled') };
    const { next } = look(contained(lacking), FIRST, { ...GONE, ...lacking });
    const found = { ...GONE, codeSignIns, signIns: signIns as WatchedFound['signIns'] };
    const { seen, next: after } = look(next, SECOND, found);
    expect(seen).toMatchObject([{ kind: 'sign-in' }]);
    expect(look(after, THIRD, found).seen).toEqual([]);
  });

  const to = (smtpAddress: string | null, keepsCopy = true) =>
    known({ address: null, smtpAddress, keepsCopy });

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

  it('a forwarding that came between, and leaves its owner no copy any more, is seen as changed', () => {
    const found = (keepsCopy: boolean) => ({ ...GONE, forwarding: to('smtp:b@evil.example', keepsCopy) });
    const first = look(contained(), FIRST, found(true));
    expect(look(first.next, SECOND, found(false)).seen).toEqual([
      { kind: 'forwarding', name: 'smtp:b@evil.example', changed: true },
    ]);
  });

  it('a forwarding that the first look could not read is compared with what the evidence showed', () => {
    const request = contained({ forwarding: to(null) });
    const first = look(request, FIRST, { ...GONE, forwarding: unknown('throttled') });
    expect(look(first.next, SECOND, { ...GONE, forwarding: to('smtp:b@evil.example') })).toMatchObject({
      seen: [{ kind: 'forwarding', name: 'smtp:b@evil.example' }],
      unnoted: undefined,
    });
  });

  it('a forwarding that a human took away is seen when it is there again', () => {
    const request = contained({ forwarding: to('smtp:a@evil.example') });
    const { next } = look(request, FIRST, { ...GONE, forwarding: to(null) });
    expect(look(next, SECOND, { ...GONE, forwarding: to('smtp:a@evil.example') }).seen).toEqual([
      { kind: 'forwarding', name: 'smtp:a@evil.example' },
    ]);
  });

  const risk = (level: 'low' | 'medium' | 'high' | 'none') =>
    known({ level, state: level === 'none' ? 'none' : 'atRisk' } as const);

  it('a risk that Microsoft sees since the evidence stays for a while, and is no news at the first look or later', () => {
    for (const then of ['none', 'low'] as const) {
      const first = look(contained({ risk: risk(then) }), FIRST, { ...GONE, risk: risk('medium') });
      expect(first.seen).toEqual([]);
      const second = look(first.next, SECOND, { ...GONE, risk: risk('medium') });
      expect(second.seen).toEqual([]);
      expect(look(second.next, THIRD, { ...GONE, risk: risk('high') }).seen).toEqual([
        { kind: 'risk', name: 'high', changed: true },
      ]);
    }
  });

  it('a risk that the first look could not read is compared with what the evidence showed', () => {
    const request = contained({ risk: risk('low') });
    const first = look(request, FIRST, { ...GONE, risk: unknown('throttled') });
    expect(look(first.next, SECOND, { ...GONE, risk: risk('high') })).toMatchObject({
      seen: [{ kind: 'risk', name: 'high', changed: true }],
      unnoted: undefined,
    });
  });

  it('a risk with nothing noted before is named as not compared, and is no news', () => {
    const found = { ...GONE, risk: risk('high') };
    const first = look(contained({ risk: unknown('too-slow') }), FIRST, found);
    expect(first).toMatchObject({ seen: [], unnoted: ['risk'] });
    expect(look(first.next, SECOND, found)).toMatchObject({ seen: [], unnoted: undefined });
  });
});
