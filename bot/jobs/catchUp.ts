import type { CredentialStore } from '../unlock/ports/credentials.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { isOpen } from '../unlock/request/request.js';

const DAY_MS = 24 * 60 * 60_000;
/** What ended about somebody longer ago than this is no news for them. */
const NEWS_DAYS = 14;
/** Requests of one person that are looked through: more are never open at once. */
const MOST_ASKED = 20;

/**
 * For the moment somebody can be written to, who could not before: what they missed is delivered. A new password
 * that nobody can see would otherwise be wiped unread.
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
    // Somebody who was locked out is back: they hear what to do now.
    const ended = await store.endedAbout(personId, new Date(now().getTime() - NEWS_DAYS * DAY_MS));
    for (const requestId of new Set([...asked, ...offered, ...ended])) await jobs.send('announce', requestId);
  };
}
