import type { Command } from '../request/commands.js';
import type { Finished, UnlockRequest } from '../request/request.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/** The break-in is open again: it gates whatever gives something, until it is contained and given back anew. */
export function cameBack(
  request: UnlockRequest,
  { at, by, seen }: Extract<Command, { kind: 'came-back' }>,
): Decision {
  if (!('givenBack' in request) || !request.givenBack) return refused({ kind: 'not-now' });
  const { givenBack: _over, ...rest } = request;
  const open = { ...(rest as Finished), cameBack: { by, at, seen } };
  return accepted(open, [ANNOUNCE], { what: 'came-back', at, detail: { by, seen } });
}
