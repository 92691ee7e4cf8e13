import { describe, expect, it } from 'vitest';
import type { SignInEntry } from '../../../bot/unlock/evidence/signIns/entry.js';
import { judgeVisits } from '../../../bot/unlock/evidence/signIns/judgeVisits.js';
import { REASONS, VISIT_REASONS, type VisitReason } from '../../../bot/unlock/evidence/signIns/reasons.js';
import { visitsOf } from '../../../bot/unlock/evidence/signIns/visits.js';

// The table of strange sign-ins: each reason with a sign-in for which it holds, and one for which it does not.

const FROM = '2026-02-01T00:00:00.000Z';
const SINCE = '2026-02-23T12:00:00.000Z';
const LAPTOP = { id: 'd1', system: 'Windows 11', browser: 'Edge 142.0', managed: true };
const UNKNOWN = { system: 'Windows 10', browser: 'Chrome 120.0', managed: false };
const HOME = { country: 'NL', city: 'Utrecht', address: '192.0.2.10', client: 'Browser', protocol: 'none' };

const at = (day: number, time = '09:00'): string =>
  `2026-${day > 28 ? '03' : '02'}-${String(day > 28 ? day - 28 : day).padStart(2, '0')}T${time}:00.000Z`;
const entry = (changes: Partial<SignInEntry>): SignInEntry => ({
  ...HOME,
  device: LAPTOP,
  at: at(1),
  ...changes,
});

/** Weeks of ordinary days on the organisation's laptop at home. */
const ORDINARY = Array.from({ length: 25 }, (_, n) => entry({ at: at(n + 1) }));
/** The same weeks on a machine that nobody registered. */
const AT_HOME = ORDINARY.map((one) => ({ ...one, device: UNKNOWN }));
/** On two days of them. */
const twice = (changes: Partial<SignInEntry>) => [3, 4].map((day) => entry({ at: at(day), ...changes }));

interface Case {
  readonly interactive?: boolean;
  readonly changes?: readonly string[];
  readonly elsewhere?: readonly string[];
  readonly before?: readonly SignInEntry[];
}

/** What is noticed of the newest of these sign-ins, after the ordinary weeks. */
function noticed(strange: readonly Partial<SignInEntry>[], about: Case = {}): readonly VisitReason[] {
  return judgedOf(strange, about)?.reasons ?? [];
}

function judgedOf(strange: readonly Partial<SignInEntry>[], about: Case = {}) {
  const { interactive = true, changes = [], elsewhere = [], before = ORDINARY } = about;
  const entries = strange.map(entry);
  const own = visitsOf(interactive ? [...before, ...entries] : before, SINCE, FROM);
  const { visits } = interactive ? own : visitsOf(entries, SINCE, SINCE);
  const facts = { interactive, changes, elsewhere: new Set(elsewhere), habits: own.habits };
  const [newest] = visits;
  return newest && judgeVisits([newest], facts)[0];
}

const T = at(29, '10:00');
const THIEF = { at: T, device: UNKNOWN, address: '203.0.113.77' };

