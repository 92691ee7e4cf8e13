import { RootDialog } from '../../dialogs/rootDialog.js';
import { DialogRunner } from '../../dialogs/runDialogs.js';
import type { Config } from '../config/config.js';
import { Reveal } from '../credentials/reveal.js';
import { catchUp } from '../jobs/catchUp.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { OpenStorage } from '../storage/openStorage.js';
import { CardActions } from '../teams/incoming/cardActions.js';
import { ChannelMessages } from '../teams/incoming/channelMessages.js';
import { continueInPrivate } from '../teams/incoming/continueInPrivate.js';
import { HistoryCommand } from '../teams/incoming/historyCommand.js';
import { RealCommand } from '../teams/incoming/realCommand.js';
import { StepUp } from '../teams/incoming/stepUp/stepUp.js';
import { TeamsBot } from '../teams/incoming/teamsBot.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Sealer } from '../unlock/ports/credentials.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';
import type { Teams } from './connectTeams.js';

export interface CreateBotOptions {
  readonly config: Pick<Config, 'bot' | 'tenantId' | 'language' | 'proofs' | 'timeZone' | 'stepUp'>;
  readonly cloud: Pick<Cloud, 'loginUrl'>;
  readonly teams: Teams;
  readonly service: UnlockService;
  readonly renderer: CardRenderer;
  readonly storage: OpenStorage;
  readonly sealer: Sealer;
  readonly log: Log;
  readonly now: () => Date;
}

/** Handles activities from Teams: messages go to the dialogs, mentions to the channels, clicks to the write path. */
export function createBot(options: CreateBotOptions): TeamsBot {
  const { config, teams, service, storage, log, now } = options;
  const { requests: store, credentials, jobs, dialogMemory } = storage;
  const { bot, tenantId, language, timeZone } = config;
  const { adapter, conversations, signingAppId } = teams;
  const dialogs = new DialogRunner(new RootDialog(service, { language, timeZone, now }), dialogMemory, now);
  return new TeamsBot({
    tenantId,
    language,
    dialogs,
    conversations,
    cardActions: cardActionsOf(options),
    channelMessages: new ChannelMessages({
      conversations,
      isApprover: (personId) => service.isApprover(personId),
      nameOf: async (personId) => (await service.asker(personId)).name,
      continueInPrivate: continueInPrivate(adapter, signingAppId, dialogs),
      botAppId: bot.appId,
      language,
      log,
    }),
    real: new RealCommand({ calls: service.calls, renderer: options.renderer, language, log }),
    history: new HistoryCommand({ service, store, language, timeZone, now, log }),
    catchUp: catchUp({ store, credentials, jobs, now }),
    log,
  });
}

function cardActionsOf(options: CreateBotOptions): CardActions {
  const { config, cloud, teams, service, renderer, storage, sealer, log, now } = options;
  const { requests: store, credentials } = storage;
  const { bot, tenantId, language, stepUp } = config;
  const proofHoldsMs = config.proofs.holdsMs;
  const approving = (request: UnlockRequest) => service.approving(request);
  return new CardActions({
    service,
    store,
    rights: (personId, request) => service.rights(personId, request),
    reveal: new Reveal({ store, credentials, sealer, tenantId, approving, proofHoldsMs, now }),
    stepUp:
      stepUp === 'off'
        ? 'off'
        : new StepUp({ connectionName: stepUp.connectionName, cloud, tenantId, botAppId: bot.appId, now }),
    calls: service.calls,
    renderer,
    conversations: teams.conversations,
    messenger: teams.messenger,
    language,
    now,
    log,
  });
}
