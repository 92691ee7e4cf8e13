import { describe, expect, it } from 'vitest';
import english from '../../bot/texts/en/dialogs.json' with { type: 'json' };
import dutch from '../../bot/texts/nl/dialogs.json' with { type: 'json' };

type Texts = { readonly [key: string]: string | Texts };

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const inDutch = new Map(leaves(dutch));

describe('the sentences of the dialogs', () => {
  it('exist in both languages', () => {
    expect([...inDutch.keys()]).toEqual(leaves(english).map(([key]) => key));
  });

  it.each(leaves(english))('%s has the same values in both', (key, text) => {
    const values = (sentence: string) =>
      [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    expect(values(inDutch.get(key) ?? '')).toEqual(values(text));
    expect(text.trim()).not.toBe('');
  });

  it('titles fit on a button of a phone', () => {
    const titles = leaves(english).filter(([key]) => /^(choice\.|(yes|no|skip|stop|tryAgain)$)/.test(key));
    for (const [key, title] of titles) {
      expect(title.length, key).toBeLessThanOrEqual(50);
      expect(inDutch.get(key)?.length, key).toBeLessThanOrEqual(50);
    }
  });

  it('speak to one person, informally', () => {
    expect([...inDutch.values()].filter((text) => /\b(u|uw)\b/i.test(text))).toEqual([]);
  });
});
