import { SPOKEN } from '../../bot/texts/languages.js';
import type { Sentences } from '../../bot/texts/spokenLanguage.js';
import type { Language } from '../../bot/unlock/person.js';

/** Every file of sentences. */
export const NAMESPACES = Object.keys(SPOKEN.en.sentences) as (keyof Sentences)[];

/** The texts of one file, by their key in it. */
export function sentences(language: Language, namespace: keyof Sentences): ReadonlyMap<string, string> {
  return new Map(leaves(SPOKEN[language].sentences[namespace]));
}

/** All texts of a language, by file and key: `cards:button.approve`. */
export function allSentences(language: Language): ReadonlyMap<string, string> {
  return new Map(
    NAMESPACES.flatMap((namespace) =>
      [...sentences(language, namespace)].map(([key, text]) => [`${namespace}:${key}`, text] as const),
    ),
  );
}

function leaves(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is not a sentence`);
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name));
}