const TABLE: readonly (readonly [VisitReason, boolean, string, readonly Partial<SignInEntry>[], Case?])[] = [
  ['device-code', true, 'a code that was never used', [{ at: T, protocol: 'deviceCode' }]],
  [
    'device-code',
    false,
    'a code that is usual',
    [{ at: T, protocol: 'deviceCode' }],
    { before: [...ORDINARY, ...twice({ protocol: 'deviceCode' })] },
  ],
  [
    'device-code',
    true,
    'a code that was used once',
    [{ at: T, protocol: 'deviceCode' }],
    { before: [...ORDINARY, entry({ at: at(3), protocol: 'deviceCode' })] },
  ],
  ['token', true, 'a session in another country', [{ ...THIEF, country: 'RO' }], { interactive: false }],
  [
    'token',
    false,
    'the own laptop on a trip',
    [{ at: T, country: 'RO', address: '203.0.113.5' }],
    { interactive: false },
  ],
  ['token', false, 'somebody who signs in there', [{ ...THIEF, country: 'RO' }], { interactive: true }],
  ['token-address', true, 'a session on another machine and network', [THIEF], { interactive: false }],
  [
    'token-address',
    false,
    'the own laptop in another network',
    [{ at: T, address: '203.0.113.5' }],
    { interactive: false },
  ],
  [
    'token-network',
    true,
    'a session on a machine as everybody has, on another network',
    [THIEF],
    { interactive: false, before: AT_HOME },
  ],
  [
    'token-network',
    true,
    'a session of a machine that the log does not tell, on another network',
    [{ ...THIEF, device: undefined }],
    { interactive: false },
  ],
  [
    'token-network',
    false,
    'the same session at home',
    [{ ...THIEF, address: HOME.address }],
    { interactive: false, before: AT_HOME },
  ],
  [
    'token-network',
    false,
    'the own laptop on its way',
    [{ at: T, address: THIEF.address }],
    { interactive: false },
  ],
  [
    'before-change',
    true,
    'a session on another network, and a rule 10 minutes after it began',
    [THIEF],
    { interactive: false, before: AT_HOME, changes: [at(29, '10:10')] },
  ],
  [
    'before-change',
    false,
    'a session on another network that goes on since days',
    [{ ...THIEF, at: at(27) }, THIEF],
    { interactive: false, before: AT_HOME, changes: [at(29, '10:10')] },
  ],
  [
    'before-change',
    false,
    'a session of the own laptop on its way',
    [{ at: T, address: THIEF.address }],
    { interactive: false, changes: [at(29, '10:10')] },
  ],
  [
    'before-change',
    true,
    'a new device, and a method 10 minutes later',
    [THIEF],
    { changes: [at(29, '10:10')] },
  ],
  ['before-change', false, 'a change two hours later', [THIEF], { changes: [at(29, '12:10')] }],
  ['before-change', false, 'the own laptop', [{ at: T }], { changes: [at(29, '10:10')] }],
  [
    'before-change',
    false,
    'the own registered laptop on a network of a hotel',
    [{ at: T, address: THIEF.address }],
    { changes: [at(29, '10:10')] },
  ],
  [
    'security-page',
    true,
    'My Sign-Ins at once',
    [THIEF, { ...THIEF, at: at(29, '10:05'), app: 'My Signins' }],
  ],
  [
    'security-page',
    true,
    'My Profile at once, by its id',
    [{ ...THIEF, appId: '8C59EAD7-d703-4a27-9e55-c96a0054c8d2' }],
  ],
  [
    'security-page',
    false,
    'My Sign-Ins an hour later',
    [THIEF, { ...THIEF, at: at(29, '11:05'), app: 'My Signins' }],
  ],
  ['security-page', false, 'the own laptop', [{ at: T, app: 'My Signins' }]],
  [
    'security-page',
    false,
    'the own registered laptop on a network of a hotel',
    [{ at: T, address: THIEF.address, app: 'My Signins' }],
  ],
  ['new-device', true, 'an unknown machine in the same city', [THIEF]],
  ['new-device', false, 'a new laptop of the organisation', [{ at: T, device: { ...LAPTOP, id: 'd2' } }]],
  [
    'new-device',
    false,
    'a browser that was updated',
    [{ ...THIEF, device: { ...UNKNOWN, browser: 'Chrome 121.0' } }],
    { before: [...ORDINARY, ...twice({ device: UNKNOWN })] },
  ],
  [
    'new-device',
    true,
    'a machine that was used once',
    [THIEF],
    { before: [...ORDINARY, entry({ at: at(2), device: UNKNOWN })] },
  ],
  ['new-device', false, 'a log that says nothing of the device', [{ at: T, device: undefined }]],
  ['new-device', false, 'the first sign-in of the log', [THIEF], { before: [] }],
  ['legacy-client', true, 'IMAP for the first time', [{ at: T, client: 'IMAP4' }]],
  ['legacy-client', true, 'SMTP for the first time', [{ at: T, client: 'Authenticated SMTP' }]],
  [
    'legacy-client',
    false,
    'IMAP as always',
    [{ at: T, client: 'IMAP4' }],
    { before: [...ORDINARY, ...twice({ client: 'IMAP4' })] },
  ],
  [
    'legacy-client',
    true,
    'IMAP that was used once',
    [{ at: T, client: 'IMAP4' }],
    { before: [...ORDINARY, entry({ at: at(3), client: 'IMAP4' })] },
  ],
  ['legacy-client', true, 'IMAP as the first of the log', [{ at: T, client: 'IMAP4' }], { before: [] }],
  ['other-network', true, 'a machine as everybody has, on another network', [THIEF], { before: AT_HOME }],
  [
    'other-network',
    false,
    'the same machine at home',
    [{ ...THIEF, address: HOME.address }],
    { before: AT_HOME },
  ],
  ['other-network', false, 'a registered device on another network', [{ at: T, address: THIEF.address }]],
  [
    'other-network',
    false,
    'the own phone abroad, of which the country speaks',
    [{ ...THIEF, country: 'RO' }],
    { before: AT_HOME, elsewhere: ['RO'] },
  ],
  ['legacy-client', false, 'a modern program', [{ at: T, client: 'Mobile Apps and Desktop clients' }]],
  ['elsewhere', true, 'a country that is not home', [{ at: T, country: 'RO' }], { elsewhere: ['RO'] }],
  ['elsewhere', false, 'home', [{ at: T }], { elsewhere: ['RO'] }],
];

