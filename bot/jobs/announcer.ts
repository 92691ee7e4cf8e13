import type { Log } from '../log.js';
import type { CardLinks } from '../teams/outgoing/cardLinks.js';
import type { Held } from '../teams/outgoing/notices/handedNotices.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import type { CardStore, PostedCard } from '../teams/ports/cardStore.js';
import type { MessageAddress } from '../teams/ports/conversationAddress.js';
import { alarmNotice } from '../teams/outgoing/notices/alarmNotice.js';
import { digest, drawCopies, keepForLater } from './copies.js';
import { alertNotice } from '../teams/outgoing/notices/alertNotice.js';
import { massNotice } from '../teams/outgoing/notices/massNotice.js';
import { massDecisionNotice } from '../teams/outgoing/notices/massDecisionNotice.js';
import { noticesOf } from '../teams/outgoing/notices/notices.js';
import { choiceNotices } from '../teams/outgoing/notices/choiceNotices.js';
import { stopNotices } from '../teams/outgoing/notices/stopNotices.js';
import { syncStoppedNotice } from '../teams/outgoing/notices/syncStoppedNotice.js';
import type { Notice, NoticesOptions } from '../teams/outgoing/notices/notice.js';
import type { MassLockouts } from '../unlock/ports/massLockouts.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import { holdNow } from '../unlock/queue/hold.js';
import type { NotReached } from '../unlock/request/unreached.js';
import type { Freeze } from '../unlock/request/freeze.js';
import { syncStoppedSince } from '../unlock/onPremises/syncAlert.js';
import type { RequestStore, ToTell } from '../unlock/ports/requestStore.js';

export interface AnnouncerOptions extends NoticesOptions {
  readonly store: RequestStore;
  readonly massLockouts: Pick<MassLockouts, 'find' | 'members' | 'noteTold'>;
  readonly cards: CardStore;
  readonly messenger: Messenger;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly links: Pick<CardLinks, 'to'>;
  /** How many people can decide now. `undefined` when that is not known. */
  readonly countDeciders: () => Promise<number | undefined>;
  /** Teams does not let the bot write to somebody who was to read a message. Throws `RemoteError`. */
  readonly unreached: (requestId: string, whom: NotReached) => Promise<unknown>;
  readonly log: Log;
}

/** How soon the job runs again when another worker was at it. */
const BUSY_PAUSE_MS = 1_000;
/** After this time Teams finds a message again that it only seemed to have lost. */
const LATER_MS = 60_000;

/**
 * The `announce` job: updates every message about a request, a freeze or a stop, and posts the missing ones. When one message
 * fails, the job still sends the others. Then it fails as a whole, and the queue runs it again.
 */
export class Announcer {
  constructor(private readonly options: AnnouncerOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs, now } = this.options;
    const result = await leases.hold(`announce:${requestId}`, (renew) => this.draw(requestId, renew));
    if (result === 'busy') await jobs.send('announce', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
  }

