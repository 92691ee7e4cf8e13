import {
  ActivityTypes,
  ConversationState,
  NullTelemetryClient,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder-core';
import {
  DialogContextError,
  DialogSet,
  DialogTurnStatus,
  type Dialog,
  type DialogState,
} from 'botbuilder-dialogs';
import type { DialogMemory } from '../bot/teams/ports/dialogMemory.js';
import { aboutRequest } from '../bot/telemetry/work.js';
import { askerOf, setAsker, setTalk, wordsOf, type Asker } from './turn.js';

/** After this time people no longer know the open question, so the dialog starts again. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * The SDK reports to it that an open question is from a version with other dialogs. Without one that report fails, and
 * the person's answer with it.
 */
const SILENT = new NullTelemetryClient();

/** The stored state of an open dialog between turns. Plain JSON. The bot deletes it when the dialog ends. */
interface KeptDialog extends DialogState {
  askerId?: string;
  /** ISO time of the last turn. */
  lastTurn?: string;
  /** The last turn ended in an error of the bot. */
  failed?: boolean;
  /** What a request of this talk will be called. Absent in talks that an earlier version began. */
  requestId?: string;
}

/** Runs the dialogs for the bot, one turn at a time for each conversation. Saves the state once, after each turn. */
export class DialogRunner {
  private readonly state: ConversationState;
  private readonly kept: StatePropertyAccessor<KeptDialog>;
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly root: Dialog,
    memory: DialogMemory,
    private readonly now: () => Date,
    private readonly newId?: () => string,
  ) {
    this.state = new ConversationState(memory);
    this.kept = this.state.createProperty<KeptDialog>('dialog');
    root.telemetryClient = SILENT;
  }

  /** Continues the open question, or begins with these words. The dialogs ignore clicks on cards. */
  async run(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.type !== String(ActivityTypes.Message)) return;
    if (!wordsOf(context) && activity.value !== undefined && activity.value !== null) return;
    await this.inTurn(context, () => this.turn(context));
  }

  /**
   * Starts again with a person's first words, in a turn that the bot itself started.
   * @param asker who wrote the words, when the activity does not say it
   */
  async startWith(context: TurnContext, text: string, asker?: Asker): Promise<void> {
    if (asker) setAsker(context, asker);
    await this.inTurn(context, async () => {
      await this.kept.delete(context);
      await this.turn(context, text);
    });
  }

  private async turn(context: TurnContext, text?: string): Promise<void> {
    const kept = await this.fresh(context);
    this.nameTalk(context, kept);
    const before = structuredClone(kept);
    const dialogs = new DialogSet(this.kept);
    dialogs.telemetryClient = SILENT;
    dialogs.add(this.root);
    try {
      const dialog = await dialogs.createContext(context);
      let { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) {
        ({ status } = await dialog.beginDialog(this.root.id, text === undefined ? {} : { text }));
      }
      if (status !== DialogTurnStatus.waiting) return await this.kept.delete(context);
      Object.assign(kept, {
        lastTurn: this.now().toISOString(),
        askerId: askerOf(context)?.id,
        failed: false,
      });
    } catch (error) {
      await this.afterError(context, before);
      throw withoutState(error);
    }
  }

  /** The request has its id from the first words on, so that what was said and done before it was made is found too. */
  private nameTalk(context: TurnContext, kept: KeptDialog): void {
    const id = (kept.requestId ??= this.newId?.());
    if (id === undefined) return;
    setTalk(context, id);
    aboutRequest(id);
  }

  /** The open dialog. An empty one when it is too old or another person's. */
  private async fresh(context: TurnContext): Promise<KeptDialog> {
    const kept = await this.kept.get(context, { dialogStack: [] });
    const age = kept.lastTurn ? this.now().getTime() - Date.parse(kept.lastTurn) : 0;
    const isOthers = kept.askerId !== undefined && kept.askerId !== askerOf(context)?.id;
    if (age <= STALE_AFTER_MS && !isOthers) return kept;
    await this.kept.delete(context);
    return this.kept.get(context, { dialogStack: [] });
  }

  /** After one error the person can answer again. After two in a row the dialog would never get further, so it ends. */
  private async afterError(context: TurnContext, before: KeptDialog): Promise<void> {
    if (before.failed) return this.kept.delete(context);
    await this.kept.set(context, { ...before, failed: true });
  }

  /** Without this, two messages in one second would both answer the same question. */
  private async inTurn(context: TurnContext, work: () => Promise<void>): Promise<void> {
    const { id } = context.activity.conversation;
    const before = this.turns.get(id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.saving(context, work));
    this.turns.set(id, mine);
    try {
      await mine;
    } finally {
      if (this.turns.get(id) === mine) this.turns.delete(id);
    }
  }

  private async saving(context: TurnContext, work: () => Promise<void>): Promise<void> {
    await this.state.load(context, true);
    await work().finally(() => this.state.saveChanges(context));
  }
}

/** The SDK's error contains the whole dialog state with names. The bot must not log that. */
function withoutState(error: unknown): unknown {
  return error instanceof DialogContextError ? error.error : error;
}
