import { SPOKEN } from '../bot/texts/languages.js';
import { LANGUAGES, type Language } from '../bot/unlock/person.js';
import type { Json } from './fill.js';
import { put } from './put.js';

/** The language of the manifest itself. Every other one is a file beside it. */
const OWN = 'en';

/** Localisation files by file name: one for each spoken language, except that of the manifest itself. */
export function translations(): Readonly<Record<string, Json>> {
  return Object.fromEntries(others().map((code) => [fileOf(code), SPOKEN[code].manifest]));
}

/** The template with the texts of its own language in place, and with the files of the other languages named. */
export function inOwnLanguage(template: Json): Json {
  const manifest = structuredClone(template);
  // The files of all languages are alike; this key says what such a file is, and is no text of the manifest.
  const { $schema: _, ...texts } = SPOKEN[OWN].manifest;
  for (const [key, text] of Object.entries(texts)) put(manifest, key, text);
  const named = others().map((code) => ({ languageTag: code, file: fileOf(code) }));
  put(manifest, 'localizationInfo.additionalLanguages', named);
  return manifest;
}

function others(): readonly Language[] {
  return LANGUAGES.filter((code) => code !== OWN);
}

function fileOf(code: string): string {
  return `${code}.json`;
}
