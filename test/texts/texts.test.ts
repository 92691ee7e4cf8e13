import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const namespaces = readdirSync(path.join(root, 'bot/texts/en')).map((file) => file.replace('.json', ''));

describe.each(namespaces)('The texts of %s', (namespace) => {
  const english = sentences('en', namespace);
  const dutch = sentences('nl', namespace);

  it('are the same sentences in both languages', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same values in both languages', () => {
    for (const [key, text] of english)
      expect([key, placeholders(dutch.get(key))]).toEqual([key, placeholders(text)]);
  });

  it('are filled in', () => {
    for (const [key, text] of [...english, ...dutch]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('are translated', () => {
    const long = [...english].filter(([, text]) => text.split(' ').length > 4);
    for (const [key, text] of long) expect([key, dutch.get(key)]).not.toEqual([key, text]);
  });

  it('say "je", not "u"', () => {
    for (const [key, text] of dutch)
      expect([key, / u[ .,?!]| uw /i.test(text.replace(/\}\} u\b/g, ''))]).toEqual([key, false]);
  });

  it('hold no Markdown that a card would act on', () => {
    for (const [key, text] of [...english, ...dutch]) {
      if (namespace === 'cards' || namespace === 'remedies') {
        expect([key, /[*`<>[\]#]|(^|\n)(\d+\.|[-+]) /.test(text)]).toEqual([key, false]);
      }
    }
  });
});

describe('Lists in the texts of the cards', () => {
  it('have as many lines in both languages', () => {
    const dutch = sentences('nl', 'cards');
    for (const [key, text] of sentences('en', 'cards')) {
      expect([key, dutch.get(key)?.split('\n').length]).toEqual([key, text.split('\n').length]);
    }
  });
});

function sentences(language: string, namespace: string): ReadonlyMap<string, string> {
  const file = path.join(root, 'bot/texts', language, `${namespace}.json`);
  return new Map(leaves(JSON.parse(readFileSync(file, 'utf8'))));
}

function leaves(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is not a sentence`);
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name));
}

function placeholders(text: string | undefined): readonly string[] {
  // A language may need a name twice where another has a pronoun.
  const named = [...(text ?? '').matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set(named)].sort();
}
