import { z } from 'zod';
import { CLOUD_NAMES, isLoopback } from '../microsoft/clouds.js';
import { DEFAULT_LIMITS, HOUR_MS } from '../unlock/limits/limits.js';
import { LANGUAGES } from '../unlock/person.js';
import type { Asking } from '../unlock/proof/levels.js';
import { RAISES } from '../unlock/proof/needed.js';
import { DEFAULT_RULES } from '../unlock/proof/rules.js';
import { readHolidays } from '../unlock/duty/holidays.js';
import { readHours } from '../unlock/duty/workingHours.js';
import { dutyVariables } from './dutyVariables.js';
import { helpdeskVariables } from './helpdeskVariables.js';
import { LEVELS_FORM, RAISES_FORM, readLevels, readRaises, writeLevels } from './proofVariables.js';
import { onPremisesVariables } from './onPremisesVariables.js';
import { HTTP_URL, SAFE_URL } from './safeUrl.js';
import { ticketVariables } from './ticketVariables.js';

const GUID = z.guid('must be a GUID, as Entra shows it');
const MINUTES_OR_OFF = 'must be a number of minutes from 1 to 1440, or the word off';
const HOURS_FORM = 'must look like Mo-Fr 07:00-19:00 or Mo-Th 07:00-19:00, Fr 08:00-12:00, or be always';

