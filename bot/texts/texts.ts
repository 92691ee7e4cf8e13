import i18next from 'i18next';
import { LANGUAGES, type Language } from '../unlock/person.js';
import { helpdeskWords } from './helpdesk.js';
import { SPOKEN } from './languages.js';
import { plainText } from './plainText.js';
import type { Sentences } from './spokenLanguage.js';

/** A sentence with a count has a form for one and a form for others: i18next chooses by `count`. Both are one key. */
type Sentence<K extends string> = K extends `${infer Stem}_other`
  ? Stem
  : K extends `${string}_one`
    ? never
    : K;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Sentence<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** Every key, as `namespace:path.to.sentence`. A key with a typing mistake does not compile. */
export type TextKey = {
  [N in keyof Sentences]: `${N}:${Leaves<Sentences[N]>}`;
}[keyof Sentences];

/** Returns a sentence in one language. It makes the values harmless first (`plainText`). */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Longer than any existing key. */
const LONGEST_KEY = 200;

const instance = i18next.createInstance();
void instance.init({
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, SPOKEN[language].sentences])),
  fallbackLng: 'en',
  ns: Object.keys(SPOKEN.en.sentences),
  initAsync: false,
  // `harmless` makes the values safe. When i18next's own escape makes a value shorter, it leaves the next placeholder
  // unfilled.
  interpolation: { escapeValue: false },
  returnNull: false,
  // The library would print an advertisement to standard output, which is the log.
  showSupportNotice: false,
});

const translators = Object.fromEntries(
  LANGUAGES.map((language) => [language, translator(language)]),
) as Record<Language, Translate>;

function translator(language: Language): Translate {
  const translate = instance.getFixedT(language);
  return (key, values = {}) =>
    translate(key, {
      // How the helpdesk is reached stands in every sentence that sends people there.
      helpdesk: helpdeskWords(),
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, harmless(value)])),
    });
}

function harmless(value: string | number): string | number {
  return typeof value === 'string' ? plainText(value) : value;
}

/** Returns the sentences of one language. */
export function textsIn(language: Language): Translate {
  return translators[language];
}

/** True when the key exists. For keys that the code builds from an id, such as `remedies:${id}.sentence`. */
export function isTextKey(key: string): key is TextKey {
  // The search for a long key with many dots takes seconds, and a person may have typed a part of the key.
  return key.length <= LONGEST_KEY && (instance.exists(key) || instance.exists(key, { count: 2 }));
}

/**
 * Returns the language for a locale such as `nl-BE`.
 * @param locale as Teams or the directory gives it
 * @param otherwise the result when it is missing or the bot does not speak it
 */
export function languageOf(locale: string | undefined, otherwise: Language): Language {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === wanted) ?? otherwise;
}
