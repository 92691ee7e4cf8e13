import { TeamsActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import { isCardSubmit, type CardActions } from './cardActions.js';
import type { Log } from '../../log.js';
import { actorOf, tenantOf } from './actor.js';
import type { ChannelMessages } from './channelMessages.js';
import type { Conversations } from '../outgoing/conversations.js';
import type { HistoryCommand } from './historyCommand.js';
import type { StopCommand } from './stopCommand.js';
import type { RealCommand } from './realCommand.js';
import type { DoctorCommand } from './doctorCommand.js';
import type { DigestCommand } from './queue/digestCommand.js';
import type { PrivateCallCommand } from './privateCallCommand.js';
import type { QueueCommand } from './queue/queueCommand.js';
import type { MessageGate } from './messageGate.js';
import type { HeardMessages } from './heardMessages.js';
import type { TypedCommands } from './typedCommands.js';
import { setSpoken } from '../../../dialogs/turn.js';
import { sameId, type Language } from '../../unlock/person.js';
import { languageOf, textsIn } from '../../texts/texts.js';

/** The part of the dialogs that the bot uses. */
export interface Dialogs {
  /** Continues the questions, or begins them. */
  run(context: TurnContext): Promise<void>;
}

export interface TeamsBotOptions {
  readonly tenantId: string;
  readonly language: Language;
  readonly dialogs: Dialogs;
  readonly cardActions: CardActions;
  readonly channelMessages: ChannelMessages;
  readonly conversations: Conversations;
  readonly history: HistoryCommand;
  readonly stop: StopCommand;
  readonly real: RealCommand;
  readonly queue: QueueCommand;
  readonly digest: DigestCommand;
  readonly doctor: DoctorCommand;
  readonly privateCalls: PrivateCallCommand;
  readonly commands: TypedCommands;
  readonly gate: MessageGate;
  readonly heard: HeardMessages;
  /** The app was added to a team: its channels get what they missed. */
  readonly channelBack: () => Promise<void>;
  /** Delivers what a person missed while Teams did not let the bot write to them. */
  readonly catchUp: (personId: string) => Promise<void>;
  /** Asks a person who was locked out, and who writes again, whether it helped. */
  readonly cameBack: (personId: string) => Promise<void>;
  readonly log: Log;
}

/** Passes each activity on: a message to the dialogs, a click to the card actions. */
export class TeamsBot extends TeamsActivityHandler {
  constructor(private readonly options: TeamsBotOptions) {
    super();
    this.onMessage((context) => this.options.heard.once(context.activity, () => this.message(context)));
    this.onTeamsMessageEditEvent((context) => this.edited(context));
    this.onInstallationUpdateAdd((context) => this.installed(context));
    this.onInstallationUpdateRemove((context) => this.removed(context));
  }

  /** Checks the tenant first, also for installation updates. */
  override async run(context: TurnContext): Promise<void> {
    const { tenantId, log } = this.options;
    const from = tenantOf(context.activity);
    if (from !== undefined && sameId(from, tenantId)) {
      if (isChannel(context)) {
        await this.options.conversations.meet(context.activity);
        await this.options.conversations.meetTeam(context.activity);
      } else if (!isSaid(context)) await this.speakTheirLanguage(context);
      return super.run(context);
    }
    log.warn({ from, type: context.activity.type }, 'An activity from another tenant was refused');
    await this.refuseForeign(context);
  }

  /** In a private chat the language that somebody speaks stands for that of their Teams, in whatever answers them. */
  private async speakTheirLanguage(context: TurnContext): Promise<void> {
    if (isChannel(context)) return;
    const actor = actorOf(context.activity);
    const spoken = actor && (await this.options.conversations.spokenBy(actor.id));
    if (!spoken) return;
    context.activity.locale = spoken;
    setSpoken(context, spoken);
  }

  /** Teams needs HTTP 200 (microsoft-apis.md D1). The SDK would answer with the status of the card response. */
  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return super.onInvokeActivity(context);
    return { status: 200, body: await this.options.cardActions.invoke(context) };
  }

  private async message(context: TurnContext): Promise<void> {
    const { cardActions, gate, heard } = this.options;
    // A click is kept, and counts once however often it comes.
    if (isCardSubmit(context.activity)) return cardActions.submit(context);
    const verdict = gate.judge(context.activity);
    if (verdict === 'tell') {
      await this.speakTheirLanguage(context);
      await this.tellTooMany(context);
    }
    if (verdict === 'answer') await heard.onceOfAll(context.activity, () => this.answer(context));
  }

  private async answer(context: TurnContext): Promise<void> {
    const { channelMessages, commands, conversations, dialogs } = this.options;
    const { history, stop, real, queue, digest, doctor, privateCalls } = this.options;
    await this.speakTheirLanguage(context);
    if (!isChannel(context) && (await conversations.rememberPersonal(context.activity)))
      await this.reached(context);
    if (await stop.answer(context)) return;
    if (await commands.ask(context)) return;
    if (await queue.answer(context)) return;
    if (await digest.answer(context)) return;
    if (await doctor.answer(context)) return;
    if (await privateCalls.answer(context)) return;
    if (isChannel(context)) return channelMessages.message(context);
    if (await history.answer(context)) return;
    if (await real.answer(context)) return;
    await dialogs.run(context);
    const actor = actorOf(context.activity);
    if (actor) await this.options.cameBack(actor.id);
  }

  /**
   * Somebody changed what they had written. It was answered already, and a request may stand on it, so it is not answered
   * a second time. They hear that, instead of waiting. In a channel nothing is said: others read along.
   */
  private async edited(context: TurnContext): Promise<void> {
    if (isChannel(context) || !this.options.heard.isNews(context.activity)) return;
    if (this.options.gate.judge(context.activity) !== 'answer') return;
    const language = languageOf(context.activity.locale, this.options.language);
    await context.sendActivity(textsIn(language)('teams:edited'));
  }

  private async tellTooMany(context: TurnContext): Promise<void> {
    const language = languageOf(context.activity.locale, this.options.language);
    await context.sendActivity(textsIn(language)('teams:tooManyMessages'));
  }

  private async installed(context: TurnContext): Promise<void> {
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    if (isChannel(context)) {
      await this.options.channelBack();
      if (await this.isChosen(context)) return;
      return void (await context.sendActivity(t('teams:channelAsk')));
    }
    const isNew = await this.options.conversations.rememberPersonal(context.activity);
    if (!isNew) return;
    await context.sendActivity(t('teams:welcome'));
    await this.reached(context);
  }

  /** Whether the channel of this turn is one that was chosen. Nobody is asked to choose it once more. */
  private async isChosen({ activity }: TurnContext): Promise<boolean> {
    const { conversations } = this.options;
    const chosen = await Promise.all([
      conversations.channel('approvals'),
      conversations.channel('incidents'),
    ]);
    const here = topOf(activity.conversation?.id);
    return chosen.some((address) => address !== undefined && topOf(address.conversation?.id) === here);
  }

  private async reached(context: TurnContext): Promise<void> {
    const actor = actorOf(context.activity);
    if (actor) await this.options.catchUp(actor.id);
  }

  private async removed(context: TurnContext): Promise<void> {
    if (!isChannel(context)) await this.options.conversations.forgetPersonal(context.activity);
  }

  private async refuseForeign(context: TurnContext): Promise<void> {
    const { activity } = context;
    const text = textsIn(languageOf(activity.locale, this.options.language))('teams:foreignTenant');
    if (activity.type === 'invoke') return this.options.cardActions.refuse(context, text);
    if (activity.type === 'message' && actorOf(activity)) await context.sendActivity(text);
  }
}

/** True for a message that is no click. What it needs is read when it is taken (`HeardStore.turn`). */
function isSaid({ activity }: TurnContext): boolean {
  return activity.type === 'message' && !isCardSubmit(activity);
}

/** True outside a private chat, where others read along. */
function isChannel(context: TurnContext): boolean {
  const { conversation } = context.activity;
  return conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal';
}

/** The channel of a thread: `<channel>;messageid=<root message>` (microsoft-apis.md D3). */
function topOf(conversationId: string | undefined): string | undefined {
  return conversationId?.split(';')[0];
}
