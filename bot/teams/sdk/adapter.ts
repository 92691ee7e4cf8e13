import {
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Cloud } from '../../microsoft/clouds.js';
import type { Language } from '../../unlock/person.js';
import type { Config } from '../../config/config.js';
import type { ReceivedActivity } from '../incoming/receivedActivity.js';
import { onlyToTeams, type BotCredentials } from './onlyToTeams.js';
import type { Log } from '../../log.js';
import type { OnCall } from '../../telemetry/ports/calls.js';
import { AuthenticationInTime } from './inTime.js';
import { cardError, invokeResponse } from './invokeResponses.js';
import { languageOf, textsIn } from '../../texts/texts.js';
import { watchedCall, type CallWatch } from './watchedCall.js';

/** The bot's identity when it signs, and when it checks who signed. */
export interface Signing {
  readonly type: Config['bot']['type'];
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string | undefined;
  /** Credentials for tokens for Teams, from a test. `undefined`: the SDK makes them from the other fields. */
  readonly credentials: BotCredentials | undefined;
}

export interface AdapterOptions {
  /** `off`: neither side signs. The configuration allows this only for the sandbox. */
  readonly signing: Signing | 'off';
  readonly cloud: Cloud;
  /** For people whose language the bot does not use. */
  readonly language: Language;
  readonly onCall?: OnCall | undefined;
  readonly log: Log;
  /** For tests: the longest time of one call to Teams, in milliseconds. */
  readonly mostMs?: number;
}

/** The Bot Framework adapter, without its own texts to clients and to the console. */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    authentication: AuthenticationInTime,
    private readonly watch: CallWatch,
  ) {
    super(authentication);
  }

  /**
   * Checks who signed an activity, and runs a turn with it.
   * @returns the answer to an invoke
   */
  receive(
    authorization: string,
    activity: ReceivedActivity,
    onTurn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as unknown as Activity, onTurn);
  }

  /** An answer to a click is no call: it is the answer to Teams' own. */
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const send = () => super.sendActivities(context, activities);
    const isCall = activities.some(({ type }) => type !== 'invokeResponse');
    return isCall ? watchedCall(this.watch, 'post', send) : send();
  }

  override updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | void> {
    return watchedCall(this.watch, 'update', () => super.updateActivity(context, activity));
  }

  override deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    return watchedCall(this.watch, 'delete', () => super.deleteActivity(context, reference));
  }

  override createConversationAsync(
    ...asked: Parameters<CloudAdapter['createConversationAsync']>
  ): Promise<void> {
    return watchedCall(this.watch, 'open-chat', () => super.createConversationAsync(...asked));
  }
}

/** Creates the adapter for Teams in one cloud. */
export function createAdapter(options: AdapterOptions): TeamsAdapter {
  const adapter = new TeamsAdapter(authentication(options), options);
  adapter.onTurnError = (context, error) => onTurnError(context, error, options);
  return adapter;
}

function authentication({ signing, cloud, mostMs }: AdapterOptions): AuthenticationInTime {
  if (signing === 'off') return new AuthenticationInTime([{}], mostMs);
  const factory = signing.credentials ?? new ConfigurationServiceClientCredentialFactory(identity(signing));
  return new AuthenticationInTime([service(cloud, signing.tenantId), onlyToTeams(factory, cloud)], mostMs);
}

function identity(signing: Signing): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    MicrosoftAppType: signing.type,
    MicrosoftAppId: signing.appId,
    MicrosoftAppTenantId: signing.tenantId,
    ...(signing.password && { MicrosoftAppPassword: signing.password }),
  };
}

/** If one of these is given, the SDK expects all of them. Its defaults are for the public cloud. */
function service(
  { channel, loginUrl }: Cloud,
  tenantId: string,
): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ValidateAuthority: true,
    ToBotFromChannelTokenIssuer: channel.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
    ToChannelFromBotOAuthScope: channel.scope,
    // The bot belongs to one tenant (microsoft-apis.md D7).
    ToChannelFromBotLoginUrl: `${loginUrl}${tenantId}`,
    OAuthUrl: channel.scope,
    // Unused. The server refuses activities that an emulator or another bot signed.
    ToBotFromEmulatorOpenIdMetadataUrl: channel.openIdMetadataUrl,
  };
}

/** A turn failed. The log has the reason, and the person reads what to do next. Never a stack in a chat. */
async function onTurnError(
  context: TurnContext,
  error: unknown,
  { language, log }: AdapterOptions,
): Promise<void> {
  const { type, name, conversation } = context.activity;
  log.error(
    { err: error, activity: { type, name, conversation: conversation?.conversationType } },
    'A turn failed',
  );
  const text = textsIn(languageOf(context.activity.locale, language))('teams:turnFailed');
  try {
    await context.sendActivity(type === 'invoke' ? invokeResponse(cardError('failed', text)) : text);
  } catch (sendError) {
    log.error({ err: sendError }, 'The person could not be told that their turn failed');
  }
}
