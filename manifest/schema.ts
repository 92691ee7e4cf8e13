import { z } from 'zod';
import { GUID, VERSION } from './settings.js';

/**
 * The part of the manifest schema that Latchkey uses, with the limits of version 1.19.
 *
 * Why 1.19: it is the last version with the narrow limits (10 commands, titles of 32 and descriptions of 128
 * characters). A text that fits here fits in every version that Teams accepts. Tenants and government clouds that are
 * behind accept it too. A bot without tabs needs nothing from later versions. Unknown properties are errors, as they
 * are in Microsoft's schema.
 */
const MANIFEST_VERSION = '1.19';

/** Limits in characters or items. A text in the manifest and its translation have the same limit. */
export const LIMITS = {
  shortName: 30,
  fullName: 100,
  shortDescription: 80,
  fullDescription: 4000,
  commandTitle: 32,
  commandDescription: 128,
  commandsPerList: 10,
  commandLists: 3,
  validDomains: 16,
} as const;

const SCHEMA_HOME = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}`;

const text = (max: number): z.ZodString => z.string().min(1).max(max);
const guid = (): z.ZodString => z.string().regex(GUID, 'is not a GUID');
const url = (): z.ZodString => z.string().max(2048).startsWith('https://');
const scope = z.enum(['personal', 'team']);

const command = z.strictObject({
  title: text(LIMITS.commandTitle),
  description: text(LIMITS.commandDescription),
});

const bot = z.strictObject({
  botId: guid(),
  scopes: z.array(scope).min(1),
  isNotificationOnly: z.boolean(),
  supportsFiles: z.boolean(),
  supportsCalling: z.boolean(),
  supportsVideo: z.boolean(),
  commandLists: z
    .array(
      z.strictObject({
        scopes: z.array(scope).min(1),
        commands: z.array(command).max(LIMITS.commandsPerList),
      }),
    )
    .max(LIMITS.commandLists),
});

export const manifestSchema = z.strictObject({
  $schema: z.literal(`${SCHEMA_HOME}/MicrosoftTeams.schema.json`),
  manifestVersion: z.literal(MANIFEST_VERSION),
  version: z.string().regex(VERSION, 'is not three numbers with dots'),
  id: guid(),
  developer: z.strictObject({ name: text(32), websiteUrl: url(), privacyUrl: url(), termsOfUseUrl: url() }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('en'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
  name: z.strictObject({ short: text(LIMITS.shortName), full: text(LIMITS.fullName) }),
  description: z.strictObject({ short: text(LIMITS.shortDescription), full: text(LIMITS.fullDescription) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as #1C4F62'),
  defaultInstallScope: scope,
  defaultGroupCapability: z.strictObject({ team: z.literal('bot') }),
  bots: z.array(bot).length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string().max(2048)).max(LIMITS.validDomains),
  webApplicationInfo: z.strictObject({ id: guid(), resource: z.string().startsWith('api://').max(2048) }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A Teams localisation file. It is flat, and its keys are paths into the manifest. */
export const translationSchema = z
  .object({ $schema: z.literal(`${SCHEMA_HOME}/MicrosoftTeams.Localization.schema.json`) })
  .catchall(z.string());

export type Translation = z.infer<typeof translationSchema>;
