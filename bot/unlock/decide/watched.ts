import type { Command } from '../request/commands.js';
import { whatIsNew, whatIsThere } from '../watch/whatIsNew.js';
import type { UnlockRequest } from '../request/request.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/** Stores what a look at a watched account saw, once, because the job may run twice. */
export function decideWatched(
  request: UnlockRequest,
  { due, at, found }: Extract<Command, { kind: 'watched' }>,
): Decision {
  const watch = 'watch' in request ? request.watch : undefined;
  const place = watch?.looks.findIndex((look) => look.due === due && look.at === undefined) ?? -1;
  if (!watch || place < 0 || !('finishedAt' in request)) return refused({ kind: 'not-now' });
  const noting = watch.before === undefined && place === 0;
  const before = noting ? whatIsThere(found) : watch.before;
  const compared = { ...watch, ...(before && { before }) };
  const { seen, unread } = whatIsNew(compared, found);
  const look = { due, at, seen, unread };
  const looks = watch.looks.with(place, look);
  const changed = { ...request, watch: { ...compared, looks } } as UnlockRequest;
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  return accepted(changed, [ANNOUNCE], { what: 'watched', at, detail: { due, seen: kinds, unread } });
}
