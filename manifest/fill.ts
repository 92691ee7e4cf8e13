import type { Settings } from './settings.js';

/** JSON from a file, before a check of its shape. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const PLACEHOLDER = /\{\{([A-Z_]+)\}\}/g;

/** The setting for each placeholder of `manifest.json`. */
const PLACEHOLDERS: Readonly<Record<string, keyof Settings>> = {
  BOT_ID: 'botId',
  SIGN_ON_ID: 'signOnId',
  TEAMS_APP_ID: 'appId',
  BOT_DOMAIN: 'domain',
  DEVELOPER_NAME: 'developerName',
  DEVELOPER_WEBSITE_URL: 'websiteUrl',
  DEVELOPER_PRIVACY_URL: 'privacyUrl',
  DEVELOPER_TERMS_URL: 'termsUrl',
  VERSION: 'version',
};

/**
 * Replaces the template's placeholders with the settings. It fills parsed JSON, not text, so a quote in a developer's
 * name cannot break the file. An unknown placeholder stays, and `check.ts` reports it.
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

/** The placeholders that are left, and texts that look like one. */
export function placeholdersLeft(value: Json): string[] {
  return JSON.stringify(value).match(/\{\{.*?\}\}/g) ?? [];
}
