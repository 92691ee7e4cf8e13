import { describe, expect, it } from 'vitest';
import type { SignInEntry } from '../../../bot/unlock/evidence/signIns/entry.js';
import { isHabitKnown } from '../../../bot/unlock/evidence/signIns/habits.js';
import { judgeVisits } from '../../../bot/unlock/evidence/signIns/judgeVisits.js';
import { visitsOf } from '../../../bot/unlock/evidence/signIns/visits.js';

// What is usual for somebody, and who does not become usual: thieves on one side; travellers, new laptops, phones and
// VPNs on the other.

const DAY_MS = 24 * 60 * 60_000;
const FROM = '2026-02-01T00:00:00.000Z';
const SINCE = '2026-02-24T00:00:00.000Z';

const LAPTOP = { id: 'd1', system: 'Windows 11', browser: 'Edge 142.0', managed: true };
const PHONE = { system: 'iOS 18.1', browser: 'Mobile Safari', managed: false };
const PC = { system: 'Windows 10', browser: 'Chrome 120.0', managed: false };
const HOME = { country: 'NL', city: 'Utrecht', address: '192.0.2.10', client: 'Browser' };

/** @param day 1 to 23 lie before the days that are judged, 24 to 30 are judged */
const at = (day: number, time = '09:00'): string =>
  new Date(Date.parse(FROM) + (day - 1) * DAY_MS).toISOString().replace('00:00', time);
const on = (days: readonly number[], way: Partial<SignInEntry>, time?: string): readonly SignInEntry[] =>
  days.map((day) => ({ ...HOME, device: LAPTOP, at: at(day, time), ...way }));
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

const ORDINARY = on(range(1, 28), {});
const THIEF = { device: PC, address: '203.0.113.77' };

/** What is noticed of the newest visit, and how it is judged. */
function newest(log: readonly SignInEntry[], about: { elsewhere?: string[]; changes?: string[] } = {}) {
  const { visits, habits } = visitsOf(log, SINCE, FROM);
  const { elsewhere = [], changes = [] } = about;
  const facts = { interactive: true, changes, elsewhere: new Set(elsewhere), habits };
  const [judged] = judgeVisits(visits.slice(0, 1), facts);
  return { verdict: judged?.verdict, reasons: judged?.reasons };
}

/** How a session that went on by itself is judged against the log of the own sign-ins. */
function session(log: readonly SignInEntry[], way: Partial<SignInEntry>) {
  const { habits } = visitsOf(log, SINCE, FROM);
  const { visits } = visitsOf(on([29], way), SINCE, SINCE);
  const facts = { interactive: false, changes: [], elsewhere: new Set<string>(), habits };
  return judgeVisits(visits, facts)[0]?.reasons;
}

describe('No habit comes from a thief', () => {
  it('who came on many days before, on a machine and a network of their own', () => {
    const log = [...ORDINARY, ...on(range(12, 29), THIEF, '10:00')];
    expect(newest(log).reasons).toEqual(['new-device']);
  });

  it('who used device codes on many days before', () => {
    const log = [...ORDINARY, ...on(range(12, 29), { ...THIEF, protocol: 'deviceCode' }, '10:00')];
    expect(newest(log).verdict).toBe('bad');
  });

  it('who fetched mail by IMAP on many days before, from a network of their own', () => {
    const imap = { device: undefined, client: 'IMAP4', address: THIEF.address };
    expect(newest([...ORDINARY, ...on(range(12, 29), imap, '10:00')]).reasons).toEqual(['legacy-client']);
  });

  it('who opened the security pages when they came, on a machine as everybody has', () => {
    const owner = on(range(1, 28), { device: PC });
    const opened = on([12], { ...THIEF, app: 'My Signins' }, '10:00');
    const log = [...owner, ...opened, ...on(range(13, 29), THIEF, '10:00')];
    expect(newest(log).reasons).toEqual(['other-network']);
  });

  it('who comes on every day that is judged', () => {
    const log = [...on(range(1, 28), { device: PC }), ...on(range(24, 29), THIEF, '10:00')];
    expect(newest(log).reasons).toEqual(['other-network']);
  });

  it('whose machine was seen at home on days that are judged, before it came from another city', () => {
    const home = on(range(24, 27), { device: PC }, '10:00');
    const away = on([29], { device: PC, city: 'Groningen', address: '198.51.100.4' });
    expect(newest([...ORDINARY, ...home, ...away]).reasons).toEqual(['new-device']);
  });

  it('whose sign-in explains a session in the same country', () => {
    const log = [...ORDINARY, ...on([28], { ...THIEF, country: 'RO' }, '10:00')];
    expect(session(log, { ...THIEF, country: 'RO' })).toContain('token');
  });

  it('who signed in most, where home is not known', () => {
    const { habits } = visitsOf(
      [...ORDINARY, ...on(range(12, 29), { ...THIEF, country: 'RO' }, '10:00')],
      SINCE,
      FROM,
    );
    expect(habits.countries).toEqual(['NL']);
  });
});

