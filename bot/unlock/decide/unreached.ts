import { sameId } from '../person.js';
import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/** Keeps who could not be told, once, so that approvers read it on the card. */
export function noteUnreached(
  request: UnlockRequest,
  { person, as, at }: Extract<Command, { kind: 'unreached' }>,
): Decision {
  const before = request.unreached ?? [];
  if (before.some((one) => one.as === as && sameId(one.id, person.id))) return refused({ kind: 'not-now' });
  const { id, name } = person;
  return accepted({ ...request, unreached: [...before, { id, name, as, at }] }, [ANNOUNCE]);
}
