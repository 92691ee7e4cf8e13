import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type TurnContext,
} from 'botbuilder';
import { cardError, invokeResponse } from './teams/invokeResponses.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { languageOf, textsIn } from './texts/texts.js';

/**
 * The Bot Framework adapter. In the sandbox there is no app id, and so no signature on either side; the
 * configuration makes sure that this never happens beside real credentials.
 */
export function createAdapter(config: Config, log: Log): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(identity(config)));
  adapter.onTurnError = (context, error) => onTurnError(context, error, config, log);
  return adapter;
}

function identity(config: Config): ConfigurationBotFrameworkAuthenticationOptions {
  if (config.sandboxUrl) return {};
  return {
    MicrosoftAppType: config.bot.type,
    MicrosoftAppId: config.bot.appId,
    MicrosoftAppTenantId: config.tenantId,
    ...(config.bot.password && { MicrosoftAppPassword: config.bot.password }),
  };
}

/** A turn that failed: the log says why, the person reads what to do next. Never a stack in a chat. */
async function onTurnError(context: TurnContext, error: unknown, config: Config, log: Log): Promise<void> {
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
