import type { Log } from '../log.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { mentioning, type Mentioned } from '../teams/outgoing/mentions.js';
import { threadOf, Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import { callSentence, type CallFacts } from '../teams/outgoing/notices/callMessage.js';
import type { CardStore, PostedCard } from '../teams/ports/cardStore.js';
import type { ConversationAddress, MessageAddress } from '../teams/ports/conversationAddress.js';
import type { OutgoingMessage } from '../teams/ports/outgoingMessage.js';
import { callsFor, mayCallAt, type Call, type CallRules } from '../unlock/duty/calls.js';
import { nextStart } from '../unlock/duty/calendar.js';
import { pausedUntil } from '../unlock/duty/pause.js';
import type { OnDuty } from '../unlock/duty/onDuty.js';
import { RemoteError } from '../unlock/errors.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { PrivateCallStore } from '../unlock/ports/privateCalls.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { holdNow, type Hold } from '../unlock/queue/hold.js';
import { isBreakIn, type Pending, type UnlockRequest } from '../unlock/request/request.js';

export interface CallerOptions extends CallFacts {
  readonly store: RequestStore;
  readonly cards: CardStore;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly messenger: Pick<Messenger, 'postCalling'>;
  readonly onDuty: Pick<OnDuty, 'approvers' | 'group'>;
  /** Who gets a private message at each call, and so is not mentioned by name. */
  readonly chosen: Pick<PrivateCallStore, 'all'>;
  readonly rules: CallRules;
  /** A tag of the team that is mentioned, or people. */
  readonly tag: Omit<Mentioned, 'type'> | 'people';
  readonly escalation: { readonly groupId: string } | 'nobody';
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly log: Log;
}

/** What every audience of a call begins with. Stored, so it never changes. */
const CALLS = 'call:';
const NOWHERE: MessageAddress = { conversation: {}, activityId: '' };
const BUSY_PAUSE_MS = 1_000;
/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;

/** Calls approvers because of a request: with its card, and again while nobody decides. */
export class Caller {
  constructor(private readonly options: CallerOptions) {}

  /** The card as it is posted for the first time: with who is on duty, while somebody may be called. */
  async opening(request: UnlockRequest, card: OutgoingMessage): Promise<OutgoingMessage> {
    const { rules, now } = this.options;
    if (request.status !== 'pending' || !mayCallAt(request, rules.hours, now().toISOString())) return card;
    if (await this.isStopped(request)) return card;
    const whom = await this.whom(request, { kind: 'opening' }, 0);
    return whom.length > 0
      ? mentioning(whom, callSentence(request, { kind: 'opening' }, this.options), card)
      : card;
  }

  /** The `remind` job: calls whoever is to be called by now, once, and comes back for the next call. */
  async run(requestId: string): Promise<void> {
    const { leases, jobs, now } = this.options;
    const result = await leases.hold(`remind:${requestId}`, () => this.call(requestId));
    if (result === 'busy') await jobs.send('remind', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
  }

  private async call(requestId: string): Promise<void> {
    const { store, cards, rules, jobs, now } = this.options;
    const request = await store.load(requestId);
    if (request?.status !== 'pending') return;
    const at = now().toISOString();
    const calls = callsFor(request, rules, at);
    const posted = await cards.find(requestId);
    const isNew = (call: Call) => !posted.some(({ audience }) => audience === audienceOf(call));
    const due = calls.filter((call) => call.at <= at);
    const next = calls.find((call) => call.at > at);
    // Another job for this request has done it, and comes back by itself. This one may have come a moment too early.
    if (due.length > 0 && !due.some(isNew))
      return next && isSoon(next, at) ? this.comeBack(request, next.at) : undefined;
    if (next) await this.comeBack(request, next.at);
    // The card of all is in the channel, and calls for nobody alone.
    if (request.mass?.isFolded && !posted.some(isApprovals)) return;
    if (await this.isStopped(request)) return;
    if (!mayCallAt(request, rules.hours, at)) return this.comeBack(request, nextStart(rules.hours, at));
    await this.callUnlessPaused(request, due.filter(isNew), { posted, at });
    // Else the announcement sends it, when the card stands: a private message leads to the card.
    if (posted.some(isApprovals) || due.some(({ kind }) => kind !== 'opening'))
      await jobs.send('call-privately', requestId);
  }

  /** Somebody looks at it: what is due waits for a while, but for the second group. */
  private async callUnlessPaused(
    request: Pending,
    due: readonly Call[],
    { posted, at }: { readonly posted: readonly PostedCard[]; readonly at: string },
  ): Promise<void> {
    const { store, rules } = this.options;
    const kept = await store.change((tx) => tx.holdOn(request.id));
    const hold = holdNow(request, kept, at);
    const last = due.findLast(({ kind }) => kind !== 'escalation');
    const until = last && pausedUntil(request, last, hold, rules, at);
    if (until === undefined) return this.callAll(request, due, posted, hold);
    await this.comeBack(request, until);
    const others = due.filter(({ kind }) => kind === 'escalation');
    await this.callAll(request, others, posted, hold);
  }

  /** After a pause in which nothing ran, one message stands for all reminders that are due. */
  private async callAll(
    request: Pending,
    due: readonly Call[],
    posted: readonly PostedCard[],
    hold: Hold | undefined,
  ): Promise<void> {
    const last = due.findLast(({ kind }) => kind !== 'escalation');
    for (const call of due) {
      const isSaid = call.kind === 'escalation' || (call === last && call.kind !== 'opening');
      const there = isSaid ? await this.post(request, call, posted, hold) : undefined;
      const { conversation, activityId } = there ?? NOWHERE;
      const audience = audienceOf(call);
      const card = { requestId: request.id, audience, conversation, activityId, drawn: call.kind };
      await this.options.cards.remember(card);
    }
  }

  private async post(
    request: Pending,
    call: Call,
    posted: readonly PostedCard[],
    hold: Hold | undefined,
  ): Promise<MessageAddress | undefined> {
    const { conversations, log } = this.options;
    const round = posted.filter(({ audience }) => audience.startsWith(CALLS)).length;
    const whom = await this.whom(request, call, round);
    const sentence = callSentence(request, call, this.options, hold?.by);
    const message = mentioning(whom, sentence);
    const card = posted.find(({ audience, activityId }) => audience === 'approvals' && activityId !== '');
    const inThread = card && (await this.deliver(threadOf(card), message, mentioning([], sentence)));
    if (inThread) return inThread;
    const to = await conversations.channel('approvals');
    const there = to && (await this.deliver(to, message, mentioning([], sentence)));
    if (!there) log.warn({ requestId: request.id, call: call.kind }, 'The approvers could not be called');
    return there;
  }

  private async deliver(
    to: ConversationAddress,
    message: OutgoingMessage,
    otherwise: OutgoingMessage,
  ): Promise<MessageAddress | undefined> {
    try {
      return await this.options.messenger.postCalling(to, message, otherwise);
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }

  /** Whom to mention. Nobody when the directory cannot be read: the message is posted all the same. */
  private async whom(
    request: UnlockRequest,
    { kind }: Pick<Call, 'kind'>,
    round: number,
  ): Promise<readonly Mentioned[]> {
    const { onDuty, tag, escalation, log } = this.options;
    try {
      if (kind === 'escalation')
        return escalation === 'nobody' ? [] : await onDuty.group(request, escalation.groupId);
      if (tag !== 'people') return [{ ...tag, type: 'tag' }];
      return await onDuty.approvers(request, round, await this.calledPrivately());
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ requestId: request.id, err: error }, 'Could not read who is on duty: nobody is mentioned');
      return [];
    }
  }

  /** Whom Teams does not let the bot write to is mentioned like everybody else. */
  private async calledPrivately(): Promise<readonly string[]> {
    const chosen = await this.options.chosen.all();
    return chosen.filter(({ unreachedAt }) => !unreachedAt).map(({ personId }) => personId);
  }

  /** While everything that gives is stopped, nobody is called for it. Containing goes on. */
  private async isStopped(request: UnlockRequest): Promise<boolean> {
    return !isBreakIn(request) && (await this.options.store.change((tx) => tx.runningStop())) !== undefined;
  }

  private comeBack({ id }: UnlockRequest, at: string): Promise<void> {
    return this.options.jobs.send('remind', id, new Date(Date.parse(at) + 1_000));
  }
}

function audienceOf({ kind, at }: Call): string {
  return `${CALLS}${kind}:${at}`;
}

function isSoon({ at }: Call, now: string): boolean {
  return Date.parse(at) - Date.parse(now) < LATER_MS;
}

function isApprovals({ audience }: PostedCard): boolean {
  return audience === 'approvals';
}
