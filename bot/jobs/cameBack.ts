import { isBackByWriting } from '../unlock/handover/decideHelped.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { UnlockService } from '../unlock/service.js';

const DAY_MS = 24 * 60 * 60_000;
/** Whoever comes back later is not asked any more. */
const ASKED_WITHIN_DAYS = 14;
/** How many of a person's newest requests are looked through. */
const MOST = 5;

/**
 * Runs when somebody wrote to the bot in their private chat: whoever was locked out is back, and is asked whether it
 * helped. Once for each request; nothing is asked of whoever was not locked out.
 */
export function cameBack(options: {
  readonly store: Pick<RequestStore, 'about'>;
  readonly service: Pick<UnlockService, 'apply'>;
  readonly remedies: Remedies;
  readonly now: () => Date;
}): (personId: string) => Promise<void> {
  const { store, service, remedies, now } = options;
  return async (personId) => {
    const since = new Date(now().getTime() - ASKED_WITHIN_DAYS * DAY_MS).toISOString();
    const theirs = (await store.about(personId, MOST)).filter(
      (request) => request.createdAt >= since && isBackByWriting(request, personId, remedies),
    );
    for (const { id } of theirs) await service.apply(id, { kind: 'ask-helped', at: now().toISOString() });
  };
}
