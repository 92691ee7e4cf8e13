import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LdapEntry } from '../../bot/ldap/entry.js';
import { logonHoursAt } from '../../bot/ldap/logonHours.js';
import { protectedGroup } from '../../bot/ldap/protectedGroups.js';
import { sidBytes, sidText } from '../../bot/ldap/sid.js';
import { RemoteError } from '../../bot/unlock/errors.js';

// What goes into a search, and what comes out of one.

const entry = (values: Record<string, string | string[]>) => new LdapEntry({ dn: 'CN=x', ...values }, 'read');
const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });

describe('a SID', () => {
  it('of an account goes into a search as bytes, and is the same in them', () => {
    fc.assert(
      fc.property(fc.tuple(uint32, uint32, uint32, uint32), (parts) => {
        const text = `S-1-5-21-${parts.join('-')}`;
        const bytes = sidBytes(text);
        expect(bytes?.length).toBe(28);
        expect(bytes && sidText(bytes)).toBe(text);
      }),
    );
  });

  it('is nothing else than that: no other text gets into a search', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '*',
        'S-1-5-21-1-2-3-4)(cn=*',
        'S-1-5-21-1-2-3-*',
        '\\2a',
        'S-1-5-21-1-2-3-4\u0000',
        'S-1-5-21-1-2-3-4\n',
      ),
      fc
        .tuple(fc.constant('S-1-5-21-1-2-3-1105'), fc.string({ minLength: 1 }))
        .map(([sid, more]) => sid + more),
      fc
        .tuple(fc.string({ minLength: 1 }), fc.constant('S-1-5-21-1-2-3-1105'))
        .map(([more, sid]) => more + sid),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const bytes = sidBytes(text);
        // What is taken means exactly what was written.
        if (bytes) expect(sidText(bytes)).toBe(text);
        else expect(bytes).toBeUndefined();
      }),
    );
  });

  it.each([
    'S-1-5-32-544',
    'S-1-5-21-1-2-3',
    'S-1-5-21-1-2-3-4-5',
    'S-1-5-21-01-2-3-4',
    'S-1-5-21-1-2-3-4294967296',
    's-1-5-21-1-2-3-4',
    ' S-1-5-21-1-2-3-4',
    '',
  ])('is not %j', (text) => {
    expect(sidBytes(text)).toBeUndefined();
  });

  it('that a controller sends is read whole or not at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = sidText(Buffer.from(bytes));
        if (text !== undefined) expect(bytes.length).toBe(8 + 4 * (text.split('-').length - 3));
      }),
    );
  });
});

describe('a value of a controller', () => {
  it.each([
    ['0', undefined],
    ['9223372036854775807', undefined],
    ['9223372036854775806', undefined],
    ['116444736000000000', '1970-01-01T00:00:00.000Z'],
    ['134120448000000000', '2026-01-05T00:00:00.000Z'],
  ])('%s is the moment %s', (value, moment) => {
    expect(entry({ at: value }).moment('at')).toBe(moment);
  });

  it('is a moment, none, or an error of the domain, whatever stands there', () => {
    const anything = fc.oneof(fc.string(), fc.bigInt().map(String), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(anything, (value) => {
        try {
          const moment = entry({ at: value }).moment('at');
          if (moment !== undefined) expect(new Date(moment).toISOString()).toBe(moment);
        } catch (error) {
          expect(error).toBeInstanceOf(RemoteError);
        }
      }),
    );
  });

  it('has flags with a sign, as Active Directory writes those above bit 30', () => {
    expect(entry({ flags: '-2147483648' }).flags('flags')).toBe(-2_147_483_648);
    expect(() => entry({ flags: '4294967296' }).flags('flags')).toThrow(RemoteError);
  });
});

describe('the hours of somebody', () => {
  const only = (hour: number): Buffer => {
    const bitmap = Buffer.alloc(21);
    bitmap[Math.floor(hour / 8)] = 1 << (hour % 8);
    return bitmap;
  };

  it('are counted from Sunday 0:00 UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 167 }), fc.integer({ min: 0, max: 167 }), (allowed, at) => {
        // A Sunday.
        const now = new Date(Date.UTC(2026, 2, 1) + at * 3_600_000);
        expect(logonHoursAt(only(allowed), now)).toBe(allowed === at ? 'now' : 'not-now');
      }),
    );
  });

  it('are all hours when nothing is set, or every bit', () => {
    expect(logonHoursAt(undefined, new Date(0))).toBe('any');
    expect(logonHoursAt(Buffer.alloc(21, 0xff), new Date(0))).toBe('any');
  });

  it('are not known when they are no week', () => {
    expect(logonHoursAt(Buffer.alloc(20), new Date(0))).toBeUndefined();
  });
});

describe('a protected group', () => {
  it.each([
    ['S-1-5-32-544', 'Administrators'],
    ['S-1-5-21-1-2-3-512', 'Domain Admins'],
    ['S-1-5-21-9-9-9-519', 'Enterprise Admins'],
    ['S-1-5-21-1-2-3-513', undefined],
    ['S-1-5-21-1-2-3-1512', undefined],
    ['S-1-5-32-545', undefined],
  ])('%s is %s', (sid, name) => {
    expect(protectedGroup(sid)).toBe(name);
  });

  it('is never found by a name of JavaScript', () => {
    expect(['constructor', '__proto__', 'toString'].map(protectedGroup)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
