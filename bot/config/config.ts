import type { z } from 'zod';
import { CLOUD_NAMES, CLOUDS, isServiceUrl, type CloudName } from '../microsoft/clouds.js';
import { digestOf } from './digestOf.js';
import type { HelpdeskContact } from '../texts/helpdesk.js';
import type { DigestPlan } from '../unlock/figures/digestPeriod.js';
import type { ExternalAskers } from '../unlock/intake/asker.js';
import type { Limits } from '../unlock/limits/limits.js';
import type { SecretKind } from '../unlock/plan/remedy.js';
import type { ProofRules } from '../unlock/proof/rules.js';
import { helpdeskContactOf } from './helpdeskVariables.js';
import { limitsOf } from './limitsOf.js';
import { onPremisesOf, onPremisesProblems, type OnPremisesConfig } from './onPremisesVariables.js';
import { databaseOf, databaseProblems, type DatabaseConfig } from './databaseOf.js';
import { dutyOf, type Duty } from './dutyVariables.js';
import { hoursOf, proofRulesOf } from './proofVariables.js';
import { exchangeOf, serviceCredential, type ExchangeConfig, type ServiceCredential } from './tenantOf.js';
import { realCredentials, sandboxKey } from './sandboxOf.js';
import { rightsOf, rightsProblems, type RightsConfig } from './rightsOf.js';
import { signInOf, type SignInClient } from './signInOf.js';
import { stepUpOf, type StepUp } from './stepUpOf.js';
import { ticketProblems, ticketsOf, type TicketConfig } from './ticketVariables.js';
import { VARIABLE_NAMES, variables, type Variables } from './variables.js';

export type { ServiceCredential } from './tenantOf.js';

/** All settings of the process. The object is frozen. */
export interface Config {
  readonly tenantId: string;
  readonly cloud: CloudName;
  readonly bot: {
    readonly type: Variables['MicrosoftAppType'];
    readonly appId: string;
    readonly password?: string;
  };
  readonly credential: ServiceCredential;
  readonly approverGroupId: string;
  /** Members of this group take over what concerns privileged accounts. */
  readonly privilegedApprovers: { readonly groupId: string } | 'all-approvers';
  /** Members of this group may ask for callers, with limits of their own. */
  readonly helpdesk: { readonly groupId: string } | 'none';
  /** How people reach the helpdesk. It stands wherever a sentence sends them there. */
  readonly helpdeskContact: HelpdeskContact;
  readonly channels: {
    readonly approvals?: string;
    readonly incidents?: string;
    /** True: approvers may choose channels that guests or people of other organisations can read. */
    readonly mayHaveGuests: boolean;
    /** Address of the Bot Connector for these channels. Absent: the address of the cloud. */
    readonly serviceUrl?: string;
  };
  readonly exchange: ExchangeConfig;
  /** How the bot reaches Active Directory, for people who are synced from there. */
  readonly onPremises: OnPremisesConfig;
  /** Where the helpdesk's tickets are kept. In a dry run nowhere. */
  readonly tickets: TicketConfig | 'off';
  /** How many different approvers have to allow the containing of a break-in. */
  readonly containApprovals: number;
  /** How many asks, approvals, searches and looks the bot allows. */
  readonly limits: Limits;
  /** Which proof of who somebody is each plan needs. */
  readonly proofs: ProofRules;
  /** Whom the bot calls, and when. */
  readonly duty: Duty;
  /** Whom people from other organisations may ask for. */
  readonly externalAskers: ExternalAskers;
  /**
   * What an approver does needs a sign-in within this time. `off`: the operator chose that nothing needs it.
   * `no-connection`: nothing is set, so the bot cannot ask for one.
   */
  readonly stepUp: StepUp;
  /** The app registration for which Teams gets its users' tokens: single sign-on. */
  readonly stepUpAppId: string;
  /** With whose rights passwords are reset: those of the app, or of the approver who clicked. */
  readonly rights: RightsConfig;
  /** Where browsers reach this process, without a slash at the end. There people sign in and read the evidence. */
  readonly publicUrl?: string;
  /** `off`: no app registration can prove itself, so nobody can sign in in the browser. */
  readonly signIn: SignInClient | 'off';
  /** 32 random bytes in base64. */
  readonly credentialKey: string;
  /** The key before that one. It still opens what it sealed. */
  readonly previousCredentialKey?: string;
  /** After this many days the bot deletes an ended request and the personal data in its audit lines. */
  readonly retentionDays: number;
  /** What an approver hands over to a person who forgot the password. */
  readonly handsOver: SecretKind;
  /** True: when a colleague asked for a change, the bot also reports it to the subject's manager. */
  readonly notifyManager: boolean;
  /** The app's id in the organisation's catalogue: the bot installs it for whom it has to write to. Or `off`. */
  readonly installForPeople: string;
  /** The id in the manifest of the Teams app. */
  readonly teamsAppId: string;
  readonly requestExpiresMs: number;
  /** How many requests one instance carries out at the same time. */
  readonly changesAtOnce: number;
  readonly database: DatabaseConfig;
  readonly language: Variables['LANGUAGE'];
  readonly timeZone: string;
  readonly server: { readonly port: number; readonly host: string };
  /** Where the numbers for monitoring are read. Absent: nowhere. Never on the port that the internet reaches. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** Where traces go. Absent: there are none. */
  readonly traces?: { readonly endpoint: string };
  /** When the figures are posted, and how often. */
  readonly digest: DigestPlan | 'off';
  readonly logLevel: Variables['LOG_LEVEL'];
  /** `NODE_ENV=production`: nobody tries things out here. */
  readonly isProduction: boolean;
  /** Everything is read, and nothing is changed: each step shows the call that it would have made. */
  readonly dryRun: boolean;
  /** When set, the bot uses a simulated tenant instead of the real one. */
  readonly sandboxUrl?: string;
}

