import { constants, createHash, createSign, randomUUID, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Seconds. Entra ID advises 5 to 10 minutes. */
const LASTS_S = 300;

export interface CertificateAssertionOptions {
  /** A PEM file with the certificate and its key. */
  readonly path: string;
  readonly clientId: string;
  /** Address of the token endpoint. */
  readonly audience: string;
  readonly now: Date;
}

/**
 * A signed token with which an app registration proves itself by its certificate: PS256, with the SHA-256 of the
 * certificate. learn.microsoft.com/entra/identity-platform/certificate-credentials. Throws when the file has not both.
 */
export async function certificateAssertion(options: CertificateAssertionOptions): Promise<string> {
  const { path, clientId, audience, now } = options;
  const pem = await readFile(path, 'utf8');
  const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
  const seconds = Math.floor(now.getTime() / 1000);
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint };
  const payload = {
    aud: audience,
    iss: clientId,
    sub: clientId,
    jti: randomUUID(),
    nbf: seconds,
    iat: seconds,
    exp: seconds + LASTS_S,
  };
  const signed = [header, payload].map(encoded).join('.');
  const key = {
    key: pem,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
