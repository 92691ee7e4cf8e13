import {
  ActivityTypes,
  ConversationState,
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
import { askerOf, setAsker, wordsOf, type Asker } from './turn.js';

/** A dialog left alone for longer starts anew: nobody remembers where it was. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/** What is kept of an open dialog between turns: plain JSON, dropped when it ends. */
interface KeptDialog extends DialogState {
  askerId?: string;
  /** ISO time of the last turn. */
  lastTurn?: string;
  /** The last turn ended in an error of ours. */
  failed?: boolean;
}

/** Runs the dialogs for the bot: one turn at a time per conversation, state saved once at the end of each. */
export class DialogRunner {
  private readonly state: ConversationState;
  private readonly kept: StatePropertyAccessor<KeptDialog>;
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly root: Dialog,
    memory: DialogMemory,
    private readonly now: () => Date,
  ) {
    this.state = new ConversationState(memory);
    this.kept = this.state.createProperty<KeptDialog>('dialog');
  }

  /** Goes on with the open question, or begins with what was said. Clicks on cards are not for the dialogs. */
  async run(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.type !== String(ActivityTypes.Message)) return;
    if (!wordsOf(context) && activity.value !== undefined && activity.value !== null) return;
    await this.inTurn(context, () => this.turn(context));
  }

  /**
   * Begins anew with somebody's first words, for a turn that the bot itself started.
   * @param asker whose words they are, when the activity does not say
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
    const before = structuredClone(kept);
    const dialogs = new DialogSet(this.kept).add(this.root);
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

  /** The open dialog, or an empty one when it is too old or somebody else's. */
  private async fresh(context: TurnContext): Promise<KeptDialog> {
    const kept = await this.kept.get(context, { dialogStack: [] });
    const age = kept.lastTurn ? this.now().getTime() - Date.parse(kept.lastTurn) : 0;
    const isOthers = kept.askerId !== undefined && kept.askerId !== askerOf(context)?.id;
    if (age <= STALE_AFTER_MS && !isOthers) return kept;
    await this.kept.delete(context);
    return this.kept.get(context, { dialogStack: [] });
  }

  /** Once is chance, and the answer can be given again; twice is a dialog that would never get further. */
  private async afterError(context: TurnContext, before: KeptDialog): Promise<void> {
    if (before.failed) return this.kept.delete(context);
    await this.kept.set(context, { ...before, failed: true });
  }

  /** Two messages in one second would otherwise both answer the same question. */
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

/** The SDK's error carries the whole dialog state, names included; nobody may log that. */
function withoutState(error: unknown): unknown {
  return error instanceof DialogContextError ? error.error : error;
}
