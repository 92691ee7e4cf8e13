import {
  createHash,
  createSign,
  createVerify,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { asObject, type Json } from '../http/json.js';
import { appPrincipalId, type Person, tenantId } from '../tenant/seed.js';
import { Codes, type Grant } from './codes.js';

/** A test's wishes for an unusual token. */
export interface TokenWish {
  /** When the person entered their credentials. */
  signedInAt?: Date;
  /** Replaces claims. `undefined` leaves one out. */
  claims?: Json;
}

const KEY_ID = 'entra-key-1';

/**
 * The part of Entra ID that Teams' single sign-on and a sign-in in the browser need. It signs v2.0 tokens and publishes
 * its keys (learn.microsoft.com/entra/identity-platform/access-tokens; microsoft-apis.md D2, D10).
 */
export class Entra {
  /** Root of the sign-in service, e.g. `http://127.0.0.1:1234/login/`. */
  url = '';
  private made: { publicKey: KeyObject; privateKey: KeyObject } | undefined;

  /** Authorization codes of sign-ins in the browser. */
  readonly codes = new Codes();
  /** What the next id tokens are like. */
  idTokens: TokenWish = {};

  constructor(readonly now: () => Date) {}

  /** This person's token for an app with the resource `api://botid-<app id>`. */
  token(person: Person, resource: string, { signedInAt = this.now(), claims = {} }: TokenWish = {}): string {
    const seconds = Math.floor(this.now().getTime() / 1000);
    const payload = {
      aud: resource.replace('api://botid-', ''),
      iss: `${this.url}${tenantId}/v2.0`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3_600,
      auth_time: Math.floor(signedInAt.getTime() / 1000),
      oid: person.id,
      tid: tenantId,
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      scp: 'access_as_user',
      uti: randomUUID(),
      ver: '2.0',
      ...claims,
    };
    return this.sign({ alg: 'RS256', typ: 'JWT', kid: KEY_ID }, payload);
  }

  /**
   * The id token of a sign-in in the browser, v2.0. `auth_time` and `acrs` are there because the app asks for them as
   * optional claims. `acrs` names what was asked for: here everybody meets every policy. There is no `amr`.
   */
  idToken(person: Person, { clientId, nonce, context, signedInAt }: Grant): string {
    const { signedInAt: instead = signedInAt, claims = {} } = this.idTokens;
    const seconds = Math.floor(this.now().getTime() / 1000);
    const payload = {
      aud: clientId,
      iss: `${this.url}${tenantId}/v2.0`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3_600,
      auth_time: Math.floor(instead.getTime() / 1000),
      ...(context && { acrs: [context] }),
      nonce,
      oid: person.id,
      tid: tenantId,
      // Another value for each app, so nobody can use it as an id.
      sub: createHash('sha256').update(`${clientId} ${person.id}`).digest('base64url'),
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      uti: randomUUID(),
      ver: '2.0',
      ...claims,
    };
    return this.sign({ alg: 'RS256', typ: 'JWT', kid: KEY_ID }, payload);
  }

  /**
   * An app-only access token, v1.0, as Microsoft's own services take: `roles` are the application permissions, and `oid`
   * is the service principal. Without permissions there are no `roles` (access-token-claims-reference).
   */
  appToken(resource: string, appId: string, roles: readonly string[]): string {
    const seconds = Math.floor(this.now().getTime() / 1000);
    const payload = {
      aud: resource,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3_599,
      appid: appId,
      idtyp: 'app',
      oid: appPrincipalId,
      ...(roles.length > 0 && { roles }),
      sub: appPrincipalId,
      tid: tenantId,
      uti: randomUUID(),
      ver: '1.0',
    };
    return this.sign({ alg: 'RS256', typ: 'JWT', kid: KEY_ID }, payload);
  }

  /** The claims of a token that this Entra ID signed. `undefined` for any other. */
  read(token: string): Json | undefined {
    const [header = '', payload = '', signature = '', ...more] = token.split('.');
    const verify = createVerify('RSA-SHA256').update(`${header}.${payload}`);
    if (more.length > 0 || !verify.verify(this.pair().publicKey, signature, 'base64url')) return undefined;
    return asObject(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  }

  /** The published key set. */
  keys(): Json {
    const jwk = this.pair().publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, use: 'sig', kid: KEY_ID }] };
  }

  private sign(header: Json, payload: Json): string {
    const signed = [header, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createSign('RSA-SHA256').update(signed).sign(this.pair().privateKey);
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** Makes the keys at the first use, because most tests need none. */
  private pair(): { publicKey: KeyObject; privateKey: KeyObject } {
    this.made ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    return this.made;
  }
}
