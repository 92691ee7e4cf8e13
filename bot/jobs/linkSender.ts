import type { Log } from '../log.js';
import { LINK_CARDS, linkAudience, linkMessage } from '../teams/outgoing/notices/signInNotices.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { Conversations } from '../teams/outgoing/conversations.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import type { CardStore, PostedCard } from '../teams/ports/cardStore.js';
import type { MessageAddress } from '../teams/ports/conversationAddress.js';
import type { OutgoingMessage } from '../teams/ports/outgoingMessage.js';
import type { Language, Person } from '../unlock/person.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { SignInAsked } from '../unlock/proof/signInLink.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { NotReached } from '../unlock/request/unreached.js';

/** A new link, and what the database keeps of it. */
export interface NewLink {
  readonly url: string;
  /** SHA-256 of the token, in hexadecimal digits. */
  readonly tokenHash: string;
}

export interface LinkSenderOptions {
  readonly store: RequestStore;
  readonly cards: CardStore;
  readonly conversations: Conversations;
  readonly messenger: Messenger;
  readonly renderer: CardRenderer;
  readonly leases: Leases;
  readonly jobs: Jobs;
  /** Makes a link with 256 random bits. Absent without a sign-in page. */
  readonly newLink: (() => NewLink) | undefined;
  /** For somebody who never wrote to the bot. */
  readonly language: Language;
  /** Teams does not let the bot write to them: the approver who asked for the link has to know. */
  readonly unreached: (requestId: string, whom: NotReached) => Promise<unknown>;
  readonly now: () => Date;
  readonly log: Log;
}

/** How soon the job runs again when another worker was at it. */
const BUSY_PAUSE_MS = 1_000;

/**
 * The `send-link` job: makes the link with which the subject signs in afresh, and posts it. The token is in no job and
 * not in the database, so a second run makes another link: the one before no longer works, and its card is redrawn.
 */
export class LinkSender {
  constructor(private readonly options: LinkSenderOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs, now } = this.options;
    const result = await leases.hold(`send-link:${requestId}`, () => this.send(requestId));
    if (result === 'busy') await jobs.send('send-link', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
  }

  private async send(requestId: string): Promise<void> {
    const { store, cards, newLink, now } = this.options;
    const request = await store.load(requestId);
    const asked = request?.signInAsked;
    const madeAt = now().toISOString();
    if (!newLink || request?.status !== 'pending' || !asked || asked.answer || madeAt >= asked.until) return;
    const { url, tokenHash } = newLink();
    await store.change((tx) => tx.makeLink({ requestId, tokenHash, madeAt, expiresAt: asked.until }));
    const posted = await cards.find(requestId);
    for (const person of asked.reached) await this.post(request, asked, person, url, posted);
    await this.endEarlier(request, asked, posted);
  }

  private async post(
    request: UnlockRequest,
    asked: SignInAsked,
    person: Person,
    link: string,
    posted: readonly PostedCard[],
  ): Promise<void> {
    const { cards, unreached, log } = this.options;
    const audience = linkAudience(person, asked);
    const before = posted.find((card) => card.audience === audience);
    const there = await this.deliver(person, await this.messageFor(request, person, link), before);
    if (there) await cards.remember({ ...there, requestId: request.id, audience, drawn: '' });
    else {
      log.warn({ requestId: request.id, audience }, 'A link to sign in could not be delivered');
      await unreached(request.id, { person: { id: person.id, name: person.name }, as: 'link' });
    }
  }

  /** Teams notifies nobody of an edited card, so each asking has a card of its own. Those of earlier ones are over. */
  private async endEarlier(
    request: UnlockRequest,
    asked: SignInAsked,
    posted: readonly PostedCard[],
  ): Promise<void> {
    const { messenger } = this.options;
    for (const card of posted) {
      const person = asked.reached.find(({ id }) => card.audience.startsWith(`${LINK_CARDS}${id}:`));
      if (!person || card.audience === linkAudience(person, asked)) continue;
      await messenger.update(card, await this.messageFor(request, person));
    }
  }

  private async messageFor(request: UnlockRequest, person: Person, link?: string): Promise<OutgoingMessage> {
    const { conversations, renderer } = this.options;
    const language = await conversations.languageOf(person, this.options.language);
    return linkMessage(request, person, { renderer, language, ...(link && { link }) });
  }

  private async deliver(
    person: Person,
    message: OutgoingMessage,
    before: MessageAddress | undefined,
  ): Promise<MessageAddress | undefined> {
    const { conversations, messenger } = this.options;
    if (before && (await messenger.update(before, message))) {
      return { conversation: before.conversation, activityId: before.activityId };
    }
    const chat = await conversations.personal(person);
    if (!chat) return undefined;
    try {
      return await messenger.post(chat, message);
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }
}
