import { decodeJwt } from 'jose';

/**
 * True when the header claims to come from the channel. The SDK checks signature, audience, times and `serviceurl`. But
 * it also accepts tokens from Entra ID, for the Bot Framework Emulator and for other bots ("skills"). For those any
 * token of the bot's own app is enough, even one that was sent to another service. Only Teams talks to this bot.
 * @param authorization not verified here, because this function can only refuse
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
