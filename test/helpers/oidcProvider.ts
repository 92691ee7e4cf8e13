import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader, exportJWK, SignJWT, type JWK } from 'jose';
import Provider from 'oidc-provider';

/** What the next sign-in is like. */
export interface NextSignIn {
  /** Claims of the person, as Entra ID names them. */
  claims: Record<string, unknown>;
  /** When the person entered their credentials, in seconds. Default: now. */
  signedInAt?: number;
  /** They close the page instead. */
  cancels?: boolean;
  /** Replaces what the token endpoint answers with. */
  idToken?: (genuine: string) => Promise<string> | string;
}

/** An OpenID provider on this machine, made of a library and not of what the bot expects. */
export interface LocalProvider {
  /** Takes the place of `https://login.microsoftonline.com/`. */
  readonly loginUrl: string;
  next: NextSignIn;
  /** What comes of a token that is handed in for another one (RFC 7523). The client was checked before. */
  exchange: (params: Record<string, string>) => { readonly status: number; readonly body: object };
  /** The query of the last request to sign in. */
  readonly asked: () => URLSearchParams;
  /** The same token with other claims or another header, signed with the provider's own key. */
  resigned(token: string, claims: object, header?: object): Promise<string>;
  close(): Promise<void>;
}

export interface ProviderOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Starts one. It speaks plain HTTP on a free port. */
export async function startProvider(options: ProviderOptions): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const mount = `/${options.tenantId}/v2.0`;
  const jwk = { ...(await exportJWK(keys.privateKey)), alg: 'RS256', use: 'sig', kid: 'local' };
  let asked = new URLSearchParams();
  const local: LocalProvider = {
    loginUrl: `http://127.0.0.1:${port}/`,
    next: { claims: {} },
    exchange: () => ({ status: 400, body: { error: 'unsupported_grant_type' } }),
    asked: () => asked,
    resigned: (token, claims, header = {}) =>
      new SignJWT({ ...decodeJwt(token), ...claims })
        .setProtectedHeader({ ...decodeProtectedHeader(token), alg: 'RS256', ...header })
        .sign(keys.privateKey),
    close: () => closed(server),
  };
  const provider = new Provider(
    `http://127.0.0.1:${port}${mount}`,
    configuration(options, mount, jwk, local),
  );
  // The library has no such grant of its own. It checks the client, and hands over what was sent.
  provider.registerGrantType(
    JWT_BEARER,
    (context) => {
      const { status, body } = local.exchange(context.oidc.params);
      context.status = status;
      context.body = body;
    },
    ['assertion', 'scope', 'requested_token_use'],
  );
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.oidc?.route !== 'token' || !body?.id_token || !local.next.idToken) return;
    context.body = { ...body, id_token: await local.next.idToken(body.id_token) };
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', local.loginUrl);
    if (url.pathname === `${mount}/auth`) asked = url.searchParams;
    // As the library's documentation says for a provider below a path.
    request.originalUrl = request.url ?? '/';
    request.url = request.originalUrl.slice(mount.length) || '/';
    if (url.pathname.startsWith(`${mount}/interaction/`)) void interact(provider, local, request, response);
    else answer(request, response);
  });
  return local;
}

/** The person signs in at once, or closes the page. */
async function interact(
  provider: Provider,
  { next }: LocalProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result = next.cancels
    ? { error: 'access_denied', error_description: 'the user canceled the authentication' }
    : { login: { accountId: 'somebody', ts: next.signedInAt, amr: next.claims['amr'] } };
  await provider.interactionFinished(request, response, result);
}

function configuration(
  { clientId, clientSecret, redirectUri }: ProviderOptions,
  mount: string,
  jwk: JWK,
  local: LocalProvider,
): object {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code', JWT_BEARER],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key for cookies of a test'] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'tid'], profile: ['oid', 'amr', 'acrs', 'name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...local.next.claims }),
    }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `${mount}/interaction/${uid}` },
    loadExistingGrant: consented,
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
  };
}

/** Nobody is asked for consent: an admin gave it. */
async function consented(context: {
  oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider };
}): Promise<object> {
  const { client, session, provider } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addOIDCClaims(['acrs']);
  await grant.save();
  return grant;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => void server.close(() => done()));
}
