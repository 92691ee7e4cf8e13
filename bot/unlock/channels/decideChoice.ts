import { isAlso, namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { type Actor, sameId } from '../person.js';
import type { PolicyFacts } from '../request/commands.js';
import type { Instant } from '../values.js';
import type { ChannelChoice } from './channelChoice.js';

/** What an approver says about a choice that waits. */
export type ChoiceVerdict = 'move-channel' | 'keep-channel';

/** How long a choice waits in the old channel. */
export const CHOICE_WAITS_MS = 24 * 60 * 60_000;

/**
 * Decides on a choice that waits. Moving the channel needs another approver than the one who chose it. Every approver
 * may keep it where it is.
 */
export function decideChoice(
  choice: ChannelChoice,
  verdict: ChoiceVerdict,
  { actor, facts, at }: { readonly actor: Actor; readonly facts: PolicyFacts; readonly at: Instant },
): ChannelChoice | { readonly refusal: Refusal } {
  const refusal = mayDecideChoice(choice, verdict, actor, facts) ?? notWaiting(choice, at);
  if (refusal) return { refusal };
  const decided = { by: namedByDirectory(actor, facts), at };
  return { ...choice, state: verdict === 'move-channel' ? 'made' : 'kept', decided };
}

function mayDecideChoice(
  { tenantId, by }: ChannelChoice,
  verdict: ChoiceVerdict,
  actor: Actor,
  facts: PolicyFacts,
): Refusal | undefined {
  if (!sameId(actor.tenantId, tenantId)) return { kind: 'foreign-tenant' };
  if (verdict === 'move-channel') {
    if (sameId(by.id, actor.id)) return { kind: 'own-request' };
    if (isAlso(facts, by.id)) return { kind: 'same-person' };
  }
  return whyNotTrusted(facts, 'not-approver');
}

function notWaiting({ state, decided, until }: ChannelChoice, at: Instant): Refusal | undefined {
  if (state !== 'waits') {
    return {
      kind: 'already',
      status: state,
      at: decided?.at ?? until,
      ...(decided && { by: decided.by.name }),
    };
  }
  return at >= until ? { kind: 'already', status: 'expired', at: until } : undefined;
}
