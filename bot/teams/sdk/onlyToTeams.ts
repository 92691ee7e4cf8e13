import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { isServiceUrl, type Cloud } from '../../microsoft/clouds.js';

/** Credentials for tokens for Teams, in the SDK's type. */
export type BotCredentials = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<BotCredentials['createCredentials']>>;

/** Thrown before a request would send the bot's token to another host than Teams. Nothing was sent. */
export class NotTeams extends Error {
  constructor(url: string) {
    super(
      `The bot's token is for Teams alone, not for ${URL.canParse(url) ? new URL(url).host : 'no address'}`,
    );
    this.name = 'NotTeams';
  }
}

/**
 * The bot's credentials. They sign only requests to Teams. Addresses come from activities and from the database. The
 * server accepts only good ones, and this is the second check.
 */
export function onlyToTeams(factory: BotCredentials, cloud: Cloud): BotCredentials {
  return {
    isValidAppId: (appId) => factory.isValidAppId(appId),
    isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
    createCredentials: async (...about) => signingOnly(await factory.createCredentials(...about), cloud),
  };
}

function signingOnly(credentials: Credentials, cloud: Cloud): Credentials {
  return {
    signRequest: async (request) => {
      if (!isServiceUrl(request.url, cloud)) throw new NotTeams(request.url);
      return credentials.signRequest(request);
    },
  };
}
