import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { packageProblems } from './check.js';
import { fill, type Json } from './fill.js';
import { renderIcons } from './icons.js';
import { inOwnLanguage, translations } from './languages.js';
import { ManifestProblems } from './problems.js';
import type { Settings } from './settings.js';

/** A fixed date, the earliest that a zip allows. So the same settings give the same file, byte for byte. */
const ZIP_DATE = new Date(Date.UTC(1980, 0, 1));

/** Reads a JSON file. `name` is a path relative to this folder. */
export async function readJson(name: string): Promise<Json> {
  return JSON.parse(await readFile(new URL(`./${name}`, import.meta.url), 'utf8')) as Json;
}

/**
 * Makes the app package for Teams: the filled manifest, its translations and the icons.
 * @throws ManifestProblems when Teams would refuse the package.
 */
export async function makePackage(settings: Settings): Promise<Buffer> {
  const [template, icons] = await Promise.all([readJson('manifest.json'), renderIcons()]);
  const manifest = fill(inOwnLanguage(template), settings);
  const parts = { manifest, translations: translations(), icons };
  const problems = packageProblems(parts);
  if (problems.length > 0) throw new ManifestProblems('Teams would refuse this app package:', problems);
  const translated = Object.entries(parts.translations).map(
    ([file, texts]) => [file, asText(texts)] as const,
  );
  return zip({
    'manifest.json': asText(manifest),
    ...Object.fromEntries(translated),
    'color.png': icons.color,
    'outline.png': icons.outline,
  });
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content, { date: ZIP_DATE });
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function asText(json: Json): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
