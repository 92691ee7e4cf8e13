import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, languageOf, textsIn } from '../../bot/texts/texts.js';

describe('a sentence with somebody’s words in it', () => {
  it('fills every placeholder, also after a value that had to be shortened', () => {
    const name = `Anna${' '.repeat(40)}${'x'.repeat(500)}`;
    const text = textsIn('en')('dialogs:subject.person', { name, address: 'anna@contoso.example' });
    expect(text).toContain('anna@contoso.example');
    expect(text).not.toContain('{{');
  });

  it('takes a placeholder in a value for text', () => {
    const text = textsIn('en')('dialogs:subject.person', {
      name: '{{address}}',
      address: 'anna@contoso.example',
    });
    expect(text.match(/anna@contoso\.example/g)).toHaveLength(1);
  });

  it('shows the language of a locale, and the tenant’s for one that is not spoken', () => {
    expect([
      languageOf('nl-BE', 'en'),
      languageOf('NL', 'en'),
      languageOf('fr-FR', 'nl'),
      languageOf(undefined, 'en'),
    ]).toEqual(['nl', 'nl', 'nl', 'en']);
  });
});

describe('a key put together from what somebody typed', () => {
  it('is none when it is long, however many dots it has', () => {
    expect(isTextKey(`cards:code.${'a.'.repeat(50_000)}`)).toBe(false);
  });
});

describe('text from anywhere, made plain', () => {
  it('holds nothing that Markdown, HTML, a mention or a template acts on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(plainText(text)).not.toMatch(/[[\]<>*`~|\\#&{}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('is one line of at most the length asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (text, longest) => {
          expect([...plainText(text, longest)].length).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });

  it('made plain again, it stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it.each([
    ['jan_de_vries@contoso.example', 'jan_de_vries@contoso.example'],
    ["O'Neil (Finance) – Zürich", "O'Neil (Finance) – Zürich"],
    ['[Click](https://evil.example)', '［Click］(https://evil.example)'],
    ['<at>Ben</at>', '‹at›Ben‹/at›'],
    ['${password}', '$｛password｝'],
    ['_wow_ __wow__', '＿wow＿ ＿＿wow＿＿'],
    ['1. first', '1.\u00A0first'],
    ['a\u202Eb\u200Bc\nd', 'abc d'],
  ])('%j becomes %j', (given, expected) => {
    expect(plainText(given)).toBe(expected);
  });
});