/** The configuration is not usable. The message lists every problem and how to solve it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      ['Latchkey cannot start. Set these (see .env.example):', ...problems.map((line) => `  - ${line}`)].join(
        '\n',
      ),
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration from an environment.
 * @throws ConfigError naming all problems at once
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    VARIABLE_NAMES.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = variables.safeParse(given);
  const shape = parsed.success ? [] : parsed.error.issues.map(describe);
  const problems = [
    ...shape,
    ...missingTogether(given),
    ...ticketProblems(given),
    ...onPremisesProblems(given, env),
    ...databaseProblems(given),
    ...rightsProblems(given),
    ...misplaced(given, env),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const isProduction = env['NODE_ENV'] === 'production';
  return Object.freeze({ ...toConfig(parsed.data, given), isProduction });
}

function describe(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return `${name} ${missing ? `is missing: ${WHERE_TO_FIND[name] ?? 'it is required'}` : issue.message}`;
}

const WHERE_TO_FIND: Readonly<Record<string, string>> = {
  MicrosoftAppTenantId: 'the tenant id, from Entra admin centre > Overview',
  APPROVER_GROUP_ID: 'the object id of the Entra group whose members may approve',
  MicrosoftAppId: 'the application (client) id of the Azure Bot',
  CREDENTIAL_KEY: '32 random bytes in base64; make one with: openssl rand -base64 32',
};

/** Checks variables that depend on others. It reads raw values, so that one message lists these problems too. */
function missingTogether(given: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  const need = (name: string, why = WHERE_TO_FIND[name]): void => {
    if (!given[name]) problems.push(`${name} is missing: ${why}`);
  };
  for (const name of ['CREDENTIAL_KEY', 'CREDENTIAL_KEY_PREVIOUS'] as const) {
    const key = given[name];
    if (key && Buffer.from(key, 'base64').length !== 32)
      problems.push(`${name} must be ${WHERE_TO_FIND['CREDENTIAL_KEY']}`);
  }
  if (given['EXCHANGE_ADAPTER'] === 'runbook') {
    need('RUNBOOK_URL', 'the address of the PowerShell runbook (EXCHANGE_ADAPTER=runbook)');
    need('RUNBOOK_SECRET', 'the secret it shares with the runbook (EXCHANGE_ADAPTER=runbook)');
  }
  if (given['STEP_UP_MINUTES'] && given['STEP_UP_MINUTES'] !== 'off') {
    need('STEP_UP_CONNECTION', 'the OAuth connection of the Azure Bot, for single sign-on (STEP_UP_MINUTES)');
  }
  if (given['SIGN_IN_CLIENT_SECRET'])
    need('SIGN_IN_CLIENT_ID', 'the app registration that the secret belongs to (SIGN_IN_CLIENT_SECRET)');
  const isIdentity = given['MicrosoftAppType'] === 'UserAssignedMSI';
  if (given['SIGN_IN_CLIENT_ID'] && !given['SANDBOX_URL'] && !isIdentity)
    need('SIGN_IN_CLIENT_SECRET', 'a client secret of that app registration (SIGN_IN_CLIENT_ID)');
  if (given['SANDBOX_URL']) return [...problems, ...realCredentials(given)];
  need('MicrosoftAppId');
  need('CREDENTIAL_KEY');
  if (isIdentity) {
    // A managed identity cannot expose an API, which single sign-on needs.
    if (given['STEP_UP_CONNECTION'])
      need(
        'STEP_UP_CLIENT_ID',
        'the app registration of that OAuth connection (MicrosoftAppType=UserAssignedMSI)',
      );
    if (given['MicrosoftAppPassword'])
      problems.push('MicrosoftAppPassword must be empty with UserAssignedMSI');
    return problems;
  }
  need('MicrosoftAppPassword', 'the client secret of the Azure Bot (MicrosoftAppType=SingleTenant)');
  if (given['GRAPH_CLIENT_SECRET'] && given['GRAPH_CERTIFICATE_PATH']) {
    problems.push('GRAPH_CLIENT_SECRET and GRAPH_CERTIFICATE_PATH are both set: keep one');
  }
  return problems;
}

