import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { isServiceUrl, type Cloud } from '../../microsoft/clouds.js';

/** How the bot gets tokens for Teams, as the SDK wants it. */
export type BotCredentials = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<BotCredentials['createCredentials']>>;

/** A request that would have carried the bot's token to somebody else. Nothing was sent. */
export class NotTeams extends Error {
  constructor(url: string) {
    super(
      `The bot's token is for Teams alone, not for ${URL.canParse(url) ? new URL(url).host : 'no address'}`,
    );
    this.name = 'NotTeams';
  }
}

/**
 * The bot's credentials, which sign nothing but what goes to Teams. Addresses come from activities and from the database;
 * the door lets only good ones in, and this is where a bad one would end all the same.
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
