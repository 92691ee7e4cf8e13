import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { latinLetters } from '../../../../bot/unlock/diagnosis/reading/lookAlikes.js';
import { createRecogniser } from '../../../../bot/unlock/diagnosis/recognise.js';
import { saidOf } from '../../../../bot/unlock/said/maskSecrets.js';
import { couldBeSecret } from '../../../../bot/unlock/tickets/couldBeSecret.js';
import { namesSaid } from '../../../../dialogs/whose/namesSaid.js';
import { nameSearches } from '../../../../dialogs/whose/nameSearches.js';

// "password", in letters of other alphabets, in wide ones, in small capitals, and with signs that nobody sees.
const PASSWORDS = [
  ...[
    'p\u0430ssword',
    'p\u0430\u0455\u0455w\u043erd',
    'pa\u0455\u0455\u051d\u043erd',
    'p\u03b1ssw\u03bfrd',
    'PASSW\u041eRD',
  ],
  ...[
    'ｐａｓｓｗｏｒｄ',
    'ᴘᴀꜱꜱᴡᴏʀᴅ',
    '𝐩𝐚𝐬𝐬𝐰𝐨𝐫𝐝',
    'p\u0430\u0301ssword',
    'pass\u200bword',
    'pass\u2060wo\u00adrd',
    'pa\u3164ssword',
  ],
  // Of each alphabet that Unicode calls confusable with ours.
  ...['ꓑꓮꓢꓢꓪꓳꓣꓓ', 'ᏢᎪᏚᏚᏔOᎡᎠ', 'ⲢasswⲞⲅd', 'ΡΑSSWΟRD', 'paѕѕաօrd', 'Ραѕѕᴡⲟгԁ'],
  ...['🅿🅰🆂🆂🆆🅾🆁🅳', '🅟🅐🅢🅢🅦🅞🅡🅓', 'ⓟⓐⓢⓢⓦⓞⓡⓓ', '𝔭𝔞𝔰𝔰𝔴𝔬𝔯𝔡', '𝕡𝕒𝕤𝕤𝕨𝕠𝕣𝕕', '𝙥𝙖𝙨𝙨𝙬𝙤𝙧𝙙'],
];

const { recognise } = createRecogniser(UNDERSTOOD.map(({ symptoms }) => symptoms));

describe('letters that look Latin', () => {
  it.each(PASSWORDS)('%j is read as a password', (word) => {
    expect(latinLetters(word).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).toBe('password');
    expect(recognise(`I forgot my ${word}`)?.symptom).toBe('password-not-accepted');
  });

  it.each(PASSWORDS)('%j hides what follows it', (word) => {
    for (const joined of [' is ', ': ', '：', ' '])
      expect(saidOf(`my ${word}${joined}rabbit is refused`)?.words).not.toContain('rabbit');
    expect(couldBeSecret(`the ${word} rabbit`)).toBe(true);
    expect(namesSaid(`my ${word} Rabbit is refused`)).toEqual([]);
  });

  it.each(['Анна', 'Иванова', 'Παπαδόπουλος', 'Zoë', 'Müller', '山田太郎'])(
    'a name of another alphabet stays: %s',
    (name) => {
      expect(latinLetters(name).normalize('NFC')).toBe(name);
      expect(nameSearches(name)[0]?.text).toBe(name);
      expect(saidOf(`${name} cannot sign in`)?.words).toBe(`${name} cannot sign in`);
    },
  );

  it('are shown as they were written', () => {
    expect(saidOf('my p\u0430ssword is wrong')?.words).toBe('my p\u0430ssword is wrong');
  });
});
