import type { UnlockRequest } from '../request/request.js';

/**
 * Returns the id of the request that the ticket belongs to. What follows from a break-in, giving back and bringing back,
 * is noted on the ticket of the break-in.
 */
export function ticketRoot({ id, kind, origin }: Pick<UnlockRequest, 'id' | 'kind' | 'origin'>): string {
  return (kind === 'give-back' || kind === 'restore') && origin ? origin.id : id;
}
