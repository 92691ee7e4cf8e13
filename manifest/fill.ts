import type { Settings } from './settings.js';

/** JSON as it comes out of a file, before anything is known about its shape. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const PLACEHOLDER = /\{\{([A-Z_]+)\}\}/g;

/** Which setting each placeholder of `manifest.json` stands for. */
const PLACEHOLDERS: Readonly<Record<string, keyof Settings>> = {
  BOT_ID: 'botId',
  TEAMS_APP_ID: 'appId',
  BOT_DOMAIN: 'domain',
  DEVELOPER_NAME: 'developerName',
  DEVELOPER_WEBSITE_URL: 'websiteUrl',
  DEVELOPER_PRIVACY_URL: 'privacyUrl',
  DEVELOPER_TERMS_URL: 'termsUrl',
  VERSION: 'version',
};

/**
 * Puts the settings in the place of the template's placeholders. It fills parsed JSON, not text, so a quote in a
 * developer's name cannot break the file. An unknown placeholder stays, and `check.ts` reports it.
 */
export function fill(template: Json, settings: Settings): Json {
  if (typeof template === 'string') return fillText(template, settings);
  if (Array.isArray(template)) return template.map((item) => fill(item, settings));
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, settings)]));
}

function fillText(text: string, settings: Settings): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const setting = PLACEHOLDERS[name];
    return setting === undefined ? whole : settings[setting];
  });
}

/** Every placeholder that is still there, or that looks as if it was meant to be one. */
export function placeholdersLeft(value: Json): string[] {
  return JSON.stringify(value).match(/\{\{.*?\}\}/g) ?? [];
}
