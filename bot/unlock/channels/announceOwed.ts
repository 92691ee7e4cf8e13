import { ANNOUNCE } from '../decide/decision.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Instant } from '../values.js';

/** What ended longer ago is no news for a channel. */
const NEWS_MS = 14 * 24 * 60 * 60_000;

/**
 * A channel can be reached again, or for the first time. Everything that it may not have got is brought up to date:
 * requests, summaries, alerts. What stands there already is not posted twice.
 */
export async function announceOwed(tx: Transaction, at: Instant): Promise<void> {
  const since = new Date(Date.parse(at) - NEWS_MS).toISOString();
  for (const id of await tx.owedToChannels(since)) await tx.enqueue(id, [ANNOUNCE]);
}
