import { describe, expect, it } from 'vitest';
import { SPOKEN } from '../../bot/texts/languages.js';
import { LANGUAGES } from '../../bot/unlock/person.js';

type Texts = { readonly [key: string]: string | Texts };

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const english = leaves(SPOKEN.en.sentences.dialogs);

describe.each(LANGUAGES)('the sentences of the dialogs in %s', (language) => {
  const own = new Map(leaves(SPOKEN[language].sentences.dialogs));

  it('stand in the order of the English ones', () => {
    expect([...own.keys()]).toEqual(english.map(([key]) => key));
  });

  it.each(english)('%s has the same values as in English, as often', (key, text) => {
    const values = (sentence: string) =>
      [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    expect(values(own.get(key) ?? '')).toEqual(values(text));
  });

  it('have titles that fit on a button of a phone', () => {
    const titles = [...own].filter(([key]) => /^(choice\.|(yes|no|skip|stop|tryAgain)$)/.test(key));
    expect(titles.length).toBeGreaterThan(5);
    for (const [key, title] of titles) expect(title.length, key).toBeLessThanOrEqual(50);
  });
});

describe('the sentences of the dialogs in Dutch', () => {
  it('speak to one person, informally', () => {
    const texts = leaves(SPOKEN.nl.sentences.dialogs).map(([, text]) => text);
    expect(texts.filter((text) => /\b(u|uw)\b/i.test(text))).toEqual([]);
  });
});
