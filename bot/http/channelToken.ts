import { decodeJwt } from 'jose';

/**
 * Does this header claim to come from the channel? The SDK checks signature, audience, times and `serviceurl`, but it
 * would also take what the Bot Framework Emulator and other bots ("skills") are given by Entra ID: for those, any token
 * of our own app is proof enough, whoever it was once sent to. Nobody but Teams talks to this bot.
 * @param authorization not verified here: this only ever refuses
 */
export function claimsToBeChannel(authorization: string, tokenIssuer: string): boolean {
  const [scheme, token, ...more] = authorization.split(' ');
  if (scheme !== 'Bearer' || !token || more.length > 0) return false;
  try {
    return decodeJwt(token).iss === tokenIssuer;
  } catch {
    return false;
  }
}
