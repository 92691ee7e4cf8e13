import type { Config } from '../config/config.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import { CardLinks } from '../teams/outgoing/cardLinks.js';
import { Conversations } from '../teams/outgoing/conversations.js';
import { Messenger } from '../teams/outgoing/messenger.js';
import type { CardStore } from '../teams/ports/cardStore.js';
import type { ConversationStore } from '../teams/ports/conversationStore.js';
import { createAdapter, type TeamsAdapter } from '../teams/sdk/adapter.js';
import type { AppInstaller } from '../unlock/ports/appInstaller.js';
import type { BotCredentials } from '../teams/sdk/onlyToTeams.js';

export interface ConnectTeamsOptions {
  readonly config: Pick<Config, 'bot' | 'tenantId' | 'channels' | 'language' | 'sandboxUrl'>;
  readonly cloud: Cloud;
  /** `undefined`: the bot uses the credentials from the configuration. */
  readonly botCredentials: BotCredentials | undefined;
  readonly conversations: ConversationStore;
  readonly appInstaller: AppInstaller | 'off';
  readonly cards: CardStore;
  readonly onCall: OnCall;
  readonly log: Log;
}

/** The connection to Teams: activities come in, and messages go out. */
export interface Teams {
  readonly adapter: TeamsAdapter;
  readonly messenger: Messenger;
  readonly conversations: Conversations;
  readonly links: CardLinks;
  /** The bot's app id for the SDK. Empty in the sandbox, which does not sign. */
  readonly signingAppId: string;
}

/** Connects to Teams, or to the sandbox instead. */
export function connectTeams(options: ConnectTeamsOptions): Teams {
  const { config, cloud, botCredentials, cards, onCall, log } = options;
  const { bot, tenantId, channels, language, sandboxUrl } = config;
  const { type, appId, password } = bot;
  const adapter = createAdapter({
    signing: sandboxUrl ? 'off' : { type, appId, password, tenantId, credentials: botCredentials },
    cloud,
    language,
    onCall,
    log,
  });
  const signingAppId = sandboxUrl ? '' : appId;
  const messenger = new Messenger({
    adapter,
    botAppId: signingAppId,
    tenantId,
    audience: cloud.channel.scope,
  });
  const conversations = new Conversations({
    store: options.conversations,
    installer: options.appInstaller,
    messenger,
    configured: {
      approvals: channels.approvals,
      incidents: channels.incidents,
      serviceUrl: channels.serviceUrl ?? cloud.channel.defaultServiceUrl,
    },
    botAppId: appId,
    tenantId,
  });
  const links = new CardLinks({ cards, conversations, tenantId, teamsUrl: cloud.teamsUrl });
  return { adapter, messenger, conversations, links, signingAppId };
}
