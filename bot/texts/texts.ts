import i18next from 'i18next';
import { LANGUAGES, type Language } from '../unlock/person.js';
import { SPOKEN } from './languages.js';
import { plainText } from './plainText.js';
import type { Sentences } from './spokenLanguage.js';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every key there is, as `namespace:path.to.sentence`; a typing mistake does not compile. */
export type TextKey = {
  [N in keyof Sentences]: `${N}:${Leaves<Sentences[N]>}`;
}[keyof Sentences];

/** Looks a sentence up in one language. Values are made harmless on the way in (`plainText`). */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Longer than any key there is. */
const LONGEST_KEY = 200;

const instance = i18next.createInstance();
void instance.init({
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, SPOKEN[language].sentences])),
  fallbackLng: 'en',
  ns: Object.keys(SPOKEN.en.sentences),
  initAsync: false,
  // Values are made harmless before (`textsIn`): i18next's own escape leaves the next placeholder standing when it
  // makes a value shorter.
  interpolation: { escapeValue: false },
  returnNull: false,
  // The library would advertise on standard output, which is the log.
  showSupportNotice: false,
});

const translators = Object.fromEntries(
  LANGUAGES.map((language) => [language, translator(language)]),
) as Record<Language, Translate>;

function translator(language: Language): Translate {
  const translate = instance.getFixedT(language);
  return (key, values = {}) =>
    translate(
      key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, harmless(value)])),
    );
}

function harmless(value: string | number): string | number {
  return typeof value === 'string' ? plainText(value) : value;
}

/** The sentences of one language. */
export function textsIn(language: Language): Translate {
  return translators[language];
}

/** Is this a key that exists? For keys put together from an id, such as `remedies:${id}.sentence`. */
export function isTextKey(key: string): key is TextKey {
  // Looking for a long one with many dots takes seconds, and part of a key may be what somebody typed.
  return key.length <= LONGEST_KEY && instance.exists(key);
}

/**
 * The language for a locale such as `nl-BE`.
 * @param locale as Teams or the directory gives it
 * @param otherwise when it is missing or not spoken here
 */
export function languageOf(locale: string | undefined, otherwise: Language): Language {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === wanted) ?? otherwise;
}
