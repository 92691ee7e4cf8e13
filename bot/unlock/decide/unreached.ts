import { sameId } from '../person.js';
import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';
import { voucherUnreached } from './vouching.js';

/** Teams does not let the bot write to somebody. Who was to vouch is passed over. */
export function decideUnreached(
  request: UnlockRequest,
  command: Extract<Command, { kind: 'unreached' | 'voucher-unreached' }>,
): Decision {
  return command.kind === 'unreached' ? noteUnreached(request, command) : voucherUnreached(request, command);
}

/** Keeps who could not be told, once, so that approvers read it on the card. */
function noteUnreached(
  request: UnlockRequest,
  { person, as, at }: Extract<Command, { kind: 'unreached' }>,
): Decision {
  const before = request.unreached ?? [];
  if (before.some((one) => one.as === as && sameId(one.id, person.id))) return refused({ kind: 'not-now' });
  const { id, name } = person;
  return accepted({ ...request, unreached: [...before, { id, name, as, at }] }, [ANNOUNCE]);
}
