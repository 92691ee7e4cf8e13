import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, saidOf } from '../../../bot/unlock/said/maskSecrets.js';
import { ORDINARY, PREDICATES } from '../../../bot/unlock/said/secretWords.js';

const NAMES = [
  'password',
  'Password',
  'wachtwoord',
  'code',
  'pin',
  'Passwort',
  'mot de passe',
  'pwd',
  'pincode',
  'inlogcode',
];

/** What is written, and what is kept of it. */
const MASKED: readonly (readonly [string, string])[] = [
  ['my password is hunter2', `my password is ${MASK}`],
  ['my password is esT!', `my password is ${MASK}`],
  ['my password is eXpired', `my password is ${MASK}`],
  ['my password: hunter2', `my password: ${MASK}`],
  ['password=Summer please', `password= ${MASK}`],
  ['my password is the cat sat', `my password is ${MASK}`],
  ['my password is correct horse battery staple', `my password is ${MASK}`],
  ['my password is banana. Please help me', `my password is ${MASK} Please help me`],
  ['password banana does not work', `password ${MASK} does not work`],
  ['mijn wachtwoord is Zomer en het werkt niet', `mijn wachtwoord is ${MASK}`],
  ['mijn wachtwoord Zomer wordt geweigerd', `mijn wachtwoord ${MASK} wordt geweigerd`],
  ['wachtwoord: Welkom01 werkt niet', `wachtwoord: ${MASK}`],
  ['mein Passwort lautet Sommer', `mein Passwort lautet ${MASK}`],
  ['mon mot de passe est soleil', `mon mot de passe est ${MASK}`],
  ['the code is 123456', `the code is ${MASK}`],
  ['I got code 482913 by sms', `I got code ${MASK} by sms`],
  ['pin 4711 is refused', `pin ${MASK} is refused`],
  ['banana is my password', `${MASK} is my password`],
  ['Zomer is mijn wachtwoord', `${MASK} is mijn wachtwoord`],
  ['I type Welkom123! every day', `I type ${MASK} every day`],
  ['it was Correct-horse-battery-staple-2357', `it was ${MASK}`],
  ['see https://login.example/l/abcdefghijk', `see ${MASK}`],
  ['de code die ik kreeg is 884422', `de code die ik kreeg is ${MASK}`],
  ['I typed the code from sms 445566 and it failed', `I typed the code from sms ${MASK} and it failed`],
  ['my pin-code 1234 does not work', `my pin-code ${MASK} does not work`],
  ['the passcode of my phone is 1 2 3 4', `the passcode of my phone is ${MASK}`],
  ['the code I got was 123 456 today', `the code I got was ${MASK} today`],
  ['password of my account is bloem', `password of my account is ${MASK}`],
  ['het wachtwoord van mijn account is zonnebloem', `het wachtwoord van mijn account is ${MASK}`],
  ['my password and it is bloem', `my password and it is ${MASK}`],
  ["wachtwoord'Zomer' werkt niet", `wachtwoord' ${MASK} werkt niet`],
  ['my pasword is sunflower', `my pasword is ${MASK}`],
  ['wachtwoor is bloem', `wachtwoor is ${MASK}`],
];

const KEPT: readonly string[] = [
  'I forgot my password',
  'my password is not accepted since Monday',
  'my password is wrong',
  'wachtwoord vergeten',
  'mijn wachtwoord wordt niet geaccepteerd',
  'I do not get a code on my phone',
  'the code does not arrive',
  'what is my password',
  'AADSTS50053: the account is locked',
  'Error code is 53003',
  'error code: 50126',
  'foutcode 53003',
  'code 53003',
  'it says 550 5.1.8 Access denied, bad outbound sender',
  'pieter.vandenberg@contoso.com cannot sign in to Office365 on his iPhone15',
  'Correlation Id: 7b3f2c1d-0000-4000-8000-00000000000a Timestamp: 2026-03-02T15:00:00Z',
  "I can't send mail since 9:30",
  'my password for Outlook is wrong',
  'the password of my account is expired since 2024',
  'I forgot my password and my phone is broken',
  'my passport is at home',
  'password reset failed with error 530098',
];

