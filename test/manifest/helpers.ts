import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Json } from '../../manifest/fill.js';
import { makePackage } from '../../manifest/package.js';
import { manifestSchema, translationSchema, type Manifest, type Translation } from '../../manifest/schema.js';
import type { Settings } from '../../manifest/settings.js';

export const BOT_ID = '0f9c2a64-6d3c-4a53-9b1e-3f1f6f0c7a11';
export const APP_ID = '7b1f4c52-30fe-4c1a-8d5f-0a2f8d9e6b22';

/** Settings that make a good package. A test changes the one that it tests. */
export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    botId: BOT_ID,
    signOnId: BOT_ID,
    appId: APP_ID,
    domain: 'bot.contoso.com',
    developerName: 'Contoso IT',
    websiteUrl: 'https://contoso.com/help',
    privacyUrl: 'https://contoso.com/privacy',
    termsUrl: 'https://contoso.com/terms',
    version: '1.2.3',
    ...changes,
  };
}

/** The required settings as the environment variables that `npm run manifest` reads. */
export const ENVIRONMENT = {
  MicrosoftAppId: BOT_ID,
  TEAMS_APP_ID: APP_ID,
  BOT_DOMAIN: 'bot.contoso.com',
  DEVELOPER_NAME: 'Contoso IT',
  DEVELOPER_WEBSITE_URL: 'https://contoso.com/help',
};

/** The manifest as it is in its folder, without texts and with its placeholders. */
export async function template(): Promise<Json> {
  const file = new URL('../../manifest/manifest.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Json;
}

export interface OpenedPackage {
  names: string[];
  manifestText: string;
  manifest: Manifest;
  dutch: Translation;
  color: Buffer;
  outline: Buffer;
}

/** Unpacks a package, as Teams would. */
export async function open(zip: Buffer): Promise<OpenedPackage> {
  const archive = await JSZip.loadAsync(zip);
  const read = async (name: string): Promise<Buffer> =>
    (await archive.file(name)?.async('nodebuffer')) ?? Promise.reject(new Error(`no ${name} in the package`));
  const manifestText = (await read('manifest.json')).toString('utf8');
  return {
    names: Object.keys(archive.files).sort(),
    manifestText,
    manifest: manifestSchema.parse(JSON.parse(manifestText)),
    dutch: translationSchema.parse(JSON.parse((await read('nl.json')).toString('utf8'))),
    color: await read('color.png'),
    outline: await read('outline.png'),
  };
}

/** Makes a package and opens it. */
export async function builtPackage(changes: Partial<Settings> = {}): Promise<OpenedPackage> {
  return open(await makePackage(settings(changes)));
}
