import { createChannelChoices, createMassDeciding, newRequestId } from './createService.js';
import { RootDialog } from '../../dialogs/rootDialog.js';
import { DialogRunner } from '../../dialogs/runDialogs.js';
import type { Config } from '../config/config.js';
import { Reveal } from '../credentials/reveal.js';
import { cameBack } from '../jobs/cameBack.js';
import { announceOwed } from '../unlock/channels/announceOwed.js';
import { catchUp } from '../jobs/catchUp.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { OpenStorage } from '../storage/openStorage.js';
import { CardActions } from '../teams/incoming/cardActions.js';
import { Adoption } from '../teams/incoming/clicks/adoption.js';
import { Changes } from '../teams/incoming/clicks/changes.js';
import type { JudgeSoon } from '../teams/incoming/clicks/judgeSoon.js';
import { ChannelMessages } from '../teams/incoming/channelMessages.js';
import { continueInPrivate } from '../teams/incoming/continueInPrivate.js';
import { MessageGate } from '../teams/incoming/messageGate.js';
import { HeardMessages } from '../teams/incoming/heardMessages.js';
import { HistoryCommand } from '../teams/incoming/historyCommand.js';
import { StopCommand } from '../teams/incoming/stopCommand.js';
import { DoctorCommand } from '../teams/incoming/doctorCommand.js';
import type { Row } from '../setup/row.js';
import { DigestCommand } from '../teams/incoming/queue/digestCommand.js';
import { Digests } from '../unlock/figures/digests.js';
import { QueueCommand } from '../teams/incoming/queue/queueCommand.js';
import { QueueViews } from '../teams/incoming/queue/queueViews.js';
import { createQueue } from './createQueue.js';
import { PrivateCallCommand } from '../teams/incoming/privateCallCommand.js';
import { RealCommand } from '../teams/incoming/realCommand.js';
import { StepUp } from '../teams/incoming/stepUp/stepUp.js';
import { TeamsBot } from '../teams/incoming/teamsBot.js';
import { TypedCommands } from '../teams/incoming/typedCommands.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import type { Sealer } from '../unlock/ports/credentials.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import { Rights } from '../unlock/rights.js';
import type { UnlockService } from '../unlock/service.js';
import type { Approver } from './connectApprover.js';
import type { Teams } from './connectTeams.js';
import type { BrowserDoor } from './openBrowserDoor.js';

export interface CreateBotOptions {
  readonly config: Pick<
    Config,
    | 'bot'
    | 'tenantId'
    | 'language'
    | 'proofs'
    | 'timeZone'
    | 'stepUp'
    | 'stepUpAppId'
    | 'channels'
    | 'limits'
    | 'sandboxUrl'
    | 'approverGroupId'
    | 'privilegedApprovers'
    | 'helpdesk'
    | 'digest'
    | 'retentionDays'
  >;
  readonly cloud: Pick<Cloud, 'loginUrl' | 'teamsUrl'>;
  readonly approver: Approver;
  readonly teams: Teams;
  readonly directory: Directory;
  readonly service: UnlockService;
  readonly soon: JudgeSoon;
  readonly renderer: CardRenderer;
  readonly storage: OpenStorage;
  readonly sealer: Sealer;
  readonly remedies: Remedies;
  /** Looks at the set-up, for an approver who asks. */
  readonly examine: () => Promise<readonly Row[]>;
  readonly door: Pick<BrowserDoor, 'personalLinks'>;
  readonly log: Log;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
}

