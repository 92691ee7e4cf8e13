import type { CredentialStore, Jobs, RequestStore } from '../unlock/ports.js';
import { isOpen } from '../unlock/request.js';

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
}): (personId: string) => Promise<void> {
  const { store, credentials, jobs } = options;
  return async (personId) => {
    const asked = (await store.ofRequester(personId, MOST_ASKED)).filter(isOpen).map(({ id }) => id);
    const offered = await credentials.offeredTo(personId);
    for (const requestId of new Set([...asked, ...offered])) await jobs.send('announce', requestId);
  };
}