describe('the words that an approver reads', () => {
  it.each(MASKED)('%s → %s', (written, words) => {
    expect(saidOf(written)).toEqual({ words, onlyApprovers: true });
  });

  it.each(KEPT)('%s: nothing is masked', (written) => {
    expect(saidOf(written)).toEqual({ words: written });
  });

  it('are at most 300 characters, also of 10,000', () => {
    expect([...(saidOf('word '.repeat(2_000))?.words ?? '')].length).toBeLessThanOrEqual(300);
    expect(saidOf('word '.repeat(2_000))?.words).toMatch(/^(?:word )+…$/u);
    expect([...(saidOf('x'.repeat(200_000))?.words ?? '')].length).toBeLessThanOrEqual(300);
  });

  it('of which the masked part was cut off are still for approvers alone, also when they are masked again', () => {
    const once = saidOf(`${'word '.repeat(80)}my password is Hunter22`);
    expect([...(once?.words ?? '')].length).toBeLessThanOrEqual(300);
    expect(once?.onlyApprovers).toBe(true);
    expect(saidOf(once?.words ?? '')).toEqual(once);
  });

  it('are read up to 2,000 characters, because one message must not hold up everybody', () => {
    const secret = 'my password is Hunter22';
    expect(saidOf(`${'word '.repeat(390)}${secret}`)?.onlyApprovers).toBe(true);
    expect(saidOf(`${'word '.repeat(400)}${secret}`)).toEqual(saidOf('word '.repeat(2_000)));
    expect(saidOf('x'.repeat(10_000))?.words).toBe('…');
  });

  it.each(['', '   ', '\n'])('are none for %j', (written) => expect(saidOf(written)).toBeUndefined());
});

const ordinary = new Set([...ORDINARY, ...PREDICATES]);
/** A secret of one word. It has to be told from the sentence around it. */
const secret = fc
  .string({ minLength: 4, maxLength: 24, unit: 'grapheme-ascii' })
  .map((text) => text.replace(/\s/gu, 'x'))
  .filter(
    (text) => /[\p{L}\p{N}]{3}/u.test(text) && !ordinary.has(text.toLowerCase().replace(/[^a-z]/gu, '')),
  )
  // These are what they are: an error code.
  .filter((text) => !/^[^\p{L}\p{N}]*(?:aadsts|0x|\d+|\d\.)/iu.test(text));
const name = fc.constantFrom(...NAMES);
const around = fc.constantFrom('', 'I cannot sign in, ', 'help me please: ');
const link = fc.constantFrom(' is ', ': ', ' = ', '=', ' ', ' was ', ' is: ');

describe('a secret', () => {
  it('after its name is never kept', () => {
    fc.assert(
      fc.property(around, name, link, secret, (before, called, between, hidden) => {
        const { words = '' } = saidOf(`${before}my ${called}${between}${hidden} and it is refused`) ?? {};
        expect(words).not.toContain(hidden);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of several ordinary words is not kept either', () => {
    const phrase = fc.array(fc.constantFrom('red', 'the', 'is', 'house', 'and', 'blue'), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(name, fc.constantFrom(' is ', ': ', ' = '), phrase, (called, between, words) => {
        const kept = saidOf(`my ${called}${between}zebra ${words.join(' ')}`)?.words ?? '';
        expect(kept).not.toContain('zebra');
        expect(kept.endsWith(MASK)).toBe(true);
      }),
    );
  });

  it('that looks like one is never kept, wherever it stands', () => {
    const strong = fc
      .stringMatching(/^[A-Z][a-z]{4,9}[0-9]{2,4}[!#$%&*]?$/u)
      .filter(
        (text) =>
          !/^(?:Windows|Android|Office|Outlook|Microsoft|Version|Iphone|Galaxy|Pixel|Aadsts)/u.test(text),
      );
    fc.assert(
      fc.property(strong, (hidden) => {
        expect(saidOf(`I always type ${hidden} here`)?.words).not.toContain(hidden);
      }),
    );
  });

  it('masking again changes no word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), name, secret, (text, called, hidden) => {
        const once = saidOf(`${text} ${called}: ${hidden}`);
        expect(saidOf(once?.words ?? '')?.words).toBe(once?.words);
      }),
    );
  });
});
