import { createHash, randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { HeardStore, TurnPlace } from '../ports/heardStore.js';
import { actorOf } from './actor.js';
import { saidIn } from './words/said.js';

/** Teams sends a message again when no answer came in time (microsoft-apis.md D17). People correct one soon, or never. */
const REMEMBERED_MS = 60 * 60_000;
const MOST_REMEMBERED = 20_000;
/** No message takes longer to answer. Who took one before that, and has not answered, was killed. */
const LONGEST_ANSWER_MS = 45_000;
/** How often to look whether the other process has answered. */
const LOOK_EVERY_MS = 1_000;

interface Heard {
  readonly at: number;
  /** A hash, because the words may hold a password. */
  readonly words: string;
  readonly work: Promise<void>;
}

export interface HeardMessagesOptions {
  readonly store: HeardStore;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * The messages that were heard, by conversation and id. `once` is for this process, and in memory: so a flood becomes no
 * flood of writes, and edits are told from repeats. `onceOfAll` is for all processes, and for after a restart.
 */
export class HeardMessages {
  private readonly heard = new Map<string, Heard>();
  private readonly holder = randomUUID();

  constructor(private readonly options: HeardMessagesOptions) {}

  /** Does the work for this message once. The same message again waits for it, and does nothing. */
  async once(activity: Activity, work: () => Promise<void>): Promise<void> {
    const key = keyOf(activity);
    if (key === undefined) return work();
    this.forgetOld();
    const before = this.heard.get(key);
    if (before) return before.work.catch(() => undefined);
    const mine = work();
    this.heard.set(key, { at: this.options.now().getTime(), words: wordsOf(activity), work: mine });
    try {
      await mine;
    } catch (error) {
      // Nobody was answered, so when it comes again it has to be heard.
      this.heard.delete(key);
      throw error;
    }
  }

  /**
   * Does the work for this message once in all processes. While another one does it, this waits: it may have been killed,
   * and then nobody answered.
   */
  async onceOfAll(activity: Activity, work: () => Promise<void>): Promise<void> {
    const key = keyOf(activity);
    if (key === undefined) return work();
    const hash = createHash('sha256').update(key).digest('base64');
    await this.options.store.turn(placeOf(activity), () => this.unlessTaken(hash, work));
  }

  private async unlessTaken(key: string, work: () => Promise<void>): Promise<void> {
    const { store } = this.options;
    if (!(await this.isMine(key))) return;
    try {
      await work();
    } catch (error) {
      await store.release(key);
      throw error;
    }
    await store.answered(key);
  }

  /** True when this edit gives a message that was heard other words. Asked once for each new wording. */
  isNews(edit: Activity): boolean {
    const key = keyOf(edit);
    const before = key === undefined ? undefined : this.heard.get(key);
    const words = wordsOf(edit);
    if (key === undefined || !before || before.words === words) return false;
    this.heard.set(key, { ...before, words });
    return true;
  }

  private async isMine(key: string): Promise<boolean> {
    const { store, now, wait } = this.options;
    for (;;) {
      const at = now();
      const stale = new Date(at.getTime() - LONGEST_ANSWER_MS).toISOString();
      const taken = await store.take(key, this.holder, at.toISOString(), stale);
      if (taken !== 'taken') return taken === 'mine';
      await wait(LOOK_EVERY_MS);
    }
  }

  /** The oldest are first. */
  private forgetOld(): void {
    const now = this.options.now().getTime();
    for (const [key, { at }] of this.heard) {
      if (now - at < REMEMBERED_MS && this.heard.size < MOST_REMEMBERED) return;
      this.heard.delete(key);
    }
  }
}

function keyOf({ conversation, id }: Activity): string | undefined {
  return id ? JSON.stringify([conversation.id, id]) : undefined;
}

/** The key is that of botbuilder's `ConversationState`. */
function placeOf(activity: Activity): TurnPlace {
  const { channelId, conversation } = activity;
  const isPrivate = conversation.isGroup !== true && actorOf(activity) !== undefined;
  return {
    dialogKey: `${channelId}/conversations/${conversation.id}/`,
    ...(isPrivate && { personId: actorOf(activity)?.id }),
  };
}

function wordsOf(activity: Activity): string {
  return createHash('sha256').update(saidIn(activity).words).digest('base64');
}
