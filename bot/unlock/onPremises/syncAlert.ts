import type { Instant } from '../values.js';

/**
 * Names the message that the sync from Active Directory stands still since a moment. It names no request: whoever looks
 * while the sync stands still asks for the same message, and a message with this name is posted once. Where it was posted
 * is never forgotten: it tells of nobody, and a sync that stands still for longer than that would be told again and again.
 */
export function syncAlertId(since: Instant): string {
  return `sync-stopped ${since}`;
}

/** Since when the sync stands still, if that is what this id names. */
export function syncStoppedSince(id: string): Instant | undefined {
  const [, since] = /^sync-stopped (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(id) ?? [];
  return since !== undefined && !Number.isNaN(Date.parse(since)) ? since : undefined;
}
