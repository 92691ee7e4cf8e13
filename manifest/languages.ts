import { SPOKEN } from '../bot/texts/languages.js';
import { LANGUAGES, type Language } from '../bot/unlock/person.js';
import type { Json } from './fill.js';
import { put } from './put.js';

/** The language of the manifest itself. Every other language has a file beside it. */
const OWN = 'en';

/** Localisation files by file name, one for each language except the manifest's own. */
export function translations(): Readonly<Record<string, Json>> {
  return Object.fromEntries(others().map((code) => [fileOf(code), SPOKEN[code].manifest]));
}

/** The template with the manifest's own texts, and with the file names of the other languages. */
export function inOwnLanguage(template: Json): Json {
  const manifest = structuredClone(template);
  // The files of all languages have this key. It names the schema of such a file and is not a text of the manifest.
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