  private async draw(requestId: string, renew: () => Promise<void>): Promise<void> {
    const posted = await this.options.cards.find(requestId);
    const failures: unknown[] = [];
    const waiting = [...(await this.noticesAbout(requestId))];
    for (let notice = waiting.shift(); notice; notice = waiting.shift()) {
      await renew();
      const instead = await this.bringUpToDate(requestId, notice, posted).catch((error: unknown) => {
        failures.push(error);
        return [];
      });
      await drawCopies(notice, posted, this.options).catch((error: unknown) => failures.push(error));
      // After the others: what is sent instead says more than the card of the same moment, so it is the newest.
      waiting.push(...instead);
    }
    // Throws if the lease was lost, so the job runs again: an older text may have replaced a newer one.
    await renew();
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} messages could not be delivered`);
  }

  /** Returns the notices about a request, a freeze, a stop, a choice, an alarm, a sync that stands still or a mass lock-out. Empty when there is none of them any more. */
  private async noticesAbout(id: string): Promise<readonly Notice[]> {
    const { store, massLockouts } = this.options;
    const since = syncStoppedSince(id);
    if (since) return [syncStoppedNotice(since, this.options)];
    const about = await store.toTell(id);
    if (about) return noticesOf(about.request, about.credential, this.options, await this.heldOf(about));
    const freeze = await store.loadFreeze(id);
    if (freeze) return [alertNotice(freeze, await this.decidersDuring(freeze), this.options)];
    const stop = await store.loadStop(id);
    if (stop) return stopNotices(stop, this.options);
    const choice = await store.loadChoice(id);
    if (choice) return choiceNotices(choice, this.options);
    const alarm = await store.loadAlarm(id);
    if (alarm) return [alarmNotice(alarm, this.options)];
    const lockout = await massLockouts.find(id);
    if (!lockout) return [];
    const members = await massLockouts.members(id);
    const told = massNotice(lockout, this.options);
    return members.length > 0 ? [told, massDecisionNotice({ lockout, members }, this.options)] : [told];
  }

  /** Who looks at the request, while that counts, and where its card is. */
  private async heldOf({ request, hold: last }: ToTell): Promise<Held> {
    const { links, now } = this.options;
    const hold = holdNow(request, last, now().toISOString());
    return hold ? { hold, link: await links.to(request.id) } : {};
  }

  /** Counts only while the freeze holds, because only then it may be the reason. */
  private async decidersDuring({ lifted }: Freeze): Promise<number | undefined> {
    return lifted ? undefined : this.options.countDeciders();
  }

  /** Returns the notices to send instead, if this one cannot be delivered. */
  private async bringUpToDate(
    requestId: string,
    notice: Notice,
    posted: readonly PostedCard[],
  ): Promise<readonly Notice[]> {
    const before = posted.find((card) => card.audience === notice.audience);
    if (!before && notice.onlyUpdate) return [];
    const drawn = digest(notice.message);
    if (before && (notice.sendOnce || before.drawn === drawn)) return [];
    const delivered = await this.deliver(requestId, notice, before);
    if (delivered && !before && notice.tellsApprovers)
      await this.options.store.noteTold(requestId, this.options.now().toISOString());
    // One try is enough for an optional notice. Otherwise every later run would wait for the same refusal.
    const tried = delivered ?? (notice.optional && notice.sendOnce ? NOWHERE : undefined);
    if (delivered && notice.tellsOfFolded)
      await this.options.massLockouts.noteTold(requestId, this.options.now().toISOString());
    if (!delivered && notice.whom) await this.options.unreached(requestId, notice.whom);
    if (tried) await this.remember(requestId, notice, tried, drawn);
    if (delivered && before) await this.keepOld(before, delivered);
    // Also where the channel cannot be reached: then a private message is all that an approver gets.
    if (!before && notice.tellsApprovers) await this.options.jobs.send('call-privately', requestId);
    return tried ? [] : (notice.fallback ?? []);
  }

  /** Looks once more, later, whether the message that was posted anew is really gone. */
  private async keepOld(before: PostedCard, now: MessageAddress): Promise<void> {
    const { jobs } = this.options;
    if (!(await keepForLater(before, now, this.options))) return;
    await jobs.send('announce', before.requestId, new Date(this.options.now().getTime() + LATER_MS));
  }

  /** Posts the message again when it is gone. `undefined` when it cannot be posted. */
  private async deliver(
    requestId: string,
    notice: Notice,
    before: PostedCard | undefined,
  ): Promise<MessageAddress | undefined> {
    const { messenger } = this.options;
    if (before && (await messenger.update(before, notice.message))) return before;
    try {
      const thread = await this.threadOf(notice);
      const inThread = thread && (await this.postInThread(thread, notice));
      if (inThread) return inThread;
      const to = await notice.recipient();
      const first = to && !before ? await notice.firstPost?.() : undefined;
      if (to && first) return await messenger.postCalling(to, first, notice.message);
      if (to) return await messenger.post(to, notice.message);
      this.undelivered(requestId, notice);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.undelivered(requestId, notice, error);
    }
    return undefined;
  }

  /** Returns the message whose thread to use. If it is gone, the notice goes to its recipient instead. */
  private async threadOf({ inThreadOf }: Notice): Promise<MessageAddress | undefined> {
    if (!inThreadOf) return undefined;
    const posted = await this.options.cards.find(inThreadOf.requestId);
    return posted.find(({ audience, activityId }) => audience === inThreadOf.audience && activityId !== '');
  }

  private async postInThread(
    thread: MessageAddress,
    { message }: Notice,
  ): Promise<MessageAddress | undefined> {
    try {
      return await this.options.messenger.reply(thread, message);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return undefined;
    }
  }

  private async remember(
    requestId: string,
    notice: Notice,
    posted: MessageAddress,
    drawn: string,
  ): Promise<void> {
    const { conversation, activityId } = posted;
    await this.options.cards.remember({
      requestId,
      audience: notice.audience,
      conversation,
      activityId,
      drawn,
    });
  }

  private undelivered(requestId: string, notice: Notice, err?: unknown): void {
    const { log } = this.options;
    const facts = { requestId, audience: notice.audience, err };
    const text = `A message could not be delivered: ${notice.operatorHint}`;
    if (notice.optional) log.info(facts, text);
    else log.error(facts, text);
  }
}

/** Marks a message that could not be posted. */
const NOWHERE: MessageAddress = { conversation: {}, activityId: '' };
