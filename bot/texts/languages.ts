import type { Language } from '../unlock/person.js';
import { words as german } from './de/words.js';
import { english } from './en/english.js';
import { words as french } from './fr/words.js';
import { dutch } from './nl/dutch.js';
import type { RecognisedLanguage, SpokenLanguage } from './spokenLanguage.js';
import type { Words } from './words.js';

/** Every language that the bot speaks. Each has a folder here. A language that lacks a text does not compile. */
export const SPOKEN: Readonly<Record<Language, SpokenLanguage>> = { en: english, nl: dutch };

/** Languages that the bot understands but does not speak, by code. The bot answers in another language. */
export const RECOGNISED: Readonly<Record<string, RecognisedLanguage>> = {
  de: { words: german },
  fr: { words: french },
};

/** The words of every language. The bot understands all of them in every conversation. */
export const UNDERSTOOD: readonly Words[] = [...Object.values(SPOKEN), ...Object.values(RECOGNISED)].map(
  ({ words }) => words,
);

/** Returns the locale in which a language writes its dates. */
export function localeOf(language: Language): string {
  return SPOKEN[language].locale;
}
