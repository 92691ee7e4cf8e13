import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { tenantId } from '../tenant/seed.js';
import type { Tenant } from '../tenant/tenant.js';
import type { Entra } from './entra.js';
import { onBehalfOf } from './onBehalfOf.js';
import { contextIn, problemPage, signInPage } from './signInPage.js';

const ROOT = `/login/${tenantId}`;
const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Ours: the page above sends the choice there. At Microsoft these are pages that nobody documents. */
const CHOSEN = `${ROOT}/chosen`;

/** Entra ID's sign-in service for this tenant: keys, configuration, sign-in and tokens (microsoft-apis.md D2, D10). */
export function loginService(entra: Entra, tenant: Tenant, request: SandboxRequest): Answer {
  const { method, path, query } = request;
  switch (`${method} ${path}`) {
    case `GET ${ROOT}/discovery/v2.0/keys`:
      return { status: 200, body: entra.keys() };
    case `GET ${ROOT}/v2.0/.well-known/openid-configuration`:
      return { status: 200, body: configuration(entra.url) };
    case `GET ${ROOT}/oauth2/v2.0/authorize`:
      return authorize(tenant, query);
    case `GET ${CHOSEN}`:
      return chosen(entra, tenant, query);
    case `POST ${ROOT}/oauth2/v2.0/token`:
      return token(entra, tenant, asObject(request.body));
    default:
      return { status: 404, body: { error: 'invalid_request' } };
  }
}

/** The members that Microsoft's page shows, and those that OpenID Connect Discovery requires. */
function configuration(url: string): Json {
  const base = `${url}${tenantId}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function authorize(tenant: Tenant, query: URLSearchParams): Answer {
  const problem = problemWith(query);
  return problem ? problemPage(problem) : signInPage(tenant.everybody(), query, CHOSEN);
}

function problemWith(query: URLSearchParams): string | undefined {
  for (const name of ['client_id', 'response_type', 'redirect_uri', 'scope']) {
    if (!query.get(name)) return `AADSTS900144: The request must contain the parameter '${name}'.`;
  }
  if (query.get('response_type') !== 'code')
    return 'AADSTS700054: response_type is not enabled for the application.';
  return undefined;
}

/** The person signed in, or pressed Cancel. The browser goes back to the app. */
function chosen(entra: Entra, tenant: Tenant, query: URLSearchParams): Answer {
  const problem = problemWith(query);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (problem || !URL.canParse(redirectUri)) return problemPage(problem ?? 'AADSTS50011: redirect URI');
  const back = new URL(redirectUri);
  const state = query.get('state');
  if (state) back.searchParams.set('state', state);
  const person = tenant.everybody().find(({ id }) => id === query.get('person'));
  if (query.get('do') === 'cancel' || !person) {
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', 'the user canceled the authentication');
  } else {
    back.searchParams.set(
      'code',
      entra.codes.give({
        personId: person.id,
        clientId: query.get('client_id') ?? '',
        redirectUri,
        challenge: query.get('code_challenge') ?? '',
        nonce: query.get('nonce') ?? undefined,
        context: contextIn(query),
        signedInAt: entra.now(),
      }),
    );
  }
  return { status: 302, headers: { Location: back.href } };
}

function token(entra: Entra, tenant: Tenant, body: Json): Answer {
  const [code, clientId, secret, redirectUri, verifier] = [
    ...['code', 'client_id', 'client_secret', 'redirect_uri', 'code_verifier'],
  ].map((name) => asString(body[name]) ?? '');
  if (body['grant_type'] === ON_BEHALF_OF) return onBehalfOf(entra, tenant, body);
  if (body['grant_type'] === 'client_credentials') return appToken(entra, tenant, body);
  if (body['grant_type'] !== 'authorization_code') return failed('unsupported_grant_type', 'AADSTS70003');
  if (!secret) return failed('invalid_client', 'AADSTS7000218');
  const grant = entra.codes.redeem(
    code ?? '',
    { redirectUri: redirectUri ?? '', clientId: clientId ?? '', verifier: verifier ?? '' },
    entra.now(),
  );
  if (typeof grant === 'string') return failed('invalid_grant', grant);
  const person = tenant.everybody().find(({ id }) => id === grant.personId)!;
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      token_type: 'Bearer',
      scope: 'openid profile',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: 'opaque-to-the-app',
      id_token: entra.idToken(person, grant),
    },
  };
}

/** Scopes of the services that an app asks for: `{resource}/.default`. The sandbox's own addresses stand for Microsoft's. */
const EXCHANGE_SCOPE = /\/exchange\/\.default$/;
const TEAMS_SCOPE = /^https:\/\/api\.botframework\.com\/\.default$/;

/**
 * The client credentials flow (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow). A wrong
 * secret is AADSTS7000215 (reference-error-codes). The `roles` of a token are the app's permissions for that service.
 */
function appToken(entra: Entra, tenant: Tenant, body: Json): Answer {
  const [scope, secret] = [asString(body['scope']) ?? '', asString(body['client_secret']) ?? ''];
  const { clientSecret, grants } = tenant.settings;
  if (!scope.endsWith('/.default')) return failed('invalid_scope', 'AADSTS70011');
  if (secret === '' || (clientSecret !== undefined && secret !== clientSecret))
    return failed('invalid_client', secret === '' ? 'AADSTS7000218' : 'AADSTS7000215');
  const isExchange = (permission: string) => permission.startsWith('Exchange.');
  const roles = TEAMS_SCOPE.test(scope)
    ? []
    : [...grants].filter((permission) => isExchange(permission) === EXCHANGE_SCOPE.test(scope));
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: entra.appToken(
        scope.replace(/\/?\.default$/, ''),
        asString(body['client_id']) ?? '',
        roles,
      ),
    },
  };
}

function failed(error: string, code: string): Answer {
  return {
    status: 400,
    body: { error, error_description: `${code}: …`, error_codes: [Number(code.replace('AADSTS', ''))] },
  };
}
