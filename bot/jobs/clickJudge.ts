import type { Log } from '../log.js';
import { aboutRequest } from '../telemetry/work.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import { textMessage } from '../teams/ports/outgoingMessage.js';
import type { JudgedClick } from '../unlock/clicks/click.js';
import { isBadNews } from '../unlock/clicks/outcome.js';
import type { Judge } from '../unlock/clicks/judge.js';
import { RemoteError } from '../unlock/errors.js';
import type { ClickStore } from '../unlock/ports/clicks.js';
import type { Leases } from '../unlock/ports/jobs.js';

export interface ClickJudgeOptions {
  readonly judge: Pick<Judge, 'judge'>;
  readonly clicks: ClickStore;
  readonly leases: Leases;
  readonly conversations: Pick<Conversations, 'personal'>;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly renderer: Pick<CardRenderer, 'lateClick'>;
  /** After this time a click whose rights could not be read no longer counts. */
  readonly giveUpAfterMs: number;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * The `judge` job: judges a click that could not be judged while the clicker waited, and tells them alone if nothing
 * was done. It is tried again while Graph does not say who they are, and gives up after a while: a decision on what
 * somebody saw long ago is worth little.
 */
export class ClickJudge {
  constructor(private readonly options: ClickJudgeOptions) {}

  /** @param isLast true when the queue does not try again */
  async run(id: string, isLast: boolean): Promise<void> {
    // Another worker that is at it also tells the clicker. If it dies, its own job comes again.
    await this.options.leases.hold(`click:${id}`, async () => {
      await this.judged(id, isLast);
      const click = await this.options.clicks.find(id);
      if (click && 'outcome' in click) await this.tell(click);
    });
  }

  private async judged(id: string, isLast: boolean): Promise<void> {
    const { judge, clicks, log } = this.options;
    try {
      const judged = await judge.judge(id);
      if (judged?.request) aboutRequest(judged.request.id);
      if (judged) log.info({ clickId: id, outcome: judged.outcome.kind }, 'A click was judged');
    } catch (error) {
      if (!(error instanceof RemoteError) || !(isLast || (await this.isOver(id)))) throw error;
      log.warn(
        { err: error, clickId: id },
        'A click was given up, because the rights behind it could not be read',
      );
      await clicks.settle(id, { kind: 'gave-up' });
    }
  }

  private async isOver(id: string): Promise<boolean> {
    const { clicks, giveUpAfterMs, now } = this.options;
    const click = await clicks.find(id);
    return click !== undefined && now().getTime() - Date.parse(click.at) >= giveUpAfterMs;
  }

  /** Writes into the private chat. Where there is none, the answer to their next click says it. */
  private async tell(click: JudgedClick): Promise<void> {
    const { clicks, conversations, messenger, renderer, log } = this.options;
    if (click.telling !== 'pending' || !isBadNews(click.outcome)) return;
    try {
      const chat = await conversations.personal(click.actor);
      if (chat) {
        await messenger.post(chat, textMessage(renderer.lateClick(click)));
        return await clicks.tell(click.id, 'told');
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
    log.info(
      { clickId: click.id },
      'A clicker hears at their next click what came of this one: there is no private chat',
    );
    await clicks.tell(click.id, 'next-click');
  }
}