describe('A sign-in', () => {
  it.each(
    TABLE.map(([reason, holds, what, strange, about]) => ({
      reason,
      holds,
      what,
      strange,
      about: about ?? {},
    })),
  )('is noticed for $reason: $holds, for $what', ({ reason, holds, strange, about }) => {
    expect(noticed(strange, about).includes(reason)).toBe(holds);
  });

  it('has a test for each reason, where it holds and where it does not', () => {
    for (const reason of VISIT_REASONS) {
      const rows = TABLE.filter(([name]) => name === reason);
      expect(new Set(rows.map(([, holds]) => holds))).toEqual(new Set([true, false]));
    }
    expect(Object.keys(REASONS).toSorted()).toEqual([...VISIT_REASONS].toSorted());
  });
});

describe('A visit', () => {
  it.each([
    ['bad', 'a device code', [{ ...THIEF, protocol: 'deviceCode' }], {}],
    [
      'bad',
      'an unknown machine from the same city that opens My Sign-Ins',
      [{ ...THIEF, app: 'My Signins' }],
      {},
    ],
    ['bad', 'an unknown machine abroad', [{ ...THIEF, country: 'RO' }], { elsewhere: ['RO'] }],
    ['odd', 'an unknown machine alone: people buy phones', [THIEF], {}],
    ['odd', 'the own laptop abroad: people travel', [{ at: T, country: 'RO' }], { elsewhere: ['RO'] }],
    ['odd', 'a session at home, on another network alone', [THIEF], { interactive: false, before: AT_HOME }],
    [
      'bad',
      'a session at home, on another network, and a rule that came of it',
      [THIEF],
      { interactive: false, before: AT_HOME, changes: [at(29, '10:10')] },
    ],
    ['fine', 'an ordinary day', [{ at: T }], {}],
  ] as const)('is %s: %s', (verdict, _what, strange, about) => {
    expect(judgedOf(strange, about)?.verdict).toBe(verdict);
  });

  it('is one device at one address, with its apps in the order of their use', () => {
    const { visits } = visitsOf(
      [entry({ at: T, app: 'Outlook' }), entry({ at: at(29, '09:00'), app: 'Teams' }), entry({ ...THIEF })],
      SINCE,
      FROM,
    );
    expect(visits.map(({ count, apps }) => [count, apps])).toContainEqual([2, ['Teams', 'Outlook']]);
    expect(visits).toHaveLength(2);
  });

  it('stays when there is no room for all, if something of it is new; the rest is counted', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      entry({ at: at(25, `09:${String(n).padStart(2, '0')}`), city: `C${n}` }),
    );
    const { visits, more } = visitsOf([...ORDINARY, entry({ ...THIEF, at: at(24) }), ...many], SINCE, FROM);
    expect(visits).toHaveLength(40);
    expect(more).toBeGreaterThan(0);
    expect(visits.some(({ fresh }) => fresh.includes('device'))).toBe(true);
  });
});
