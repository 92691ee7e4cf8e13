import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { sentences } from './sentences.js';

// The column with the labels is 96 pixels wide (cards/templates/facts.json): a longer word breaks in the middle.

const LABELS = /^(?:details\.label\.|fact\.)/u;
const LONGEST_WORD = 13;

describe.each(LANGUAGES)('A label in %s', (language) => {
  const labels = [...sentences(language, 'cards')].filter(([key]) => LABELS.test(key));

  it('has no word that breaks on a phone', () => {
    expect(labels.length).toBeGreaterThan(20);
    const words = labels.flatMap(([key, text]) => text.split(/\s+/u).map((word) => `${key}: ${word}`));
    expect(words.filter((one) => one.replace(/^.*: /u, '').length > LONGEST_WORD)).toEqual([]);
  });
});
