import type { CredentialStore } from '../unlock/ports/credentials.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { isOpen } from '../unlock/request/request.js';

const DAY_MS = 24 * 60 * 60_000;
/** Requests about a person that ended longer ago are no news for them. */
const NEWS_DAYS = 14;
/** How many of a person's newest requests are looked through. */
const MOST_ASKED = 20;

/**
 * Runs when the bot can write to a person for the first time. It sends what they missed. Without it a new password
 * would be wiped before the approver could see it.
 */
export function catchUp(options: {
  readonly store: RequestStore;
  readonly credentials: CredentialStore;
  readonly jobs: Jobs;
  readonly now: () => Date;
}): (personId: string) => Promise<void> {
  const { store, credentials, jobs, now } = options;
  return async (personId) => {
    const asked = (await store.ofRequester(personId, MOST_ASKED)).filter(isOpen).map(({ id }) => id);
    const offered = await credentials.offeredTo(personId);
    // The owner of the account was locked out. Now they read what to do next.
    const ended = await store.endedAbout(personId, new Date(now().getTime() - NEWS_DAYS * DAY_MS));
    for (const requestId of new Set([...asked, ...offered, ...ended])) await jobs.send('announce', requestId);
  };
}
