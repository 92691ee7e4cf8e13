import { expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { allSentences } from './sentences.js';

// Commands of PowerShell that somebody copies from a card.

const COMMAND = /[A-Z][a-z]+-AD\w+ -Identity \{\{sid\}\}(?: -\w+(?: \$\w+)?)*(?<next>.?)/gu;

it.each(LANGUAGES)(
  'a command ends its line or stands in quotes, so that nobody copies a full stop with it (%s)',
  (language) => {
    const found = [...allSentences(language)].flatMap(([key, text]) =>
      [...text.matchAll(COMMAND)].map(({ groups }) => `${key}: ${groups?.['next'] ?? ''}`),
    );
    expect(found.length).toBeGreaterThan(6);
    expect(found.filter((one) => !/: ”?$/u.test(one))).toEqual([]);
  },
);
