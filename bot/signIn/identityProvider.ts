import * as client from 'openid-client';
import type { Cloud } from '../microsoft/clouds.js';
import { RemoteError } from '../unlock/errors.js';
import type { Lack } from '../unlock/plan/rights.js';
import { lackIn } from './lackIn.js';

const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Seconds. Somebody waits for the page. */
const PATIENCE_S = 10;
const HOUR_MS = 60 * 60_000;

/** How the app registration proves itself: by its secret, or by a token of an identity that it trusts. */
export type ClientProof =
  | { readonly clientSecret: string }
  | {
      /** Returns a signed token for this one purpose. Throws when there is none. */
      readonly clientAssertion: () => Promise<string>;
    };

export interface IdentityProviderOptions {
  readonly cloud: Pick<Cloud, 'loginUrl' | 'isLocal'>;
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: ClientProof;
  readonly now: () => Date;
}

/** What a sign-in asks Entra ID for. */
export interface Question {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Authentication context that Conditional Access has to fulfil, e.g. `c1`. */
  readonly context: string | undefined;
  /** Address that the sign-in page fills in. */
  readonly loginHint: string | undefined;
}

/** What was expected when the person was sent away. */
export interface Expectation {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The claims of the id token, or why there are none. */
export type Redeemed =
  | { readonly claims: Readonly<Record<string, unknown>> }
  /** `code` is OAuth's own word for it, or the library's. Never a sentence. */
  | { readonly refused: 'cancelled' | 'not-valid'; readonly code: string };

/** Entra ID of one tenant, as an OpenID provider (microsoft-apis.md D10). The library checks everything in a token. */
export class IdentityProvider {
  private known: { readonly metadata: client.ServerMetadata; readonly until: number } | undefined;

  constructor(private readonly options: IdentityProviderOptions) {}

  /** Returns the address at which the person signs in afresh. Throws `RemoteError` when Entra ID does not answer. */
  async address({ verifier, context, loginHint, ...question }: Question): Promise<URL> {
    const config = await this.configuration();
    return client.buildAuthorizationUrl(config, {
      redirect_uri: question.redirectUri,
      // `oid` is given only with `profile`.
      scope: 'openid profile',
      response_mode: 'query',
      state: question.state,
      nonce: question.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '0',
      ...(loginHint && { login_hint: loginHint }),
      ...(context && { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: context } } }) }),
    });
  }

  /**
   * Exchanges the code for an id token. The library checks the state, the nonce, the verifier and, of the token, the
   * signature, the issuer, the audience and the times. `auth_time` is not checked here: it is compared with the start.
   * @param callback the address to which Entra ID sent the person back
   * @throws RemoteError when Entra ID does not answer
   */
  async redeem(callback: URL, { state, nonce, verifier }: Expectation): Promise<Redeemed> {
    const config = await this.configuration();
    // By default the library believes a token from the token endpoint because of TLS alone.
    client.enableNonRepudiationChecks(config);
    try {
      const tokens = await client.authorizationCodeGrant(config, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { claims: { ...tokens.claims() } };
    } catch (error) {
      return refusalIn(error);
    }
  }

  /**
   * Hands in a token that somebody's client got for this app, and gets one for another service with their rights: the
   * on-behalf-of flow (microsoft-apis.md D2). Nothing is kept, and no refresh token is asked for.
   * @param scope of the other service, with its address
   * @throws RemoteError when Entra ID does not answer
   */
  async onBehalfOf(assertion: string, scope: string): Promise<{ readonly token: string } | Lack> {
    const config = await this.configuration();
    try {
      const answer = await client.genericGrantRequest(config, ON_BEHALF_OF, {
        assertion,
        scope,
        requested_token_use: 'on_behalf_of',
      });
      return { token: answer.access_token };
    } catch (error) {
      const lack = lackIn(error);
      if (lack === undefined) throw unavailable();
      return lack;
    }
  }

  /** New for each use, so that keys that Entra ID withdrew are never remembered. */
  private async configuration(): Promise<client.Configuration> {
    const { clientId, proof, cloud, now } = this.options;
    const ahead = Math.round((now().getTime() - Date.now()) / 1000);
    const metadata = { [client.clockSkew]: ahead };
    const config = new client.Configuration(
      await this.metadata(),
      clientId,
      metadata,
      await authentication(proof),
    );
    config.timeout = PATIENCE_S;
    if (cloud.isLocal) client.allowInsecureRequests(config);
    return config;
  }

  private async metadata(): Promise<client.ServerMetadata> {
    const { cloud, tenantId, clientId, now } = this.options;
    if (this.known && this.known.until > now().getTime()) return this.known.metadata;
    const issuer = new URL(`${cloud.loginUrl}${tenantId}/v2.0`);
    const execute = cloud.isLocal ? [client.allowInsecureRequests] : [];
    try {
      const found = await client.discovery(issuer, clientId, undefined, undefined, {
        execute,
        timeout: PATIENCE_S,
      });
      // Without the helpers that the library adds.
      const metadata = JSON.parse(JSON.stringify(found.serverMetadata())) as client.ServerMetadata;
      this.known = { metadata, until: now().getTime() + HOUR_MS };
      return metadata;
    } catch {
      throw unavailable();
    }
  }
}

/**
 * How the token endpoint learns that it is this app. With an assertion: RFC 7523, 2.2, and
 * learn.microsoft.com/entra/identity-platform/certificate-credentials. Throws `RemoteError` when there is no assertion.
 */
async function authentication(proof: ClientProof): Promise<client.ClientAuth> {
  if ('clientSecret' in proof) return client.ClientSecretPost(proof.clientSecret);
  const assertion = await proof.clientAssertion().catch(() => {
    throw unavailable();
  });
  return (_server, { client_id }, body) => {
    body.set('client_id', client_id);
    body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    body.set('client_assertion', assertion);
  };
}

/** Throws when Entra ID gave no answer. Otherwise the answer was one that proves nothing. */
function refusalIn(error: unknown): Redeemed {
  if (error instanceof client.AuthorizationResponseError) {
    const code = asCode(error.error);
    return { refused: code === 'access_denied' ? 'cancelled' : 'not-valid', code };
  }
  if (error instanceof client.ResponseBodyError && error.status < 500)
    return { refused: 'not-valid', code: asCode(error.error) };
  if (error instanceof client.ClientError && error.code && !NO_ANSWER.includes(error.code))
    return { refused: 'not-valid', code: asCode(error.code) };
  throw unavailable();
}

/** Codes of the library for an answer that did not come, or that a broken server gave. */
const NO_ANSWER: readonly string[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** The address of the callback may hold anything, and the code goes into the log. */
function asCode(code: string): string {
  return /^[A-Za-z_]{1,60}$/.test(code) ? code : 'unknown';
}

function unavailable(): RemoteError {
  return new RemoteError('ask Entra ID who signed in', { kind: 'unavailable' });
}
