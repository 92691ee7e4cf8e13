import { announceOwed } from './announceOwed.js';
import { ANNOUNCE } from '../decide/decision.js';
import { namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { isFrozen } from '../limits/isFrozen.js';
import { type Actor, sameId } from '../person.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { PolicyFacts } from '../request/commands.js';
import type { ChannelChoice, ChannelPlace, ChannelUse } from './channelChoice.js';
import { CHOICE_WAITS_MS, decideChoice, type ChoiceVerdict } from './decideChoice.js';

/** Why a conversation cannot be the channel. */
export type PlaceProblem = 'no-channel' | 'shared' | 'private' | 'guests' | 'not-read';

/** What an approver wants to use for what. */
export interface ChannelWish {
  readonly use: ChannelUse;
  readonly actor: Actor;
  /** Looks at the conversation. Asked only for an approver. */
  readonly place: () => Promise<ChannelPlace | PlaceProblem>;
}

/** What comes of such a wish. */
export type Chosen =
  /** The first choice, which holds at once. */
  | { readonly kind: 'chosen'; readonly choice: ChannelChoice }
  /** Another approver has to confirm it in the channel that is used now. */
  | { readonly kind: 'asked'; readonly choice: ChannelChoice }
  /** Another choice waits in the channel that is used now. */
  | { readonly kind: 'waits'; readonly choice: ChannelChoice }
  | { readonly kind: 'same' }
  /** The operator's configuration names the channel. */
  | { readonly kind: 'configured' }
  | { readonly kind: 'unsuitable'; readonly problem: PlaceProblem }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What comes of a click on a choice. */
export type ChoiceOutcome =
  | { readonly kind: 'decided'; readonly choice: ChannelChoice }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

export interface ChannelChoicesOptions {
  readonly store: RequestStore;
  /** True when the operator's configuration names this channel. */
  readonly isConfigured: (use: ChannelUse) => boolean;
  /** What the directory says about a person, now. Throws `RemoteError`. */
  readonly standing: (personId: string, others: readonly string[]) => Promise<PolicyFacts>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Where the bot posts is a decision: an approver chooses, another one confirms it, and it is on the audit trail. */
export class ChannelChoices {
  constructor(private readonly options: ChannelChoicesOptions) {}

  /** Throws `RemoteError` when it could not read the actor's rights. */
  async choose({ use, actor, place }: ChannelWish): Promise<Chosen> {
    const { store, standing, isConfigured, now } = this.options;
    const facts = await standing(actor.id, []);
    const untrusted = whyNotTrusted(facts, 'not-approver');
    if (untrusted) return { kind: 'refused', refusal: untrusted };
    if (isConfigured(use)) return { kind: 'configured' };
    const to = await place();
    if (typeof to === 'string') return { kind: 'unsuitable', problem: to };
    const at = now().toISOString();
    return store.change(async (tx) => {
      await tx.alone(`channel:${use}`);
      if (await isFrozen(tx, actor.id, 'choose-channel', at))
        return { kind: 'refused', refusal: { kind: 'frozen' } };
      const from = await tx.channelNow(use);
      if (from && sameId(from.id, to.id)) return { kind: 'same' };
      const open = await tx.openChoice(use);
      if (open && at < open.until) return { kind: 'waits', choice: open };
      if (open) await tx.saveChoice({ ...open, state: 'kept' });
      return this.store(tx, { use, by: namedByDirectory(actor, facts), at, to, from }, actor.tenantId);
    });
  }

  /**
   * Confirms a choice, or keeps the channel. Throws `RemoteError` when it could not read the actor's rights.
   * @param alongside stores more in the same transaction
   */
  async decide(
    id: string,
    verdict: ChoiceVerdict,
    actor: Actor,
    alongside?: (tx: Transaction) => Promise<void>,
  ): Promise<ChoiceOutcome> {
    const { store, standing, isConfigured, now } = this.options;
    const known = await store.loadChoice(id);
    if (!known) return { kind: 'unknown-request' };
    const facts = await standing(actor.id, [known.by.id]);
    const at = now().toISOString();
    return store.change(async (tx) => {
      await tx.alone(`channel:${known.use}`);
      const choice = (await tx.loadChoice(id)) ?? known;
      const decided = decideChoice(choice, verdict, { actor, facts, at });
      if ('refusal' in decided) return { kind: 'refused', refusal: decided.refusal };
      if (isConfigured(choice.use)) return { kind: 'refused', refusal: { kind: 'channel-configured' } };
      if (await isFrozen(tx, actor.id, 'choose-channel', at))
        return { kind: 'refused', refusal: { kind: 'frozen' } };
      await this.keep(tx, decided, actor.id, at);
      await alongside?.(tx);
      return { kind: 'decided', choice: decided };
    });
  }

  private async store(
    tx: Transaction,
    {
      use,
      by,
      at,
      to,
      from,
    }: Pick<ChannelChoice, 'use' | 'by' | 'at' | 'to'> & {
      readonly from: ChannelPlace | undefined;
    },
    tenantId: string,
  ): Promise<Chosen> {
    const until = new Date(Date.parse(at) + CHOICE_WAITS_MS).toISOString();
    const wish = { id: this.options.newId(), use, tenantId, by, at, until, to };
    const choice: ChannelChoice = from
      ? { ...wish, from, state: 'waits' }
      : { ...wish, state: 'made', decided: { by, at } };
    await this.keep(tx, choice, by.id, at);
    return { kind: from ? 'asked' : 'chosen', choice };
  }

  /** Stores the choice and its line in the audit trail, and uses the channel when it was made. */
  private async keep(tx: Transaction, choice: ChannelChoice, actorId: string, at: string): Promise<void> {
    await tx.saveChoice(choice);
    if (choice.state === 'made') await tx.useChannel(choice.use, choice.to);
    const what = EVENTS[choice.state];
    const detail = { channel: choice.use, place: choice.to.id };
    await tx.append(choice.id, [{ what, at, actorId, detail }]);
    await tx.enqueue(choice.id, [ANNOUNCE]);
    if (choice.state === 'made') await announceOwed(tx, at);
  }
}

const EVENTS = { waits: 'channel-asked', made: 'channel-chosen', kept: 'channel-kept' } as const;