/** Handles activities from Teams: messages go to the dialogs, mentions to the channels, clicks to the write path. */
export function createBot(options: CreateBotOptions): TeamsBot {
  const { config, teams, service, storage, log, now } = options;
  const { requests: store, credentials, jobs, dialogMemory } = storage;
  const { bot, tenantId, language, timeZone } = config;
  const { adapter, conversations, signingAppId } = teams;
  const dialogs = new DialogRunner(
    new RootDialog(service, {
      language,
      timeZone,
      now,
      peoplePicker: !config.sandboxUrl,
      rememberLanguage: (personId, spoken) => conversations.speaks(personId, spoken),
    }),
    dialogMemory,
    now,
    newRequestId,
  );
  const channelMessages = new ChannelMessages({
    conversations,
    channels: createChannelChoices({ config, service, store, now }),
    tenantId,
    mayHaveGuests: config.channels.mayHaveGuests,
    continueInPrivate: continueInPrivate(adapter, signingAppId, dialogs),
    chatUrl: `${options.cloud.teamsUrl}l/chat/0/0?users=28:${bot.appId}`,
    language,
    log,
  });
  const history = new HistoryCommand({ service, store, language, timeZone, now, log });
  const stepUp = stepUpOf(options);
  const { renderer } = options;
  const views = viewsOf(options);
  const commands = new TypedCommands({ stepUp, renderer, channelMessages, history, language });
  return new TeamsBot({
    tenantId,
    language,
    dialogs,
    conversations,
    cardActions: cardActionsOf(options, stepUp, commands, views),
    channelMessages,
    real: new RealCommand({ calls: service.calls, renderer, language, log }),
    history,
    digest: digestCommandOf(options),
    doctor: new DoctorCommand({ service, examine: options.examine, language, now, log }),
    privateCalls: privateCallCommandOf(options),
    queue: new QueueCommand({ views, service, conversations, renderer, language, timeZone, now, log }),
    stop: new StopCommand({ service, language, log }),
    commands,
    heard: new HeardMessages({ store: storage.heard, now, wait: options.wait }),
    gate: new MessageGate({ messagesPerMinute: config.limits.messagesPerMinute, now, log }),
    channelBack: () => store.change((tx) => announceOwed(tx, now().toISOString())),
    catchUp: catchUp({ store, credentials, jobs, now }),
    cameBack: cameBack({ store, service, remedies: options.remedies, now }),
    log,
  });
}

function digestCommandOf(options: CreateBotOptions): DigestCommand {
  const { config, service, storage, teams, renderer, log, now } = options;
  const { language, retentionDays, digest } = config;
  const { requests: store, figures } = storage;
  return new DigestCommand({
    digests: new Digests({ figures, retentionDays, now }),
    plan: digest === 'off' ? { every: 'week' } : digest,
    service,
    store,
    conversations: teams.conversations,
    renderer,
    language,
    now,
    log,
  });
}

function privateCallCommandOf(options: CreateBotOptions): PrivateCallCommand {
  const { config, directory, storage, log, now } = options;
  const { approverGroupId, privilegedApprovers, helpdesk, language } = config;
  const who = new Rights({ directory, approverGroupId, privilegedApprovers, helpdesk });
  return new PrivateCallCommand({
    chosen: storage.privateCalls,
    standing: (personId, others) => who.standingOfAny(personId, others),
    store: storage.requests,
    language,
    now,
    log,
  });
}

function viewsOf({ config, directory, storage, teams, renderer, now }: CreateBotOptions): QueueViews {
  const { requests: store } = storage;
  const { queue, holding } = createQueue({ config, directory, store, now });
  return new QueueViews({ queue, holding, links: teams.links, renderer });
}

function stepUpOf({ config, cloud, now }: CreateBotOptions): StepUp | 'off' {
  const { stepUpAppId: appId, tenantId, stepUp } = config;
  if (typeof stepUp === 'string') return 'off';
  const { withinMs, connectionName } = stepUp;
  return new StepUp({ withinMs, connectionName, cloud, tenantId, appId, now });
}

function cardActionsOf(
  options: CreateBotOptions,
  stepUp: StepUp | 'off',
  commands: TypedCommands,
  views: QueueViews,
): CardActions {
  const { config, teams, service, renderer, storage, sealer, soon, log, now } = options;
  const { requests: store, credentials, clicks, cards, jobs } = storage;
  const { conversations, messenger } = teams;
  const { tenantId, language, proofs } = config;
  const approving = (request: UnlockRequest) => service.approving(request);
  const { holdsMs: proofHoldsMs } = proofs;
  const { checks, calls } = service;
  return new CardActions({
    store,
    rights: (personId, request) => service.rights(personId, request),
    changes: new Changes({ clicks, soon, checks, views, renderer, now, log }),
    clicks,
    commands,
    views,
    checks,
    calls,
    mass: createMassDeciding({ config, service, store, now }),
    adoption: new Adoption({ store, cards, conversations, jobs, log }),
    reveal: new Reveal({
      ...{
        store,
        remedies: options.remedies,
        approving,
        credentials,
        sealer,
        tenantId,
        jobs,
        proofHoldsMs,
        now,
      },
      apply: (requestId, command) => service.apply(requestId, command),
    }),
    stepUp,
    keepToken: options.approver.keepToken,
    renderer,
    conversations,
    messenger,
    personalLinks: options.door.personalLinks,
    language,
    now,
    log,
  });
}