/** Every environment variable that the process reads, and its allowed values. */
export const variables = z.object({
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppId: GUID.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: GUID,
  GRAPH_CLIENT_ID: GUID.optional(),
  GRAPH_CLIENT_SECRET: z.string().optional(),
  GRAPH_CERTIFICATE_PATH: z.string().optional(),
  APPROVER_GROUP_ID: GUID,
  PRIVILEGED_APPROVER_GROUP_ID: GUID.optional(),
  HELPDESK_GROUP_ID: GUID.optional(),
  ...helpdeskVariables,
  APPROVALS_CHANNEL_ID: z.string().optional(),
  INCIDENTS_CHANNEL_ID: z.string().optional(),
  CHANNELS_WITH_GUESTS: z.enum(['true', 'false']).default('false'),
  CLOUD: z.enum(CLOUD_NAMES).default('public'),
  TEAMS_SERVICE_URL: HTTP_URL.optional(),
  EXCHANGE_ADAPTER: z.enum(['rest', 'runbook', 'manual']).default('rest'),
  RUNBOOK_URL: SAFE_URL.optional(),
  RUNBOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ...onPremisesVariables,
  ...ticketVariables,
  CONTAIN_APPROVALS: z.coerce.number().int().min(1).max(5).default(2),
  PROOF_SELF: levels('self'),
  PROOF_COLLEAGUE: levels('colleague'),
  PROOF_HELPDESK: levels('helpdesk'),
  PROOF_RAISED_BY: z.string().refine(areRaises, RAISES_FORM).default(RAISES.join(',')),
  PROOF_MINUTES: z.coerce
    .number()
    .min(1)
    .max(480)
    .default(DEFAULT_RULES.holdsMs / 60_000),
  WORKING_HOURS: z
    .string()
    .refine((text) => readHours(text, 'UTC') !== undefined, HOURS_FORM)
    .default('Mo-Fr 07:00-19:00'),
  HOLIDAYS: z
    .string()
    .refine(
      (text) => readHolidays(text) !== undefined,
      'must be days such as 2026-12-25 or 12-25, with commas',
    )
    .default(''),
  ...dutyVariables,
  VIP_GROUP_ID: GUID.optional(),
  VOUCHERS: z.string().refine(areIds, 'must be object ids of people, with commas between them').optional(),
  // A working day. NIST SP 800-63B, 4.2.3, asks for a new sign-in with two factors at least every 12 hours. Teams alone
  // keeps people signed in for much longer.
  STEP_UP_MINUTES: z
    .union([z.literal('off'), z.coerce.number().int().min(1).max(1440)], MINUTES_OR_OFF)
    .default(480),
  STEP_UP_CONNECTION: z.string().optional(),
  STEP_UP_CLIENT_ID: GUID.optional(),
  RIGHTS: z.enum(['app', 'approver']).default('app'),
  PASSWORD_WRITEBACK: z.enum(['true', 'false']).default('false'),
  ASKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.asksPerHour),
  ASKS_ABOUT_PER_DAY: atLeastOne(DEFAULT_LIMITS.asksAboutPerDay),
  COLLEAGUES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.colleaguesPerHour),
  ASKERS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.askersPerHour),
  APPROVALS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.approvalsPerHour),
  MASS_APPROVALS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.massApprovalsPerHour),
  CHANGES_AT_ONCE: z.coerce.number().int().min(1).max(50).default(10),
  MASS_LOCKOUT_FROM: atLeastOne(DEFAULT_LIMITS.massFrom),
  SEARCHES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.searchesPerHour),
  LOOKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.looksPerHour),
  HELPDESK_ASKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.helpdesk.asksPerHour),
  HELPDESK_COLLEAGUES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.helpdesk.colleaguesPerHour),
  HELPDESK_SEARCHES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.helpdesk.searchesPerHour),
  HELPDESK_LOOKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.helpdesk.looksPerHour),
  OWN_LOOK_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3_600)
    .default(DEFAULT_LIMITS.ownLookHoldsMs / 1_000),
  MESSAGES_PER_MINUTE: atLeastOne(DEFAULT_LIMITS.messagesPerMinute),
  EXTERNAL_ASK_FOR_OTHERS: z.enum(['true', 'false']).default('false'),
  COOL_DOWN_MINUTES: z.coerce
    .number()
    .min(0)
    .max(10_080)
    .default(DEFAULT_LIMITS.coolDownMs / 60_000),
  FREEZE_HOURS: z.coerce
    .number()
    .positive()
    .max(720)
    .default(DEFAULT_LIMITS.freezeMs / HOUR_MS),
  PUBLIC_URL: SAFE_URL.optional(),
  SIGN_IN_CLIENT_ID: GUID.optional(),
  SIGN_IN_CLIENT_SECRET: z.string().optional(),
  SIGN_IN_CONTEXT: z
    .string()
    .regex(/^c[1-9][0-9]?$/, 'must be the id of an authentication context, from c1 to c99')
    .optional(),
  CREDENTIAL_KEY: z.string().optional(),
  CREDENTIAL_KEY_PREVIOUS: z.string().optional(),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(365),
  CREDENTIAL: z.enum(['password', 'temporary-access-pass']).default('password'),
  INSTALL_FOR_PEOPLE: z
    .union(
      [z.literal('off'), z.guid()],
      'must be off, or the id of the app in the catalogue of your organisation',
    )
    .default('off'),
  TEAMS_APP_ID: GUID.optional(),
  NOTIFY_MANAGER: z.enum(['true', 'false']).default('false'),
  REQUEST_EXPIRES_HOURS: z.coerce.number().positive().max(168).default(8),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  DATABASE_AUTH: z.enum(['password', 'entra']).default('password'),
  DATA_FOLDER: z.string().default('.latchkey/data'),
  LANGUAGE: z.enum(LANGUAGES).default('en'),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Amsterdam').default('UTC'),
  DIGEST: z.enum(['off', 'daily', 'weekly']).default('weekly'),
  DIGEST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00')
    .default('09:00'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: HTTP_URL.optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DRY_RUN: z
    .enum(['0', '1', 'false', 'true'], 'must be 1, 0, true or false')
    .default('0')
    .transform((flag) => flag === '1' || flag === 'true'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SANDBOX_URL: HTTP_URL.refine(
    isLoopback,
    'must be a loopback address: the sandbox takes unsigned activities',
  ).optional(),
});
export type Variables = z.infer<typeof variables>;

/** The names of all variables. A test compares `.env.example` with them. */
export const VARIABLE_NAMES = Object.keys(variables.shape);

function levels(asking: Asking) {
  return z
    .string()
    .refine((text) => readLevels(text) !== undefined, LEVELS_FORM)
    .default(writeLevels(asking));
}

function areRaises(text: string): boolean {
  return readRaises(text) !== undefined;
}

function areIds(text: string): boolean {
  return text.split(',').every((id) => GUID.safeParse(id.trim()).success);
}

function atLeastOne(byDefault: number) {
  return z.coerce.number().int().min(1).max(100_000).default(byDefault);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
