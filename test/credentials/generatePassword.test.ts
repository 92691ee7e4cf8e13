import { describe, expect, it } from 'vitest';
import { ENTROPY_BITS, generatePassword } from '../../bot/credentials/generatePassword.js';
import { WORDS } from '../../bot/credentials/words.js';

const passwords = Array.from({ length: 500 }, generatePassword);

describe('the words', () => {
  it('are at least 512, each once', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(512);
    expect(new Set(WORDS).size).toBe(WORDS.length);
  });

  it('have 4 to 6 plain letters and no look-alikes', () => {
    expect(WORDS.filter((word) => !/^[a-z]{4,6}$/.test(word))).toEqual([]);
    // No small l at any place. No capital I or O, because the first letter becomes a capital.
    expect(WORDS.filter((word) => /l|^[io]/.test(word))).toEqual([]);
  });

  it('have no first names, which Entra ID may refuse, and no pairs that sound the same', () => {
    const names = ['rose', 'ruby', 'grace', 'daisy', 'amber', 'robin', 'peter', 'mark', 'anna', 'emma'];
    const pairs = [
      ['road', 'rode'],
      ['meet', 'meat'],
      ['sweet', 'suite'],
      ['right', 'write'],
      ['night', 'knight'],
      ['rain', 'reign'],
      ['week', 'weak'],
    ];
    expect(names.filter((name) => WORDS.includes(name))).toEqual([]);
    expect(pairs.filter(([one, other]) => WORDS.includes(one!) && WORDS.includes(other!))).toEqual([]);
  });
});

describe('a password', () => {
  it('can be read out: five words and four digits', () => {
    for (const password of passwords) {
      expect(password).toMatch(/^[A-Z][a-z]{3,5}(-[a-z]{4,6}){4}-[2-9]{4}$/);
      expect(password).not.toMatch(/[0O1lI]/);
      expect(
        password
          .split('-')
          .slice(0, 5)
          .every((word) => WORDS.includes(word.toLowerCase())),
      ).toBe(true);
    }
  });

  it('meets the rules of Entra ID: 8 to 256 characters of three kinds', () => {
    for (const password of passwords) {
      expect(password.length).toBeGreaterThanOrEqual(16);
      expect(password.length).toBeLessThanOrEqual(256);
      for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /-/]) expect(password).toMatch(kind);
    }
  });

  it('has at least 60 bits of entropy', () => {
    expect(ENTROPY_BITS).toBeGreaterThanOrEqual(60);
    expect(ENTROPY_BITS).toBeCloseTo(5 * Math.log2(WORDS.length) + 4 * 3);
  });

  it('is never the same, and draws from the whole list', () => {
    expect(new Set(passwords).size).toBe(passwords.length);
    const drawn = new Set(passwords.flatMap((password) => password.toLowerCase().split('-').slice(0, 5)));
    expect(drawn.size).toBeGreaterThan(WORDS.length * 0.8);
  });
});
