import type { ZodError } from 'zod';
import { placeholdersLeft, type Json } from './fill.js';
import { iconProblems, type Icons } from './icons.js';
import { localisableTexts } from './localise.js';
import { manifestSchema, translationSchema, type Manifest, type Translation } from './schema.js';

/** The content of the package, before the check. */
export interface PackageParts {
  manifest: Json;
  /** Localisation files by file name. */
  translations: Readonly<Record<string, Json>>;
  icons: Icons;
}

/** Checks the package against the limits of the manifest schema. An empty list means that Teams accepts it. */
export function packageProblems(parts: PackageParts): string[] {
  return [
    ...placeholdersLeft(parts.manifest).map((found) => `manifest.json: ${found} is not filled in`),
    ...manifestProblems(parts),
    ...iconProblems(parts.icons),
  ];
}

function manifestProblems({ manifest, translations }: PackageParts): string[] {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) return schemaProblems('manifest.json', parsed.error);
  const listed = parsed.data.localizationInfo.additionalLanguages.map((language) => language.file);
  const unlisted = Object.keys(translations).filter((file) => !listed.includes(file));
  return [
    ...botProblems(parsed.data),
    ...listed.flatMap((file) => translationProblems(file, translations[file], parsed.data)),
    ...unlisted.map((file) => `${file} is in the package but not in localizationInfo`),
  ];
}

/** Rules between parts of the manifest, which a schema cannot express. */
function botProblems(manifest: Manifest): string[] {
  return manifest.bots.flatMap((bot) => {
    const scopes = bot.commandLists.flatMap((list) => list.scopes);
    const problems = scopes
      .filter((scope) => !bot.scopes.includes(scope))
      .map((scope) => `manifest.json: commands for the scope "${scope}", which the bot does not have`);
    if (new Set(scopes).size < scopes.length) problems.push('manifest.json: two command lists for one scope');
    // Graph uses this id to install the bot for a person. Single sign-on uses it too, with an id of its own where the
    // bot is a managed identity.
    const { id, resource } = manifest.webApplicationInfo;
    if (resource !== `api://botid-${id}`) {
      problems.push('manifest.json: webApplicationInfo.resource is not that of its id');
    }
    return problems;
  });
}

function translationProblems(file: string, content: Json | undefined, manifest: Manifest): string[] {
  if (content === undefined) return [`${file} is named in localizationInfo but not in the package`];
  const parsed = translationSchema.safeParse(content);
  if (!parsed.success) return schemaProblems(file, parsed.error);
  return [...textProblems(file, parsed.data, manifest), ...strayKeys(file, parsed.data, manifest)];
}

function textProblems(file: string, translation: Translation, manifest: Manifest): string[] {
  return localisableTexts(manifest).flatMap(({ key, text, max }) => {
    const translated = translation[key] ?? '';
    if (translated === '') return [`${file}: no counterpart for ${key} ("${text}")`];
    if (translated.length > max)
      return [`${file}: ${key} has ${translated.length} characters, at most ${max}`];
    return [];
  });
}

/** A key without a place in the manifest: its text moved there, and this file was forgotten. */
function strayKeys(file: string, translation: Translation, manifest: Manifest): string[] {
  const known = new Set(['$schema', ...localisableTexts(manifest).map(({ key }) => key)]);
  return Object.keys(translation)
    .filter((key) => !known.has(key))
    .map((key) => `${file}: ${key} is not a text of the manifest`);
}

function schemaProblems(file: string, error: ZodError): string[] {
  return error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
}
