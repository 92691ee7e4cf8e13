import type { Language } from '../unlock/person.js';
import { english } from './en/english.js';
import { dutch } from './nl/dutch.js';
import type { SpokenLanguage } from './spokenLanguage.js';

/** Every language the bot speaks; each has a folder here. */
export const SPOKEN = { en: english, nl: dutch } as const satisfies Readonly<
  Record<Language, SpokenLanguage>
>;

/** The locale in which a language writes its dates. */
export function localeOf(language: Language): string {
  return SPOKEN[language].locale;
}
