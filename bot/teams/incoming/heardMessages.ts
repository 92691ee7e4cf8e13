import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { saidIn } from './words/said.js';

/** Teams sends a message again when no answer came in time (microsoft-apis.md D17). People correct one soon, or never. */
const REMEMBERED_MS = 60 * 60_000;
const MOST_REMEMBERED = 20_000;

interface Heard {
  readonly at: number;
  /** A hash, because the words may hold a password. */
  readonly words: string;
  readonly work: Promise<void>;
}

/**
 * The messages that this process has heard in the last hour, by conversation and id. In memory: after a crash a message
 * that comes again has to be heard, because nobody answered it. Two processes each hear one that Teams sends to both.
 */
export class HeardMessages {
  private readonly heard = new Map<string, Heard>();

  constructor(private readonly now: () => Date) {}

  /** Does the work for this message once. The same message again waits for it, and does nothing. */
  async once(activity: Activity, work: () => Promise<void>): Promise<void> {
    const key = keyOf(activity);
    if (key === undefined) return work();
    this.forgetOld();
    const before = this.heard.get(key);
    if (before) return before.work.catch(() => undefined);
    const mine = work();
    this.heard.set(key, { at: this.now().getTime(), words: wordsOf(activity), work: mine });
    try {
      await mine;
    } catch (error) {
      // Nobody was answered, so when it comes again it has to be heard.
      this.heard.delete(key);
      throw error;
    }
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

  /** The oldest are first. */
  private forgetOld(): void {
    const now = this.now().getTime();
    for (const [key, { at }] of this.heard) {
      if (now - at < REMEMBERED_MS && this.heard.size < MOST_REMEMBERED) return;
      this.heard.delete(key);
    }
  }
}

function keyOf({ conversation, id }: Activity): string | undefined {
  return id ? JSON.stringify([conversation.id, id]) : undefined;
}

function wordsOf(activity: Activity): string {
  return createHash('sha256').update(saidIn(activity).words).digest('base64');
}