describe('One time is no habit', () => {
  it.each([
    ['a device code', { protocol: 'deviceCode' }, 'device-code'],
    ['IMAP', { client: 'IMAP4' }, 'legacy-client'],
    ['a machine', { device: PC }, 'new-device'],
  ] as const)('of %s; two days are', (_what, way, reason) => {
    const after = (...days: number[]) =>
      newest([...ORDINARY, ...on(days, way, '10:00'), ...on([29], way)]).reasons;
    expect(after(5)).toEqual([reason]);
    expect(after(5, 6)).toEqual([]);
  });

  it('and many times on one day are one time', () => {
    const codes = ['10:00', '10:05', '11:00', '23:00'].flatMap((time) =>
      on([5], { protocol: 'deviceCode' }, time),
    );
    expect(newest([...ORDINARY, ...codes, ...on([29], { protocol: 'deviceCode' })]).verdict).toBe('bad');
  });
});

describe('An old mail program that goes on by itself', () => {
  const IMAP = { device: undefined, client: 'IMAP4' };

  it('is noticed on another network', () => {
    expect(session(ORDINARY, { ...THIEF, ...IMAP })).toEqual(['token-network', 'legacy-client']);
  });

  it('is not at home, nor where it is usual', () => {
    expect(session(ORDINARY, IMAP)).toEqual([]);
    const usual = [...ORDINARY, ...on([3, 4], IMAP, '10:00')];
    expect(session(usual, { ...THIEF, ...IMAP })).toEqual(['token-network']);
  });
});

describe('Nobody is suspected for', () => {
  it('a trip with the own laptop', () => {
    const trip = on([29], { country: 'IT', address: '198.51.100.4', app: 'My Signins' });
    expect(newest([...ORDINARY, ...trip], { elsewhere: ['IT'] }).verdict).toBe('odd');
  });

  it('a trip with the own phone, which nobody registered', () => {
    const phone = on(range(5, 25), { device: PHONE }, '08:00');
    const trip = on([29], { device: PHONE, country: 'IT', address: '198.51.100.4' });
    expect(newest([...ORDINARY, ...phone, ...trip], { elsewhere: ['IT'] }).verdict).toBe('odd');
    expect(
      session([...ORDINARY, ...phone, ...trip], {
        device: PHONE,
        country: 'IT',
        address: '198.51.100.5',
      }),
    ).not.toContain('token');
  });

  it('a new laptop of the organisation, on which they register a method', () => {
    const laptop = { ...LAPTOP, id: 'd2' };
    const log = [...ORDINARY, ...on([29], { device: laptop })];
    expect(newest(log, { changes: [at(29, '09:10')] }).verdict).toBe('odd');
  });

  it('a laptop that was new two weeks ago', () => {
    const log = [...ORDINARY, ...on(range(14, 29), { device: { ...LAPTOP, id: 'd2' } }, '10:00')];
    expect(newest(log)).toEqual({ verdict: 'fine', reasons: [] });
  });

  it('a VPN that comes out somewhere else each day', () => {
    const vpn = range(5, 29).flatMap((day) =>
      on([day], { device: PC, address: `198.51.100.${day}` }, '10:00'),
    );
    const log = [...on(range(1, 28), { device: PC }), ...vpn];
    expect(newest(log)).toEqual({ verdict: 'fine', reasons: [] });
  });

  it('having a few places, which are all known: a new one is still noticed', () => {
    const office = on(range(5, 28), { device: PC, address: '198.51.100.1' }, '10:00');
    const library = on(range(7, 28), { device: PC, address: '198.51.100.2' }, '11:00');
    const log = [...on(range(1, 28), { device: PC }), ...office, ...library];
    expect(newest(log).verdict).toBe('fine');
    expect(newest([...log, ...on([29], THIEF)]).reasons).toEqual(['other-network']);
  });

  it('another network, for the first time, on a computer of their own', () => {
    const log = [...on(range(1, 28), { device: PC }), ...on([29], THIEF)];
    expect(newest(log)).toEqual({ verdict: 'odd', reasons: ['other-network'] });
  });
});

describe('What is usual', () => {
  const known = (log: readonly SignInEntry[]) => isHabitKnown(visitsOf(log, SINCE, FROM).habits);

  it('is known from two days before those that are judged', () => {
    expect(known(on([20, 22], {}))).toBe(true);
  });

  it('is not known from one day, from the days that are judged, or from nothing', () => {
    expect(known(on([22], {}))).toBe(false);
    expect(known(on(range(24, 30), {}))).toBe(false);
    expect(known([])).toBe(false);
    expect(isHabitKnown(undefined)).toBe(false);
  });

  it('is not known of devices where the log shows none', () => {
    expect(known(on(range(1, 28), { device: undefined }))).toBe(false);
  });

  it('in a log that begins in the days that are judged is not what only the thief did', () => {
    const log = [...on(range(24, 28), {}), ...on([29], THIEF)];
    expect(newest(log).reasons).toEqual(['new-device']);
  });
});

it('A country is usual after five days there, and not after a trip', () => {
  const countries = (days: number) =>
    visitsOf(on(range(1, days), { country: 'BE' }), SINCE, FROM).habits.countries;
  expect(countries(5)).toEqual(['BE']);
  expect(countries(4)).toEqual([]);
});
