import type { Activity } from 'botbuilder';
import type { Log } from '../../log.js';
import {
  isForgotten,
  judgeMessage,
  MINUTE_MS,
  type MessageCount,
  type MessageVerdict,
} from '../../unlock/limits/messageLimit.js';
import { actorOf } from './actor.js';

export interface MessageGateOptions {
  /** Messages that one person may write in any minute. */
  readonly messagesPerMinute: number;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Counts the messages of each person, before anything is looked up or stored for them. In memory, because a flood must
 * not become a flood of writes: each process counts for itself, and begins anew with a restart.
 */
export class MessageGate {
  private readonly counts = new Map<string, MessageCount>();
  private sweptAt = 0;

  constructor(private readonly options: MessageGateOptions) {}

  /** Counts this message, and says what to do with it. */
  judge(activity: Activity): MessageVerdict {
    const { messagesPerMinute, now, log } = this.options;
    const by = actorOf(activity)?.id ?? activity.from?.id ?? '';
    const at = now().getTime();
    this.sweep(at);
    const { verdict, count } = judgeMessage(this.counts.get(by), at, messagesPerMinute);
    this.counts.set(by, count);
    if (verdict === 'tell')
      log.warn({ by }, 'Somebody wrote too many messages, and is not heard for a minute');
    return verdict;
  }

  /** Once a minute, so that whoever wrote once is not kept. */
  private sweep(at: number): void {
    if (at - this.sweptAt < MINUTE_MS) return;
    this.sweptAt = at;
    for (const [by, count] of this.counts) if (isForgotten(count, at)) this.counts.delete(by);
  }
}
