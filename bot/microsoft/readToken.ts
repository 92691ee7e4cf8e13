import type { TokenCredential } from '@azure/identity';
import type { TokenRead } from '../setup/ports.js';
import { networkCode } from './networkError.js';
import { claimsIn } from './tokenClaims.js';
import { NoToken } from './token.js';

/** Nobody should wait longer for a token, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Gets a token for one scope, and says what it allows. The token itself goes nowhere. Never throws.
 * @param deadline for tests: the signal that ends the wait
 */
export async function readToken(
  credential: TokenCredential,
  scope: string,
  deadline: () => AbortSignal = () => AbortSignal.timeout(TIMEOUT_MS),
): Promise<TokenRead> {
  const abortSignal = deadline();
  try {
    // Not every credential listens to the signal.
    const token = await Promise.race([credential.getToken(scope, { abortSignal }), rejectOn(abortSignal)]);
    const claims = token && claimsIn(token.token);
    return claims ? { kind: 'read', roles: claims.roles, principalId: claims.oid } : { kind: 'opaque' };
  } catch (error) {
    if (abortSignal.aborted) return { kind: 'unavailable', code: 'TimeoutError' };
    const { code, refused } = new NoToken(error);
    return refused ? { kind: 'refused', code } : { kind: 'unavailable', code: networkCode(error) };
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}
