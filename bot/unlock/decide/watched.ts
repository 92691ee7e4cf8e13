import { notInAnother } from '../evidence/anotherMailbox.js';
import type { Subject } from '../person.js';
import type { Command } from '../request/commands.js';
import { alertnessOf } from '../watch/alertness.js';
import { baseline, notedSince } from '../watch/cleaned.js';
import { whatIsNew } from '../watch/whatIsNew.js';
import type { UnlockRequest } from '../request/request.js';
import type { WatchedFound } from '../request/watch.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/** Stores what a look at a watched account saw, once, because the job may run twice. */
export function decideWatched(
  request: UnlockRequest,
  { due, at, found, cleaned = { brought: [] } }: Extract<Command, { kind: 'watched' }>,
): Decision {
  const watch = 'watch' in request ? request.watch : undefined;
  const place = watch?.looks.findIndex((look) => look.due === due && look.at === undefined) ?? -1;
  if (!watch || place < 0) return refused({ kind: 'not-now' });
  const own = inOwnMailbox(found, request.subject);
  const { now, later } = watch.before
    ? // What nobody could read before is noted now. This look has nothing to compare it with, and says so.
      { now: watch.before, later: notedSince(request, own, watch.since, watch.before) }
    : baseline(request, own, watch.since, cleaned);
  const { seen, noted, unread, unnoted, byId } = whatIsNew(
    { ...watch, before: now },
    own,
    cleaned.brought,
    alertnessOf(request),
  );
  const look = {
    ...{ due, at, seen, unread, noted },
    ...(unnoted.length > 0 && { unnoted }),
    ...(byId.length > 0 && { byId }),
  };
  const looks = watch.looks.with(place, look);
  const changed = { ...request, watch: { ...watch, before: later, looks } } as UnlockRequest;
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  return accepted(changed, [ANNOUNCE], {
    what: 'watched',
    at,
    detail: { due, seen: kinds, unread: [...unread, ...unnoted] },
  });
}

/** What was done in another mailbox says nothing about the rules of this one, nor about who signed in. */
function inOwnMailbox(found: WatchedFound, subject: Subject): WatchedFound {
  const { ruleChanges } = found;
  if (!ruleChanges.known) return found;
  return { ...found, ruleChanges: { ...ruleChanges, value: notInAnother(ruleChanges.value, subject) } };
}
