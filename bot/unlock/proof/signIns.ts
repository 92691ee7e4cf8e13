import type { AuditEvent } from '../audit/auditEvent.js';
import type { SignInRefused } from '../audit/details.js';
import { mayDecide } from '../decide/policy.js';
import type { Intent, Outcome } from '../intents.js';
import type { Limits } from '../limits/limits.js';
import { type Actor, type Person, sameId } from '../person.js';
import type { Channels } from '../ports/jobs.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { Command, PolicyFacts } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import type { Alongside } from '../standing.js';
import type { Instant } from '../values.js';
import { canProveBySignIn, type SignedIn, whyNotProved } from './judgeSignIn.js';
import { LINK_MS } from './signInLink.js';
import { stopAccount } from './stopAccount.js';

export interface SignInsOptions {
  readonly store: RequestStore;
  readonly channels: Channels;
  /** Whether the bot has a page on which people sign in. Without it nobody is asked to. */
  readonly signInPage: boolean;
  readonly limits: Limits;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Decides and stores, and stores more in the same transaction. */
  readonly apply: (requestId: string, command: Command, alongside?: Alongside) => Promise<Outcome>;
}

/** What the page behind a link is about. */
export interface LinkSeen {
  readonly request: UnlockRequest;
  /** Until when the link works. */
  readonly until: Instant;
  /** Whether a sign-in would prove anything now. *That was not me* can be said anyway. */
  readonly canSignIn: boolean;
}

/** The link was used or replaced meanwhile. Rolls this transaction back. */
class LinkGone extends Error {}

/** Asks the subject to sign in afresh by a link, and takes what comes of it. A link is named by the hash of its token. */
export class SignIns {
  constructor(private readonly options: SignInsOptions) {}

  /** Looks for their chats only for an approver, so that nobody else learns who uses the app. */
  async ask(
    request: UnlockRequest,
    intent: Extract<Intent, { kind: 'ask-sign-in' }>,
    { actor, facts }: { readonly actor: Actor; readonly facts: PolicyFacts },
    alongside?: Alongside,
  ): Promise<Outcome> {
    const refusal = mayDecide(request, actor, facts);
    if (refusal) return { kind: 'refused', refusal, request };
    const { signInPage, now, apply } = this.options;
    if (!signInPage) return { kind: 'refused', refusal: { kind: 'not-now' }, request };
    const reached = await this.reached(request);
    const at = now();
    const until = new Date(at.getTime() + LINK_MS).toISOString();
    return apply(request.id, { ...intent, actor, facts, at: at.toISOString(), until, reached }, alongside);
  }

  /** Returns what a link is about. `undefined` for one that is not there, used or over. It uses nothing up. */
  async look(tokenHash: string): Promise<LinkSeen | undefined> {
    const { store, now } = this.options;
    const link = await store.findLink(tokenHash, now().toISOString());
    const request = link && (await store.load(link.requestId));
    if (!request) return undefined;
    const canSignIn = request.status === 'pending' && canProveBySignIn(request);
    return { request, until: link.expiresAt, canSignIn };
  }

  /**
   * Somebody signed in by the link. The proof is stored and the link used up in one transaction, or nothing is.
   * @returns why it proved nothing. `undefined`: it is proven
   */
  async prove(
    { requestId, tokenHash }: { readonly requestId: string; readonly tokenHash: string },
    signedIn: SignedIn,
  ): Promise<SignInRefused | undefined> {
    const why = await this.tryToProve(requestId, tokenHash, signedIn);
    if (why) await this.refused(requestId, why, signedIn.personId);
    return why;
  }

  /** Puts a sign-in by a link on record that proved nothing. It changes nothing else. */
  async refused(requestId: string, why: SignInRefused, personId?: string): Promise<void> {
    const { store, now } = this.options;
    const at = now().toISOString();
    const event: AuditEvent = {
      what: 'sign-in-refused',
      at,
      ...(personId !== undefined && { actorId: personId }),
      detail: { why },
    };
    await store.change(async (tx) => {
      if (await tx.load(requestId)) await tx.append(requestId, [event]);
    });
  }

  /**
   * Whoever has the link says that it was not them. It uses the link up and stops everything about the account.
   * @returns whether the link still worked
   */
  async notThem(tokenHash: string): Promise<boolean> {
    const { store, now } = this.options;
    const at = now().toISOString();
    const link = await store.findLink(tokenHash, at);
    if (!link) return false;
    const command = { kind: 'sign-in-not-them', at } as const;
    return this.using(tokenHash, at, link.requestId, command, (tx, stored) =>
      stopAccount(tx, stored, at, this.options),
    );
  }

  private async tryToProve(
    requestId: string,
    tokenHash: string,
    signedIn: SignedIn,
  ): Promise<SignInRefused | undefined> {
    const { store, now } = this.options;
    const at = now().toISOString();
    const link = await store.findLink(tokenHash, at);
    const request = await store.load(requestId);
    if (!request || !link || link.requestId !== requestId) return 'over';
    const why = whyNotProved(request, signedIn, link);
    if (why) return why;
    const isProved = await this.using(tokenHash, at, requestId, { kind: 'prove', at, signedIn, link });
    if (isProved) return undefined;
    const frozen = await store.change((tx) => tx.freezesOf([request.subject.id], at));
    return frozen.length > 0 ? 'frozen' : 'over';
  }

  /** Decides, and uses the link up in the same transaction. Returns `false` when nothing was stored. */
  private async using(
    tokenHash: string,
    at: Instant,
    requestId: string,
    command: Command,
    more?: (tx: Transaction, stored: UnlockRequest) => Promise<void>,
  ): Promise<boolean> {
    try {
      const outcome = await this.options.apply(requestId, command, async (tx, stored) => {
        if (!(await tx.useLink(tokenHash, at))) throw new LinkGone();
        await more?.(tx, stored);
      });
      return outcome.kind === 'done';
    } catch (error) {
      if (error instanceof LinkGone) return false;
      throw error;
    }
  }

  /** The subject, who may still have Teams on another device, and who asked for them. */
  private async reached({ subject, requester }: UnlockRequest): Promise<readonly Person[]> {
    const both = sameId(subject.id, requester.id) ? [subject] : [subject, requester];
    const there = await Promise.all(both.map((person) => this.options.channels.reaches(person)));
    return both.filter((_person, place) => there[place]).map(({ id, name }) => ({ id, name }));
  }
}
