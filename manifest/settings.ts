import { z } from 'zod';
import { ManifestProblems } from './problems.js';

/** The values for the template, one for each placeholder. */
export interface Settings {
  botId: string;
  /** The app registration of single sign-on. */
  signOnId: string;
  appId: string;
  domain: string;
  developerName: string;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
  version: string;
}

type SettingName = keyof Settings;

/** The sources of each setting, and the help text for the operator. A flag wins over the environment. */
export const SETTING_SOURCES: Record<SettingName, { env: string; flag: string; what: string }> = {
  botId: { env: 'MicrosoftAppId', flag: 'bot-id', what: "the bot's app (client) id in Entra ID" },
  signOnId: {
    env: 'STEP_UP_CLIENT_ID',
    flag: 'sign-on-id',
    what: 'the app registration of single sign-on; the bot id when left out',
  },
  appId: { env: 'TEAMS_APP_ID', flag: 'app-id', what: 'the id of the Teams app; the bot id when left out' },
  domain: {
    env: 'BOT_DOMAIN',
    flag: 'domain',
    what: 'the host name the bot answers on, such as bot.contoso.com',
  },
  developerName: {
    env: 'DEVELOPER_NAME',
    flag: 'developer-name',
    what: 'who runs the bot, at most 32 characters',
  },
  websiteUrl: {
    env: 'DEVELOPER_WEBSITE_URL',
    flag: 'website-url',
    what: 'https address of a page with support',
  },
  privacyUrl: { env: 'DEVELOPER_PRIVACY_URL', flag: 'privacy-url', what: 'the website when left out' },
  termsUrl: { env: 'DEVELOPER_TERMS_URL', flag: 'terms-url', what: 'the website when left out' },
  version: { env: 'TEAMS_APP_VERSION', flag: 'app-version', what: "package.json's version when left out" },
};

export const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Teams accepts three numbers and nothing else, although its schema says semver (json-schemas issue 186). */
export const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

const HOST_NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const required = (): z.ZodString => z.string({ error: 'is missing' });
const guid = (): z.ZodString =>
  required().toLowerCase().regex(GUID, 'is not a GUID (8-4-4-4-12 hexadecimal digits)');
const httpsUrl = (): z.ZodString =>
  required()
    .max(2048, 'is longer than 2048 characters')
    .regex(/^https:\/\/[^\s/]+\S*$/i, 'is not an https:// address');

const settingsSchema = z.object({
  botId: guid(),
  signOnId: guid(),
  appId: guid(),
  domain: required()
    .toLowerCase()
    .regex(HOST_NAME, 'is not a host name (no https://, no path, no port; for example bot.contoso.com)'),
  developerName: required().max(32, 'is longer than 32 characters, which Teams refuses'),
  websiteUrl: httpsUrl(),
  privacyUrl: httpsUrl(),
  termsUrl: httpsUrl(),
  version: required().regex(VERSION, 'is not three numbers with dots (1.2.3), which is all that Teams takes'),
});

const SETTING_NAMES = Object.keys(SETTING_SOURCES) as SettingName[];

/**
 * Reads each setting from the flags, else from the environment, else from the defaults.
 * @throws ManifestProblems with every setting that is missing or wrong.
 */
export function readSettings(
  flags: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
  packageVersion: string,
): Settings {
  const given: Partial<Settings> = {};
  for (const name of SETTING_NAMES) {
    const source = SETTING_SOURCES[name];
    // An empty line in an env file means "not set". It does not mean "set to an empty text".
    const value = (flags[source.flag] ?? env[source.env] ?? '').trim();
    if (value !== '') given[name] = value;
  }
  const result = settingsSchema.safeParse(withDefaults(given, packageVersion));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) =>
    describe(issue.path[0] as SettingName, issue.message, given),
  );
  throw new ManifestProblems('The Teams app package cannot be made yet:', problems.filter(Boolean));
}

function withDefaults(given: Partial<Settings>, packageVersion: string): Partial<Settings> {
  return {
    ...given,
    signOnId: given.signOnId ?? given.botId,
    appId: given.appId ?? given.botId,
    privacyUrl: given.privacyUrl ?? given.websiteUrl,
    termsUrl: given.termsUrl ?? given.websiteUrl,
    version: given.version ?? packageVersion,
  };
}

/** One line for a wrong setting. Empty when its default is another setting, which has its own line. */
function describe(name: SettingName, fault: string, given: Partial<Settings>): string {
  const inherited = name === 'signOnId' || name === 'appId' || name === 'privacyUrl' || name === 'termsUrl';
  if (inherited && given[name] === undefined) return '';
  const source = SETTING_SOURCES[name];
  return `${source.env} (or --${source.flag}) ${fault}: ${source.what}`;
}