/** Checks values that have the right form but are wrong here. */
function misplaced(
  given: Readonly<Record<string, string | undefined>>,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const { SANDBOX_URL: sandbox, TEAMS_SERVICE_URL: teams, CLOUD: cloud = 'public' } = given;
  const problems: string[] = [];
  if (sandbox && env['NODE_ENV'] === 'production') {
    problems.push('SANDBOX_URL must not be set with NODE_ENV=production: the sandbox believes anybody');
  }
  const known = CLOUD_NAMES.find((name) => name === cloud);
  if (teams && !sandbox && known && !isServiceUrl(teams, CLOUDS[known])) {
    problems.push(`TEAMS_SERVICE_URL must be one of Teams' addresses in the ${known} cloud (CLOUD)`);
  }
  return problems;
}

function toConfig(
  v: Variables,
  given: Readonly<Record<string, string | undefined>>,
): Omit<Config, 'isProduction'> {
  const sandboxUrl = v.SANDBOX_URL?.replace(/\/+$/, '');
  const signIn = signInOf(v);
  return {
    tenantId: v.MicrosoftAppTenantId.toLowerCase(),
    cloud: v.CLOUD,
    bot: { type: v.MicrosoftAppType, appId: v.MicrosoftAppId ?? '', password: v.MicrosoftAppPassword },
    credential: serviceCredential(v),
    approverGroupId: v.APPROVER_GROUP_ID.toLowerCase(),
    privilegedApprovers: v.PRIVILEGED_APPROVER_GROUP_ID
      ? { groupId: v.PRIVILEGED_APPROVER_GROUP_ID.toLowerCase() }
      : 'all-approvers',
    helpdesk: v.HELPDESK_GROUP_ID ? { groupId: v.HELPDESK_GROUP_ID.toLowerCase() } : 'none',
    helpdeskContact: helpdeskContactOf(v),
    channels: {
      approvals: v.APPROVALS_CHANNEL_ID,
      incidents: v.INCIDENTS_CHANNEL_ID,
      mayHaveGuests: v.CHANNELS_WITH_GUESTS === 'true',
      ...(v.TEAMS_SERVICE_URL && { serviceUrl: v.TEAMS_SERVICE_URL }),
    },
    exchange: exchangeOf(v),
    onPremises: onPremisesOf(given),
    tickets: v.DRY_RUN ? 'off' : ticketsOf(given),
    containApprovals: v.CONTAIN_APPROVALS,
    limits: limitsOf(v),
    proofs: proofRulesOf(v),
    duty: dutyOf(v, hoursOf(v)),
    externalAskers: v.EXTERNAL_ASK_FOR_OTHERS === 'true' ? 'for-others' : 'for-themselves',
    stepUp: stepUpOf(v),
    stepUpAppId: v.STEP_UP_CLIENT_ID ?? v.MicrosoftAppId ?? '',
    teamsAppId: v.TEAMS_APP_ID ?? v.MicrosoftAppId ?? '',
    publicUrl: v.PUBLIC_URL?.replace(/\/+$/, ''),
    signIn,
    rights: rightsOf(v, signIn),
    credentialKey: v.CREDENTIAL_KEY ?? sandboxKey(),
    ...(v.CREDENTIAL_KEY_PREVIOUS && { previousCredentialKey: v.CREDENTIAL_KEY_PREVIOUS }),
    retentionDays: v.RETENTION_DAYS,
    handsOver: v.CREDENTIAL,
    installForPeople: v.INSTALL_FOR_PEOPLE.toLowerCase(),
    notifyManager: v.NOTIFY_MANAGER === 'true',
    requestExpiresMs: v.REQUEST_EXPIRES_HOURS * 3_600_000,
    changesAtOnce: v.CHANGES_AT_ONCE,
    database: databaseOf(v),
    language: v.LANGUAGE,
    timeZone: v.TIME_ZONE,
    server: { port: v.PORT, host: sandboxUrl ? '127.0.0.1' : '0.0.0.0' },
    ...(v.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && {
      traces: { endpoint: v.OTEL_EXPORTER_OTLP_ENDPOINT },
    }),
    ...(v.METRICS_PORT !== undefined && { metrics: { port: v.METRICS_PORT, host: v.METRICS_HOST } }),
    digest: digestOf(v),
    logLevel: v.LOG_LEVEL,
    dryRun: v.DRY_RUN,
    sandboxUrl,
  };
}
