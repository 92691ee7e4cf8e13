import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { NAMESPACES, sentences } from './sentences.js';

const root = path.join(import.meta.dirname, '../..');
const others = LANGUAGES.filter((language) => language !== 'en');
const pairs = others.flatMap((language) => NAMESPACES.map((namespace) => [language, namespace] as const));

describe.each(pairs)('The texts in %s of %s', (language, namespace) => {
  const english = sentences('en', namespace);
  const translated = sentences(language, namespace);

  it('are the same sentences as in English', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same values as in English', () => {
    for (const [key, text] of english)
      expect([key, placeholders(translated.get(key))]).toEqual([key, placeholders(text)]);
  });

  it('are translated', () => {
    const long = [...english].filter(([, text]) => text.split(' ').length > 4);
    for (const [key, text] of long) expect([key, translated.get(key)]).not.toEqual([key, text]);
  });
});

describe.each(LANGUAGES)('The texts in %s', (language) => {
  const all = NAMESPACES.flatMap((namespace) => [...sentences(language, namespace)]);

  it('are filled in', () => {
    for (const [key, text] of all) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('hold no Markdown that a card would act on', () => {
    for (const [key, text] of [...sentences(language, 'cards'), ...sentences(language, 'remedies')]) {
      expect([key, /[*`<>[\]#]|(^|\n)(\d+\.|[-+]) /.test(text)]).toEqual([key, false]);
    }
  });

  it('have as many lines in the lists of the cards as in English', () => {
    const own = sentences(language, 'cards');
    for (const [key, text] of sentences('en', 'cards')) {
      expect([key, own.get(key)?.split('\n').length]).toEqual([key, text.split('\n').length]);
    }
  });
});

describe('The texts in Dutch', () => {
  it('say "je", not "u"', () => {
    for (const namespace of NAMESPACES) {
      for (const [key, text] of sentences('nl', namespace))
        expect([key, / u[ .,?!]| uw /i.test(text.replace(/\}\} u\b/g, ''))]).toEqual([key, false]);
    }
  });
});

describe('The folder of a language', () => {
  it.each(LANGUAGES)('%s has no file of sentences that nobody reads', (language) => {
    const files = readdirSync(path.join(root, 'bot/texts', language)).filter((file) =>
      file.endsWith('.json'),
    );
    expect(files.sort()).toEqual([...NAMESPACES, 'manifest'].map((name) => `${name}.json`).sort());
  });
});

function placeholders(text: string | undefined): readonly string[] {
  // One language may repeat a name where another language uses a pronoun.
  const named = [...(text ?? '').matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set(named)].sort();
}
