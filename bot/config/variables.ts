import { z } from 'zod';
import { CLOUD_NAMES, isLoopback } from '../microsoft/clouds.js';
import { DEFAULT_LIMITS, HOUR_MS } from '../unlock/limits/limits.js';
import { LANGUAGES } from '../unlock/person.js';

const GUID = z.guid('must be a GUID, as Entra shows it');
const HTTP_URL = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

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
  APPROVALS_CHANNEL_ID: z.string().optional(),
  INCIDENTS_CHANNEL_ID: z.string().optional(),
  CLOUD: z.enum(CLOUD_NAMES).default('public'),
  TEAMS_SERVICE_URL: HTTP_URL.optional(),
  EXCHANGE_ADAPTER: z.enum(['rest', 'runbook', 'manual']).default('rest'),
  RUNBOOK_URL: HTTP_URL.optional(),
  RUNBOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  CONTAIN_APPROVALS: z.coerce.number().int().min(1).max(5).default(2),
  STEP_UP_MINUTES: z.coerce.number().int().min(1).max(1440).optional(),
  STEP_UP_CONNECTION: z.string().optional(),
  ASKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.asksPerHour),
  ASKS_ABOUT_PER_DAY: atLeastOne(DEFAULT_LIMITS.asksAboutPerDay),
  COLLEAGUES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.colleaguesPerHour),
  ASKERS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.askersPerHour),
  APPROVALS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.approvalsPerHour),
  SEARCHES_PER_HOUR: atLeastOne(DEFAULT_LIMITS.searchesPerHour),
  LOOKS_PER_HOUR: atLeastOne(DEFAULT_LIMITS.looksPerHour),
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
  PUBLIC_URL: HTTP_URL.refine(isSafe, 'must begin with https:// (or be on this machine)').optional(),
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
  NOTIFY_MANAGER: z.enum(['true', 'false']).default('false'),
  REQUEST_EXPIRES_HOURS: z.coerce.number().positive().max(168).default(8),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  DATA_FOLDER: z.string().default('.latchkey/data'),
  LANGUAGE: z.enum(LANGUAGES).default('en'),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Amsterdam').default('UTC'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SANDBOX_URL: HTTP_URL.refine(
    isLoopback,
    'must be a loopback address: the sandbox takes unsigned activities',
  ).optional(),
});
export type Variables = z.infer<typeof variables>;

/** The names of all variables. A test compares `.env.example` with them. */
export const VARIABLE_NAMES = Object.keys(variables.shape);

function atLeastOne(byDefault: number) {
  return z.coerce.number().int().min(1).max(100_000).default(byDefault);
}

/** True when people may sign in and read evidence at this address. */
function isSafe(url: string): boolean {
  return url.startsWith('https:') || isLoopback(url);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
