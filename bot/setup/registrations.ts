import type { Config } from '../config/config.js';
import type { SecretVariable } from './secretVariables.js';
import type { Cloud } from '../microsoft/clouds.js';
import { isObjectId } from '../unlock/person.js';

/** One thing that an app registration has to have, because of what is configured. */
export type Point = { readonly appId: string } & (
  | { readonly kind: 'app' }
  | { readonly kind: 'scope' | 'clients' | 'version' | 'accessTime' | 'idTime' | 'acrs' }
  | { readonly kind: 'uri' | 'redirect' | 'botRedirect'; readonly uri: string }
  /** A client secret: the variable that has it. */
  | { readonly kind: 'secret'; readonly variable: SecretVariable }
  /** The certificate of `GRAPH_CERTIFICATE_PATH`. */
  | { readonly kind: 'certificate' }
  /** It trusts a managed identity, by the client id of that: a federated credential. */
  | {
      readonly kind: 'trust';
      readonly identity: string;
      readonly issuer: string;
      readonly audience: string;
    }
);
export type TrustPoint = Extract<Point, { readonly kind: 'trust' }>;

type ByConfig = Pick<
  Config,
  'tenantId' | 'bot' | 'credential' | 'stepUp' | 'stepUpAppId' | 'signIn' | 'publicUrl' | 'rights'
>;

type OfCloud = Pick<Cloud, 'channel' | 'loginUrl'>;

/** Of the clouds of Azure: where Bot Service ends a sign-in, and for whom a token that proves an app is (microsoft-apis.md A36). */
const AZURE = {
  public: {
    redirect: 'https://token.botframework.com/.auth/web/redirect',
    exchange: 'api://AzureADTokenExchange',
  },
  government: {
    redirect: 'https://token.botframework.azure.us/.auth/web/redirect',
    exchange: 'api://AzureADTokenExchangeUSGov',
  },
} as const;

function azureOf({ channel }: OfCloud): (typeof AZURE)[keyof typeof AZURE] {
  return AZURE[channel.channelService ? 'government' : 'public'];
}

/** The resource of single sign-on: the manifest's `webApplicationInfo.resource`. */
function resourceOf(appId: string): string {
  return `api://botid-${appId}`;
}

/** A client secret that is configured, and whose it is. */
export interface ConfiguredSecret {
  readonly appId: string;
  readonly variable: SecretVariable;
  readonly value: string;
}

/** The client secrets of this configuration, each once. */
export function secretsIn({ bot, credential, signIn, publicUrl }: ByConfig): readonly ConfiguredSecret[] {
  // The simulated tenant knows no secrets.
  if (credential.kind === 'none') return [];
  const all: ConfiguredSecret[] = [];
  if (bot.password) all.push({ appId: bot.appId, variable: 'MicrosoftAppPassword', value: bot.password });
  const add = (appId: string, variable: SecretVariable, value: string): void => {
    if (!all.some((other) => other.appId === appId && other.value === value))
      all.push({ appId, variable, value });
  };
  if (credential.kind === 'secret') add(credential.clientId, 'GRAPH_CLIENT_SECRET', credential.secret);
  if (signIn !== 'off' && publicUrl && 'clientSecret' in signIn)
    add(signIn.clientId, 'SIGN_IN_CLIENT_SECRET', signIn.clientSecret);
  return all.filter(({ appId }) => isObjectId(appId));
}

/** What each app registration has to have. A managed identity is none. */
export function registrationsOf(config: ByConfig, cloud: OfCloud): readonly Point[] {
  const asked = [signOnPoints, signInPoints, rightsPoints].flatMap((of) => of(config, cloud));
  const points = asked.filter(({ appId }) => isObjectId(appId));
  const secrets = secretsIn(config).map(({ appId, variable }): Point => ({
    kind: 'secret',
    appId,
    variable,
  }));
  const { bot, credential } = config;
  const certificates =
    credential.kind === 'certificate' ? [{ kind: 'certificate', appId: credential.clientId } as const] : [];
  const needed = [...points, ...secrets, ...certificates];
  const own = [...(bot.type === 'SingleTenant' ? [bot.appId] : []), ...needed.map(({ appId }) => appId)];
  const apps = [...new Set(own.filter(isObjectId))].map((appId): Point => ({ kind: 'app', appId }));
  return [...apps, ...needed];
}

/** Single sign-on, with which approvers show that they signed in lately (operate.md, "A fresh sign-in"). */
function signOnPoints({ stepUp, stepUpAppId: appId }: ByConfig, cloud: OfCloud): Point[] {
  if (typeof stepUp === 'string') return [];
  return [
    { kind: 'uri', appId, uri: resourceOf(appId) },
    { kind: 'scope', appId },
    { kind: 'clients', appId },
    { kind: 'version', appId },
    { kind: 'accessTime', appId },
    { kind: 'botRedirect', appId, uri: azureOf(cloud).redirect },
  ];
}

/** The page on which people sign in in the browser (operate.md, "The sign-in page"). */
function signInPoints({ signIn, publicUrl, tenantId }: ByConfig, cloud: OfCloud): Point[] {
  if (signIn === 'off' || !publicUrl) return [];
  const { clientId: appId, context } = signIn;
  return [
    { kind: 'redirect', appId, uri: `${publicUrl}/sign-in/done` },
    { kind: 'idTime', appId },
    ...(context ? [{ kind: 'acrs', appId } as const] : []),
    ...('assertedBy' in signIn ? [trustOf(appId, signIn.assertedBy, tenantId, cloud)] : []),
  ];
}

/** The app of single sign-on proves itself to act for approvers (operate.md, "With the approver's own rights"). */
function rightsPoints({ rights, signIn, publicUrl, tenantId }: ByConfig, cloud: OfCloud): Point[] {
  if (rights.whose === 'app' || !('assertedBy' in rights.client)) return [];
  const { clientId: appId, assertedBy } = rights.client;
  const isAsked = signIn !== 'off' && publicUrl !== undefined && signIn.clientId === appId;
  return isAsked ? [] : [trustOf(appId, assertedBy, tenantId, cloud)];
}

function trustOf(appId: string, identity: string, tenantId: string, cloud: OfCloud): TrustPoint {
  const issuer = `${cloud.loginUrl}${tenantId}/v2.0`;
  return { kind: 'trust', appId, identity, issuer, audience: azureOf(cloud).exchange };
}
