import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../bot/credentials/sealer.js';

const key = randomBytes(32).toString('base64');
const sealer = createSealer([key]);
const SECRET = 'Not-a-real-password-2345';

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return String((error as Error).stack);
  }
  throw new Error('It should have failed');
}

describe('a sealed credential', () => {
  it('opens for its own request, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, requestId) => {
        expect(sealer.open(sealer.seal(secret, requestId), requestId)).toBe(secret);
      }),
    );
  });

  it('does not open for another request', () => {
    expect(errorOf(() => sealer.open(sealer.seal(SECRET, 'R1'), 'R2'))).toContain('another request');
  });

  it('does not open with another key, and says which', () => {
    const other = createSealer([randomBytes(32).toString('base64')]);
    expect(errorOf(() => other.open(sealer.seal(SECRET, 'R1'), 'R1'))).toContain('CREDENTIAL_KEY');
  });

  it('opens after the key was changed, as long as the one before is known', () => {
    const newer = randomBytes(32).toString('base64');
    const both = createSealer([newer, key]);
    expect(both.open(sealer.seal(SECRET, 'R1'), 'R1')).toBe(SECRET);
    expect(createSealer([newer]).open(both.seal(SECRET, 'R1'), 'R1')).toBe(SECRET);
    expect(errorOf(() => createSealer([newer]).open(sealer.seal(SECRET, 'R1'), 'R1'))).toContain('PREVIOUS');
  });

  it('does not open once one character of it was changed', () => {
    const sealed = sealer.seal(SECRET, 'R1');
    for (let at = 0; at < sealed.length - 1; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => sealer.open(changed, 'R1'), `position ${at}`).toThrow();
    }
  });

  it.each(['', 'v1', 'v2.a.b.c', 'v1...', 'v1.a.b.c.d', 'plain text'])('is not %j', (text) => {
    expect(() => sealer.open(text, 'R1')).toThrow('could not be opened');
  });

  it('is never the same twice, and names version and key', () => {
    const [one, other] = [sealer.seal(SECRET, 'R1'), sealer.seal(SECRET, 'R1')];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(one.split('.')[1]).toBe(other.split('.')[1]);
  });

  it('shows neither secret nor key, not in an error either', () => {
    const sealed = sealer.seal(SECRET, 'R1');
    const errors = [errorOf(() => sealer.open(sealed, 'R2')), errorOf(() => sealer.open(`${sealed}x`, 'R1'))];
    const seen = [sealed, JSON.stringify(sealer), ...errors].join('\n');
    expect(seen).not.toContain(SECRET);
    expect(seen).not.toContain(key);
  });
});

describe('the key', () => {
  it.each([
    ['nothing', ''],
    ['16 bytes', randomBytes(16).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['no base64', '!'.repeat(44)],
    ['32 bytes with a stray character', `${key.slice(0, 20)} ${key.slice(20)}`],
  ])('is refused when it is %s, with a way to make one and without the key', (_what, text) => {
    const error = errorOf(() => createSealer([key, text]));
    expect(error).toMatch(
      /CREDENTIAL_KEY(?:_PREVIOUS)? must be 32 random bytes in base64.*openssl rand -base64 32/,
    );
    if (text) expect(error).not.toContain(text);
  });
});
