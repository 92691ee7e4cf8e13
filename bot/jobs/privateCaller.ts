import type { Log } from '../log.js';
import type { CardLinks } from '../teams/outgoing/cardLinks.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { mentioning } from '../teams/outgoing/mentions.js';
import { threadOf, Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import type { CallFacts } from '../teams/outgoing/notices/callMessage.js';
import { notPrivateSentence, privateCallMessage } from '../teams/outgoing/notices/privateCallMessage.js';
import type { CardStore, PostedCard } from '../teams/ports/cardStore.js';
import type { MessageAddress } from '../teams/ports/conversationAddress.js';
import { callsFor, mayCallAt, type Call, type CallRules } from '../unlock/duty/calls.js';
import { pausedUntil } from '../unlock/duty/pause.js';
import type { OnDuty } from '../unlock/duty/onDuty.js';
import { sameId, type Person } from '../unlock/person.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { PrivateCall, PrivateCallStore } from '../unlock/ports/privateCalls.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { holdNow } from '../unlock/queue/hold.js';
import { isBreakIn, type Pending, type UnlockRequest } from '../unlock/request/request.js';

export interface PrivateCallerOptions extends CallFacts {
  readonly store: RequestStore;
  readonly chosen: PrivateCallStore;
  readonly cards: CardStore;
  readonly conversations: Pick<Conversations, 'channel' | 'personal' | 'languageOf'>;
  readonly messenger: Pick<Messenger, 'post' | 'postCalling'>;
  readonly links: Pick<CardLinks, 'to'>;
  readonly onDuty: Pick<OnDuty, 'among'>;
  readonly rules: CallRules;
  readonly escalation: { readonly groupId: string } | 'nobody';
  /** False where the operator wants nobody to be mentioned. */
  readonly mentions: boolean;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly log: Log;
}

/** What every audience of a private call begins with. Stored, so it never changes. */
const PRIVATE_CALLS = 'private-call:';
const NOWHERE: MessageAddress = { conversation: {}, activityId: '' };
const BUSY_PAUSE_MS = 1_000;

/**
 * The `call-privately` job: writes to the approvers who chose that, at the calls that the channel gets. Nobody is told
 * twice of one call, and who may decide is read each time. It ends quietly when nobody is to be called now: the next
 * call of the channel brings it back.
 */
export class PrivateCaller {
  constructor(private readonly options: PrivateCallerOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs, chosen, now } = this.options;
    // Most often nobody chose it, and then there is nothing to be kept apart.
    if ((await chosen.all()).length === 0) return;
    const result = await leases.hold(`call-privately:${requestId}`, () => this.call(requestId));
    if (result === 'busy')
      await jobs.send('call-privately', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
  }

  private async call(requestId: string): Promise<void> {
    const { store, chosen, cards, rules, now } = this.options;
    const wishes = await chosen.all();
    const request = wishes.length > 0 ? await store.load(requestId) : undefined;
    const at = now().toISOString();
    if (request?.status !== 'pending' || (await this.isQuiet(request, at))) return;
    const posted = await cards.find(requestId);
    const [kept] = await store.holdsOn([requestId]);
    const hold = holdNow(request, kept, at);
    const isPaused = (call: Call) => pausedUntil(request, call, hold, rules, at) !== undefined;
    for (const call of this.due(request).filter((one) => !isPaused(one)))
      await this.callAll(request, call, wishes, posted);
  }

  /** True while nobody is to be called: at night, and while everything is stopped. */
  private async isQuiet(request: Pending, at: string): Promise<boolean> {
    const { store, rules } = this.options;
    if (!mayCallAt(request, rules.hours, at)) return true;
    return !isBreakIn(request) && (await store.change((tx) => tx.runningStop())) !== undefined;
  }

  /** After a pause in which nothing ran, one message stands for all that are due. */
  private due(request: Pending): readonly Call[] {
    const { rules, now } = this.options;
    const at = now().toISOString();
    const due = callsFor(request, rules, at).filter((call) => call.at <= at);
    const last = due.findLast(({ kind }) => kind !== 'escalation');
    return due.filter((call) => call === last || call.kind === 'escalation');
  }

  private async callAll(
    request: Pending,
    call: Call,
    wishes: readonly PrivateCall[],
    posted: readonly PostedCard[],
  ): Promise<void> {
    const { onDuty, escalation, cards } = this.options;
    const isSaid = (audience: string) => posted.some((card) => card.audience === audience);
    const done = audienceOf(call);
    if (isSaid(done)) return;
    const whom = call.kind === 'escalation' && escalation !== 'nobody' ? escalation : 'duty';
    const ids = wishes.map(({ personId }) => personId);
    const people = await onDuty.among(request, ids, whom);
    const untold = people.filter((person) => !isSaid(audienceOf(call, person)));
    const isReached = ({ id }: Person) =>
      !wishes.some(({ personId, unreachedAt }) => unreachedAt && sameId(personId, id));
    const tried = await Promise.allSettled(
      untold.map((person) => this.tell(request, call, person, isReached(person))),
    );
    const failures = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} could not be called`);
    await cards.remember({ ...NOWHERE, requestId: request.id, audience: done, drawn: call.kind });
  }

  /** @param wasReached whether Teams let the bot write to them so far */
  private async tell(request: Pending, call: Call, person: Person, wasReached: boolean): Promise<void> {
    const { chosen, cards, now, log } = this.options;
    const there = await this.write(request, call, person);
    if (!there && wasReached) await this.mention(request, person);
    const isNews = await chosen.noteReach(person.id, there ? undefined : now().toISOString());
    if (!there && isNews) {
      const facts = { requestId: request.id, personId: person.id };
      log.warn(facts, 'An approver chose private messages and cannot be reached in Teams');
    }
    const { conversation, activityId } = there ?? NOWHERE;
    const audience = audienceOf(call, person);
    await cards.remember({ requestId: request.id, audience, conversation, activityId, drawn: call.kind });
  }

  private async write(request: Pending, call: Call, person: Person): Promise<MessageAddress | undefined> {
    const { conversations, messenger, links, language, timeZone, now } = this.options;
    const chat = await conversations.personal(person);
    if (!chat) return undefined;
    const theirs = await conversations.languageOf(person, language);
    const link = await links.to(request.id);
    const message = privateCallMessage(request, call, { language: theirs, timeZone, now, link });
    return this.delivered(() => messenger.post(chat, message));
  }

  /** The fallback: they are named below the card. From the next call on they are mentioned like everybody else. */
  private async mention(request: UnlockRequest, person: Person): Promise<void> {
    const { cards, conversations, messenger, mentions } = this.options;
    if (!mentions) return;
    const sentence = notPrivateSentence(request, this.options);
    const posted = await cards.find(request.id);
    const card = posted.find(({ audience, activityId }) => audience === 'approvals' && activityId !== '');
    const to = card ? threadOf(card) : await conversations.channel('approvals');
    const [message, otherwise] = [mentioning([person], sentence), mentioning([], sentence)];
    if (to) await this.delivered(() => messenger.postCalling(to, message, otherwise));
  }

  private async delivered(post: () => Promise<MessageAddress>): Promise<MessageAddress | undefined> {
    try {
      return await post();
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }
}

function audienceOf({ kind, at }: Call, person?: Person): string {
  return `${PRIVATE_CALLS}${kind}:${at}${person ? `:${person.id.toLowerCase()}` : ''}`;
}
