import type { Language } from '../unlock/person.js';
import { english } from './en/english.js';
import { dutch } from './nl/dutch.js';
import type { RecognisedLanguage, SpokenLanguage } from './spokenLanguage.js';
import type { Words } from './words.js';

/** Every language the bot speaks; each has a folder here. One that lacks something does not compile. */
export const SPOKEN: Readonly<Record<Language, SpokenLanguage>> = { en: english, nl: dutch };

/** Languages that are only recognised, by code: who writes in one is understood, and answered in another. */
const RECOGNISED: Readonly<Record<string, RecognisedLanguage>> = {};

/** What can be understood: the words of every language, whichever one is being spoken. */
export const UNDERSTOOD: readonly Words[] = [...Object.values(SPOKEN), ...Object.values(RECOGNISED)].map(
  ({ words }) => words,
);

/** The locale in which a language writes its dates. */
export function localeOf(language: Language): string {
  return SPOKEN[language].locale;
}
