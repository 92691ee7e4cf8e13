import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type {
  Answer,
  ConfiguredSecret,
  InstalledApp,
  RegistrationRead,
  TeamsAppId,
  TrustPoint,
} from '../../setup/ports.js';
import { RemoteError } from '../../unlock/errors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { literal, segment } from '../client/escape.js';
import { answerOf } from './probe.js';

const readingApp: Operation = { name: 'read the app registration', permission: 'Application.Read.All' };
const readingTrust: Operation = { name: 'read whom the app trusts', permission: 'Application.Read.All' };
const readingInstalled: Operation = { name: 'read for whom the app is installed' };

const claims = z.array(z.object({ name: z.string() })).nullish();
const application = z.object({
  signInAudience: z.string().nullish(),
  identifierUris: z.array(z.string()).nullish(),
  api: z
    .object({
      requestedAccessTokenVersion: z.number().nullish(),
      oauth2PermissionScopes: z
        .array(z.object({ id: z.string(), value: z.string().nullish(), isEnabled: z.boolean().nullish() }))
        .nullish(),
      preAuthorizedApplications: z
        .array(z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()).nullish() }))
        .nullish(),
    })
    .nullish(),
  web: z.object({ redirectUris: z.array(z.string()).nullish() }).nullish(),
  optionalClaims: z.object({ idToken: claims, accessToken: claims }).nullish(),
  passwordCredentials: z
    .array(z.object({ hint: z.string().nullish(), endDateTime: z.string().nullish() }))
    .nullish(),
});
const SELECT = '$select=signInAudience,identifierUris,api,web,optionalClaims,passwordCredentials' as const;

/**
 * An app registration, without anybody's secret (microsoft-apis.md A36). Graph tells the first three characters of each
 * client secret: by them a configured one is found. Where two begin alike, the one that ends first counts.
 */
export function readRegistration(
  graph: Graph,
  appId: string,
  secrets: readonly ConfiguredSecret[],
): Promise<Answer<RegistrationRead | 'none'>> {
  return answerOf(readingApp, async () => {
    const found = await orNone(() =>
      read(readingApp, application, () =>
        graph.api(`/applications(appId=${literal(appId)})?${SELECT}`).get(),
      ),
    );
    return found === 'none'
      ? found
      : registrationIn(
          found,
          secrets.filter((one) => one.appId === appId),
        );
  });
}

function registrationIn(
  {
    signInAudience,
    identifierUris,
    api,
    web,
    optionalClaims,
    passwordCredentials,
  }: z.infer<typeof application>,
  secrets: readonly ConfiguredSecret[],
): RegistrationRead {
  const ends = secrets.flatMap(({ variable, value }) => {
    const alike = (passwordCredentials ?? [])
      .filter(({ hint }) => hint === value.slice(0, 3))
      .flatMap(({ endDateTime }) => (endDateTime ? [endDateTime] : []))
      .sort();
    return alike[0] ? [[variable, alike[0]] as const] : [];
  });
  return {
    audience: signInAudience ?? '',
    identifierUris: identifierUris ?? [],
    tokenVersion: api?.requestedAccessTokenVersion ?? 1,
    scopes: (api?.oauth2PermissionScopes ?? [])
      .filter(({ isEnabled }) => isEnabled === true)
      .map(({ id, value }) => ({ id, name: value ?? '' })),
    clients: (api?.preAuthorizedApplications ?? []).map((client) => ({
      appId: client.appId,
      scopes: client.delegatedPermissionIds ?? [],
    })),
    redirectUris: web?.redirectUris ?? [],
    claims: {
      id: (optionalClaims?.idToken ?? []).map(({ name }) => name),
      access: (optionalClaims?.accessToken ?? []).map(({ name }) => name),
    },
    secretsEnd: Object.fromEntries(ends),
  };
}

const credentials = z.object({
  value: z.array(z.object({ issuer: z.string(), subject: z.string(), audiences: z.array(z.string()) })),
});
const principals = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Whether a registration has a federated credential for a managed identity: by issuer, subject and audience. */
export function readTrust(graph: Graph, point: TrustPoint): Promise<Answer<boolean>> {
  const { appId, identity, issuer, audience } = point;
  return answerOf(readingTrust, async () => {
    const [there, found] = await Promise.all([
      read(readingTrust, credentials, () =>
        graph.api(`/applications(appId=${literal(appId)})/federatedIdentityCredentials`).get(),
      ),
      read(readingTrust, principals, () =>
        graph.api(`/servicePrincipals?$filter=appId%20eq%20${literal(identity)}&$select=id`).get(),
      ),
    ]);
    const subjects = found.value.map(({ id }) => id);
    return there.value.some(
      (one) => one.issuer === issuer && subjects.includes(one.subject) && one.audiences.includes(audience),
    );
  });
}

const readingConsent: Operation = {
  name: 'read what the app may do for people',
  permission: 'DelegatedPermissionGrant.ReadWrite.All',
};
const consents = z.object({ value: z.array(z.object({ scope: z.string().nullish() })) });

/** The delegated permissions that an admin granted an app for everybody (microsoft-apis.md A15). */
export function readConsent(graph: Graph, appId: string): Promise<Answer<readonly string[]>> {
  return answerOf(readingConsent, async () => {
    const found = await read(readingConsent, principals, () =>
      graph.api(`/servicePrincipals?$filter=appId%20eq%20${literal(appId)}&$select=id`).get(),
    );
    const [app] = found.value;
    if (!app) return [];
    const asked = `clientId%20eq%20${literal(app.id)}%20and%20consentType%20eq%20%27AllPrincipals%27`;
    const { value } = await read(readingConsent, consents, () =>
      graph.api(`/oauth2PermissionGrants?$filter=${asked}`).get(),
    );
    return value.flatMap(({ scope }) => (scope ?? '').split(' ').filter((one) => one !== ''));
  });
}

const installations = z.object({
  value: z.array(
    z.object({
      teamsAppDefinition: z
        .object({ azureADAppId: z.string().nullish(), version: z.string().nullish() })
        .nullish(),
    }),
  ),
});

/** The bot's app in somebody's Teams (microsoft-apis.md A22). */
export function readInstalled(
  graph: Graph,
  personId: string,
  app: TeamsAppId,
): Promise<Answer<InstalledApp | 'none'>> {
  const wanted =
    'catalogue' in app
      ? `teamsApp/id%20eq%20${literal(app.catalogue)}`
      : `teamsApp/externalId%20eq%20${literal(app.manifest)}`;
  const path = `/users/${segment(personId)}/teamwork/installedApps`;
  return answerOf(readingInstalled, async () => {
    const { value } = await read(readingInstalled, installations, () =>
      graph.api(`${path}?$expand=teamsApp,teamsAppDefinition&$filter=${wanted}`).get(),
    );
    const [installed] = value;
    if (!installed) return 'none' as const;
    const { azureADAppId, version } = installed.teamsAppDefinition ?? {};
    return { ...(azureADAppId && { registration: azureADAppId }), ...(version && { version }) };
  });
}

async function orNone<T>(send: () => Promise<T>): Promise<T | 'none'> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return 'none';
    throw error;
  }
}
