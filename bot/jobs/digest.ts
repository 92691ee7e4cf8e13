import type { Log } from '../log.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import { digestMessage } from '../teams/outgoing/notices/digestMessage.js';
import type { CardStore } from '../teams/ports/cardStore.js';
import type { MessageAddress } from '../teams/ports/conversationAddress.js';
import { lastDue, nextDue, periodBefore, type DigestPlan } from '../unlock/figures/digestPeriod.js';
import type { Digests } from '../unlock/figures/digests.js';
import type { AskableJobs, Leases } from '../unlock/ports/jobs.js';
import type { Instant } from '../unlock/values.js';

export interface DigestOptions {
  readonly plan: DigestPlan | 'off';
  readonly digests: Pick<Digests, 'of'>;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly renderer: Pick<CardRenderer, 'digest'>;
  readonly cards: CardStore;
  readonly leases: Leases;
  readonly jobs: AskableJobs;
  readonly now: () => Date;
  readonly log: Log;
}

/** Where the bot remembers which digest it posted last. */
const POSTED = { requestId: 'digest', audience: 'digest' };
/** How soon a digest that Teams did not take is tried again. */
const AGAIN_MS = 60 * 60_000;
/** The queue has the database's clock. A job that it began a little early must not be planned for the same moment. */
const LATER_MS = 30_000;

/**
 * The `digest` job: posts the figures of the last whole days once, however many instances run and however often they
 * start. After a pause of several periods it posts the last one only. The first start posts nothing.
 */
export class DigestJob {
  constructor(private readonly options: DigestOptions) {}

  async run(): Promise<void> {
    const { plan, leases, jobs, now } = this.options;
    if (plan === 'off') return;
    const result = await leases.hold('digest', () => this.post(plan));
    // The instance that is at it plans the next one.
    if (result === 'busy' || (await jobs.isWaiting('digest', 'digest'))) return;
    const next = Date.parse(nextDue(plan, now())) + LATER_MS;
    const soon = result === 'again' ? Math.min(next, now().getTime() + AGAIN_MS) : next;
    await jobs.send('digest', 'digest', new Date(soon));
  }

  /** @returns `again` when Teams did not take it */
  private async post(plan: DigestPlan): Promise<'done' | 'again'> {
    const { digests, conversations, messenger, renderer, cards, now, log } = this.options;
    const due = lastDue(plan, now());
    const [last] = await cards.find(POSTED.requestId);
    // What was before this bot is no news.
    if (!last) return this.remember(due, { conversation: {}, activityId: '' });
    if (last.drawn >= due) return 'done';
    const to = (await conversations.channel('incidents')) ?? (await conversations.channel('approvals'));
    if (!to) return 'again';
    const digest = await digests.of(periodBefore(plan, due));
    try {
      return await this.remember(due, await messenger.post(to, digestMessage(digest, renderer)));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      log.error(
        { err: error },
        'A message could not be delivered: the digest. Choose the incidents channel again',
      );
      return 'again';
    }
  }

  private async remember(due: Instant, posted: MessageAddress): Promise<'done'> {
    await this.options.cards.remember({ ...POSTED, ...posted, drawn: due });
    return 'done';
  }
}
