import { describe, expectTypeOf, it } from 'vitest';
import { SPOKEN } from '../../bot/texts/languages.js';
import { dutch } from '../../bot/texts/nl/dutch.js';
import type { RecognisedLanguage, SpokenLanguage } from '../../bot/texts/spokenLanguage.js';
import type { Language } from '../../bot/unlock/person.js';
import { words as germanWords } from '../../bot/texts/de/words.js';

// No code runs here. The compiler checks this file (`npm run typecheck`). It fails where an expected error is missing.

const german: RecognisedLanguage = { words: germanWords };

const { locale, sentences, words, manifest } = dutch;
const { symptoms } = words;

const { cards: _cards, ...otherFiles } = sentences;
const withoutCards = { ...dutch, sentences: otherFiles };

const { yes: _yes, ...otherSentences } = sentences.dialogs;
const withoutYes = { ...dutch, sentences: { ...sentences, dialogs: otherSentences } };

const { 'name.short': _name, ...otherTexts } = manifest;
const withoutName = { ...dutch, manifest: otherTexts };

const { HACKED: _hacked, ...otherClasses } = symptoms.classes;
const withoutHacked = { words: { ...words, symptoms: { ...symptoms, classes: otherClasses } } };

const { skip: _skip, ...otherAnswers } = words.answers;
const withoutSkip = { words: { ...words, answers: otherAnswers } };

describe('A spoken language', () => {
  it('has all of it', () => {
    expectTypeOf(dutch).toExtend<SpokenLanguage>();
  });

  it('does not compile without its locale, sentences, words or manifest', () => {
    // @ts-expect-error no locale
    void ({ sentences, words, manifest } satisfies SpokenLanguage);
    // @ts-expect-error no sentences
    void ({ locale, words, manifest } satisfies SpokenLanguage);
    // @ts-expect-error no words
    void ({ locale, sentences, manifest } satisfies SpokenLanguage);
    // @ts-expect-error no manifest
    void ({ locale, sentences, words } satisfies SpokenLanguage);
  });

  it('does not compile without one file, one sentence or one text of the manifest', () => {
    // @ts-expect-error no sentences of the cards
    void (withoutCards satisfies SpokenLanguage);
    // @ts-expect-error no sentence for yes
    void (withoutYes satisfies SpokenLanguage);
    // @ts-expect-error no short name
    void (withoutName satisfies SpokenLanguage);
  });

  it('does not compile when it is on the list of languages and has no entry', () => {
    // @ts-expect-error xx has no entry
    void (SPOKEN satisfies Record<Language | 'xx', SpokenLanguage>);
    // @ts-expect-error xx has words only
    void ({ ...SPOKEN, xx: german } satisfies Record<Language | 'xx', SpokenLanguage>);
  });
});

describe('A recognised language', () => {
  it('has words and nothing else', () => {
    expectTypeOf<keyof RecognisedLanguage>().toEqualTypeOf<'words'>();
    expectTypeOf(dutch).toExtend<RecognisedLanguage>();
  });

  it('does not compile without one of the lists', () => {
    // @ts-expect-error no words for hacked
    void (withoutHacked satisfies RecognisedLanguage);
    // @ts-expect-error no words for skip
    void (withoutSkip satisfies RecognisedLanguage);
  });
});
