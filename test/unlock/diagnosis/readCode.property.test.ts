import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { BOUNCE_FAMILIES } from '../../../bot/unlock/diagnosis/bounceCodes.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';
import { SIGN_IN_FAMILIES } from '../../../bot/unlock/diagnosis/signInCodes.js';

const { recognise, recogniseError, reportedIn } = createRecogniser(
  UNDERSTOOD.map(({ symptoms }) => symptoms),
);

const SIGN_IN = SIGN_IN_FAMILIES.flatMap(({ codes }) => codes.map((digits) => `AADSTS${digits}`));
const BOUNCES = BOUNCE_FAMILIES.flatMap(({ codes }) => codes);

/** Ways in which people paste a code. These name it, so the number alone is enough in them. */
const NAMED: readonly ((code: string) => string)[] = [
  (code) => `Error Code: ${code}`,
  (code) => `foutcode is ${code}`,
  (code) => `"errorCode": "${code}"`,
  (code) => `<div>Fehlercode: <b>${code}</b></div>`,
  (code) => `Code d'erreur : ${code}`,
  (code) => `error number\n${code}`,
];
const FORMS: typeof NAMED = [
  ...NAMED,
  (code) => code,
  (code) => `${code}: something happened.`,
  (code) => `> Message: ${code}\n> Timestamp: 2026-02-17T18:39:09Z`,
];
const AADSTS_FORMS: typeof FORMS = [
  ...FORMS,
  ...NAMED.map((form) => (code: string) => form(code.replace('AADSTS', ''))),
  (code) => code.replace('AADSTS', 'aadsts '),
  (code) => code.replace('AADSTS', 'AADSTS-'),
  (code) => code.replace('AADSTS', ''),
];
const BOUNCE_FORMS: typeof FORMS = [
  ...FORMS,
  (code) => `550 ${code} Access denied`,
  (code) => `#<#${code} smtp;550 ${code}>`,
  (code) => `550-${code} no`,
];

/** Text around it that holds numbers, names and addresses of every kind, and no code. */
const around = fc.constantFrom(
  '',
  'Hello Kim, I am on +31 6 5012 6500 and my ticket is INC0050126.\n',
  'Request Id: 5d1f0c2e-90ab-4c1d-8e2f-0a1b2c3d4e00 Timestamp: 2026-02-03T08:15:22Z\n',
  'From 203.0.113.7, version 15.20.841.15, kim@contoso.example\n',
  'Ik betaalde € 50.126,00 op 5-7-2026.\n',
);

describe('whatever people write', () => {
  it('a code of the tables is read in every form', () => {
    const pair = fc.oneof(
      fc.tuple(fc.constantFrom(...SIGN_IN), fc.constantFrom(...AADSTS_FORMS)),
      fc.tuple(fc.constantFrom(...BOUNCES), fc.constantFrom(...BOUNCE_FORMS)),
    );
    fc.assert(
      fc.property(pair, around, ([code, form], before) => {
        const isBare = /^\d+$/u.test(form(code));
        expect(recogniseError(isBare ? form(code) : `${before}${form(code)}`)?.code).toBe(code);
      }),
      { numRuns: 3000 },
    );
  });

  it('nothing but a code and a fixed word comes out, so nothing that they typed can leak', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'password Hunter2!',
        'AADSTS',
        '550 5.1.8',
        'code 50126',
        '5.7.1',
        '#<#',
        '50053',
        'mail',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const { errorCode = '5.1.8', hint = 'lost-method' } = reportedIn(parts.join(' '));
        expect(errorCode).toMatch(/^(?:AADSTS\d{5,7}|[45]\.[0-7]\.\d{1,3})$/u);
        expect(hint).toMatch(/^(?:malicious-address|mailbox-full|password-changed|lost-method)$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'x'.repeat(10_000),
    '1'.repeat(10_000),
    '5.'.repeat(5_000),
    '5 . '.repeat(2_500),
    'AADSTS '.repeat(1_500),
    'aadsts-'.repeat(1_500),
    '<b '.repeat(3_500),
    '&a'.repeat(5_000),
    '> '.repeat(5_000),
    'error code '.repeat(1_000),
    'ip '.repeat(3_500),
    'password password '.repeat(600),
    'wachtwoord a a '.repeat(700),
    '50126 '.repeat(1_700),
    '550 5.1.8 '.repeat(1_000),
    ' '.repeat(10_000),
    'é'.repeat(10_000),
  ])('a hostile text of ten thousand characters is read to its end: %#', (text) => {
    expect(() => recognise(text)).not.toThrow();
  });
});
