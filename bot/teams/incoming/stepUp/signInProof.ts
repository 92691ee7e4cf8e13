import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Cloud } from '../../../microsoft/clouds.js';
import { RemoteError } from '../../../unlock/errors.js';
import { type Actor, sameId } from '../../../unlock/person.js';
import type { Instant } from '../../../unlock/values.js';

export interface SignInProofOptions {
  readonly cloud: Pick<Cloud, 'loginUrl'>;
  readonly tenantId: string;
  /** The app registration for which Teams gets the token: the bot's own, or with a managed identity another. */
  readonly appId: string;
  readonly now: () => Date;
}

/** What a token says that proves a sign-in. */
export interface Proved {
  readonly signedInAt: Instant;
  /** When the token ends. */
  readonly until: Instant;
}

/** The resource for which Teams asks Entra ID for a token: the manifest's `webApplicationInfo.resource`. */
export function resourceOf(appId: string): string {
  return `api://botid-${appId}`;
}

/**
 * Reads the time of the sign-in from a token of Teams' single sign-on. Entra ID must have issued the token for this
 * bot, this tenant and this person. Any other token proves nothing.
 * learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export class SignInProof {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;

  constructor(private readonly options: SignInProofOptions) {
    const { cloud, tenantId } = options;
    this.keys = createRemoteJWKSet(new URL(`${cloud.loginUrl}${tenantId}/discovery/v2.0/keys`));
  }

  /**
   * @returns when they signed in and when the token ends, or `undefined` when it does not prove it
   * @throws RemoteError when the bot could not read Entra ID's keys, so nothing is known
   */
  async prove(token: string, actor: Actor): Promise<Proved | undefined> {
    const claims = await this.verified(token);
    if (!claims || typeof claims['oid'] !== 'string' || !sameId(claims['oid'], actor.id)) return undefined;
    // Teams keeps a token for an hour. `iat` is the time when Entra ID made it. `auth_time` (an optional claim of the
    // app registration) is the time when the person entered their credentials.
    const seconds = claims['auth_time'] ?? claims.iat;
    if (typeof seconds !== 'number' || claims.exp === undefined) return undefined;
    return { signedInAt: instantOf(seconds), until: instantOf(claims.exp) };
  }

  private async verified(token: string): Promise<JWTPayload | undefined> {
    const { cloud, tenantId, appId, now } = this.options;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['RS256'],
        issuer: [`${cloud.loginUrl}${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
        audience: [appId, resourceOf(appId)],
        requiredClaims: ['oid', 'tid', 'iat', 'exp'],
        clockTolerance: 60,
        currentDate: now(),
      });
      return typeof payload['tid'] === 'string' && sameId(payload['tid'], tenantId) ? payload : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError && !isUnreachable(error)) return undefined;
      throw new RemoteError('read the keys of Entra ID', { kind: 'unavailable' });
    }
  }
}

function instantOf(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString();
}

/** The bot could not fetch the keys. The token itself may be valid. */
function isUnreachable({ code }: errors.JOSEError): boolean {
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || code === 'ERR_JWKS_INVALID';
}
