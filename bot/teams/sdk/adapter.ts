import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Cloud } from '../../microsoft/clouds.js';
import type { Config } from '../../config/config.js';
import type { ReceivedActivity } from '../incoming/receivedActivity.js';
import { onlyToTeams, type BotCredentials } from './onlyToTeams.js';
import type { Log } from '../../log.js';
import { cardError, invokeResponse } from './invokeResponses.js';
import { languageOf, textsIn } from '../../texts/texts.js';

export interface AdapterOptions {
  readonly config: Config;
  readonly cloud: Cloud;
  readonly log: Log;
  /** How the bot gets tokens for Teams; from the configuration unless a test says otherwise. */
  readonly credentials?: BotCredentials;
}

/** The Bot Framework adapter, without its own words to clients and to the console. */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Checks who signed an activity and runs a turn with it.
   * @returns what an invoke is answered with
   */
  receive(
    authorization: string,
    activity: ReceivedActivity,
    onTurn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as unknown as Activity, onTurn);
  }
}

/**
 * The adapter for this configuration. In the sandbox there is no app id, and so no signature on either side; the
 * configuration makes sure that this never happens beside real credentials.
 */
export function createAdapter(options: AdapterOptions): TeamsAdapter {
  const adapter = new TeamsAdapter(authentication(options));
  adapter.onTurnError = (context, error) => onTurnError(context, error, options);
  return adapter;
}

function authentication({
  config,
  cloud,
  credentials,
}: AdapterOptions): ConfigurationBotFrameworkAuthentication {
  if (config.sandboxUrl) return new ConfigurationBotFrameworkAuthentication({});
  const factory = credentials ?? new ConfigurationServiceClientCredentialFactory(identity(config));
  return new ConfigurationBotFrameworkAuthentication(service(cloud, config), onlyToTeams(factory, cloud));
}

function identity(config: Config): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    MicrosoftAppType: config.bot.type,
    MicrosoftAppId: config.bot.appId,
    MicrosoftAppTenantId: config.tenantId,
    ...(config.bot.password && { MicrosoftAppPassword: config.bot.password }),
  };
}

/** As soon as one of these is given, the SDK believes all of them to be: its own are for the public cloud. */
function service(
  { channel, loginUrl }: Cloud,
  { tenantId }: Config,
): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ValidateAuthority: true,
    ToBotFromChannelTokenIssuer: channel.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
    ToChannelFromBotOAuthScope: channel.scope,
    // The bot is of one tenant (microsoft-apis.md D7).
    ToChannelFromBotLoginUrl: `${loginUrl}${tenantId}`,
    OAuthUrl: channel.scope,
    // Never used: what an emulator or another bot signed is refused at the door.
    ToBotFromEmulatorOpenIdMetadataUrl: channel.openIdMetadataUrl,
  };
}

/** A turn that failed: the log says why, the person reads what to do next. Never a stack in a chat. */
async function onTurnError(
  context: TurnContext,
  error: unknown,
  { config, log }: AdapterOptions,
): Promise<void> {
  const { type, name, conversation } = context.activity;
  log.error(
    { err: error, activity: { type, name, conversation: conversation?.conversationType } },
    'A turn failed',
  );
  const text = textsIn(languageOf(context.activity.locale, config.language))('teams:turnFailed');
  try {
    await context.sendActivity(type === 'invoke' ? invokeResponse(cardError('failed', text)) : text);
  } catch (sendError) {
    log.error({ err: sendError }, 'The person could not be told that their turn failed');
  }
}
