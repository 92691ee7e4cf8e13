import { createHash, randomBytes } from 'node:crypto';

/** What the browser asked for at `/authorize`, as the token endpoint needs it. */
export interface Grant {
  personId: string;
  clientId: string;
  redirectUri: string;
  challenge: string;
  nonce: string | undefined;
  /** Authentication context that was asked for with the `claims` parameter. */
  context: string | undefined;
  signedInAt: Date;
}

/** "Authorization codes are short lived. Typically, they expire after about 10 minutes." (microsoft-apis.md D10) */
const CODE_MS = 10 * 60_000;

/** Authorization codes that were given out. Each works once. */
export class Codes {
  private readonly given = new Map<string, Grant & { used: boolean }>();

  give(grant: Grant): string {
    const code = `0.${randomBytes(24).toString('base64url')}`;
    this.given.set(code, { ...grant, used: false });
    return code;
  }

  /** The grant, or Microsoft's number of the error. */
  redeem(
    code: string,
    { redirectUri, clientId, verifier }: { redirectUri: string; clientId: string; verifier: string },
    now: Date,
  ): Grant | 'AADSTS9002313' | 'AADSTS54005' | 'AADSTS70008' | 'AADSTS500112' | 'AADSTS50148' {
    const grant = this.given.get(code);
    if (!grant || grant.clientId !== clientId) return 'AADSTS9002313';
    if (grant.used) return 'AADSTS54005';
    if (now.getTime() - grant.signedInAt.getTime() > CODE_MS) return 'AADSTS70008';
    if (grant.redirectUri !== redirectUri) return 'AADSTS500112';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (grant.challenge !== challenge) return 'AADSTS50148';
    grant.used = true;
    return grant;
  }
}
