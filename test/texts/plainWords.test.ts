import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { GLOSSARY } from './glossary.js';
import { countWords, isList, LONGEST_MESSAGE, LONGEST_SENTENCE, sentencesOf } from './plainWords.js';
import { allSentences } from './sentences.js';

/** Read out one by one, not read as a sentence. */
const NO_SENTENCE = ['cards:spelling.letters'];

/** Turns of phrase that nobody says: the five of the issue first, then the like of them that were found. */
const TRANSLATED = {
  en: anyOf(
    /\b(?:nothing|nobody|no one) (?:was|is) asked (?:of|from)\b/,
    /\bin the words of who\b/,
    /\bgiv(?:e|es|en|ing)\b[\w ]* back\b/,
    /\bgiv(?:e|es|ing) sending\b/,
    /\blet(?:s|ting)? (?:it|them|this) go on\b/,
    /\bwhat (?:it|this|that) comes to\b/,
    /(?<!shall )\bI (?:look|ask|tell you)\b(?=[^.?!]*(?:first|admin|privately|what|about)\b)/,
    /\b(?:hears?|heard) of it\b/,
    /\ba question in between\b/,
    /\b(?:is|that is) no (?:fault|failure)\b/,
    /\bis none of them\b/,
    /\bchosen by nobody\b/,
    /\badmin's hand\b/,
    /\bThat it\b[^.]*\bwas (?:said|made)\b/,
    /\ball the same\b/,
    /\bDoes it stay\b/,
    /\b(?:had|have) (?:this|the same error) within an hour\b/,
  ),
  nl: anyOf(
    /\bniets (?:is|werd) aan [\w ]+ gevraagd\b/,
    /\bin de woorden van wie\b/,
    /\bverzenden (?:terug)?gev/,
    /\blaat het (?:door|verder)gaan\b/,
    /\bwaar het op neerkomt\b/,
    /\bdie welke\b/,
    /\bniet een van\b/,
    /\bmaakt het langer\b/,
    /\bMicrosoft 365 weet\b/,
    /\b(?:heeft|hebben|had|hadden) (?:dit )?binnen een uur\b/,
  ),
} as const;

/** Says why first, and only then what to do. */
const REASON_FIRST = {
  en: anyOf(
    /, so (?:a|another|two|others?) ?(?:colleagues?|approvers?)? (?:has|have) to\b/,
    /\bNothing was changed[;.] (?:please )?(?:try|look|check)\b/,
    /\bcould not check\b[^.]*[.;] (?:please )?try again\b/,
  ),
  nl: anyOf(
    /, dus (?:een|twee|anderen) ?(?:collega'?s?|goedkeurders?)? moet(?:en)?\b/,
    /\bniets (?:gewijzigd|veranderd)[;.] (?:probeer|kijk)\b/,
    /\bniet nagaan\b[^.]*[.;] probeer\b/,
  ),
} as const;

/** Nothing is called solved in the sentence that says it is not. */
const SOLVED_AND_NOT = /\b(?:solved|fixed|opgelost)\b[^.]*\b(?:still|nog steeds)\b/iu;

function anyOf(...phrases: readonly RegExp[]): RegExp {
  return new RegExp(phrases.map(({ source }) => source).join('|'), 'iu');
}

describe.each(LANGUAGES)('The texts in %s, for somebody under stress,', (language) => {
  const all = [...allSentences(language)].filter(([key]) => !NO_SENTENCE.includes(key));

  it(`have at most ${LONGEST_SENTENCE} words in a sentence`, () => {
    const long = all.flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => countWords(sentence) > LONGEST_SENTENCE)
        .map((sentence) => `${key} (${countWords(sentence)}): ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it(`have at most ${LONGEST_MESSAGE} words in a message`, () => {
    const long = all
      .filter(([, text]) => !isList(text) && countWords(text) > LONGEST_MESSAGE)
      .map(([key, text]) => `${key} (${countWords(text)}): ${text}`);
    expect(long).toEqual([]);
  });

  it.each(GLOSSARY[language].map((term) => [term.term, term] as const))(
    'call it “%s”, and nothing else',
    (_term, { instead, except = [] }) => {
      const other = all.filter(([key, text]) => instead.test(text) && !except.includes(key));
      expect(other).toEqual([]);
    },
  );

  it('hold nothing that reads translated', () => {
    expect(all.filter(([, text]) => TRANSLATED[language].test(text))).toEqual([]);
  });

  it('say first what to do, and then why', () => {
    expect(all.filter(([, text]) => REASON_FIRST[language].test(text))).toEqual([]);
  });

  it('call nothing solved that still does not work', () => {
    expect(all.filter(([, text]) => SOLVED_AND_NOT.test(text))).toEqual([]);
  });

  it('use every term of the glossary', () => {
    const said = all.map(([, text]) => text.toLowerCase()).join('\n');
    expect(GLOSSARY[language].filter(({ term }) => !said.includes(term.toLowerCase()))).toEqual([]);
  });
});

describe('The glossary', () => {
  it('makes exceptions only for texts that need one', () => {
    const terms = LANGUAGES.flatMap((language) =>
      GLOSSARY[language].map((term) => ({ ...term, all: allSentences(language) })),
    );
    const made = new Set(terms.flatMap(({ except = [] }) => except));
    const needs = (key: string) =>
      terms.some(({ all, instead, except }) => except?.includes(key) && instead.test(all.get(key) ?? ''));
    expect([...made].filter((key) => !needs(key))).toEqual([]);
  });
});

describe('A sentence', () => {
  it('ends at a full stop, a question mark, a colon and a line', () => {
    expect(sentencesOf('One two. Three? Say so: four “five.” Six\nseven')).toEqual([
      'One two.',
      'Three?',
      'Say so:',
      'four “five.”',
      'Six',
      'seven',
    ]);
  });

  it('counts what is filled in as one word, and a dash as none', () => {
    expect(countWords('{{name}} waits – https://aka.ms/sspr')).toBe(3);
  });
});

describe('What reads translated', () => {
  it.each([
    'Nothing was asked of an admin',
    'in the words of who asks',
    'give sending back',
    'let it go on',
    'what it comes to',
    'I look at the account first',
    'Your helpdesk hears of it',
    'That it helped was said at noon',
  ])('is “%s”', (phrase) => {
    expect(TRANSLATED.en.test(phrase)).toBe(true);
  });
});
