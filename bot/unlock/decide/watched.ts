import { notInAnother } from '../evidence/anotherMailbox.js';
import type { Command } from '../request/commands.js';
import { alertnessOf } from '../watch/alertness.js';
import { baseline, notedSince } from '../watch/cleaned.js';
import { whatIsNew } from '../watch/whatIsNew.js';
import type { UnlockRequest } from '../request/request.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/** Stores what a look at a watched account saw, once, because the job may run twice. */
export function decideWatched(
  request: UnlockRequest,
  { due, at, found, cleaned = { brought: [] } }: Extract<Command, { kind: 'watched' }>,
): Decision {
  const watch = 'watch' in request ? request.watch : undefined;
  const place = watch?.looks.findIndex((look) => look.due === due && look.at === undefined) ?? -1;
  if (!watch || place < 0 || !('finishedAt' in request)) return refused({ kind: 'not-now' });
  const noting = watch.before === undefined && place === 0;
  const first = noting ? baseline(request, found, watch.since, cleaned) : undefined;
  // What nobody could read before is noted now. This look has nothing to compare it with, and says so.
  const before = first?.later ?? notedSince(request, found, watch.since, watch.before);
  const kept = { ...watch, before };
  const compared = first ? { ...watch, before: first.now } : watch;
  const { ruleChanges } = found;
  // What was done in another mailbox says nothing about the rules of this one.
  const own = ruleChanges.known && {
    ruleChanges: { ...ruleChanges, value: notInAnother(ruleChanges.value, request.subject) },
  };
  const { seen, noted, unread, unnoted, byId } = whatIsNew(
    compared,
    { ...found, ...own },
    cleaned.brought,
    alertnessOf(request),
  );
  const look = {
    ...{ due, at, seen, unread, noted },
    ...(unnoted.length > 0 && { unnoted }),
    ...(byId.length > 0 && { byId }),
  };
  const looks = watch.looks.with(place, look);
  const changed = { ...request, watch: { ...kept, looks } } as UnlockRequest;
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  return accepted(changed, [ANNOUNCE], {
    what: 'watched',
    at,
    detail: { due, seen: kinds, unread: [...unread, ...unnoted] },
  });
}
