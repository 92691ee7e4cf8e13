import type { Command } from '../request/commands.js';
import type { Finished, UnlockRequest } from '../request/request.js';
import { wasCarriedOut } from './accountSecured.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';

/**
 * The break-in is open again, or no longer contained where it was still open: it gates whatever gives something, until it
 * is contained and given back anew.
 */
export function cameBack(
  request: UnlockRequest,
  { at, by, seen }: Extract<Command, { kind: 'came-back' }>,
): Decision {
  if (!wasCarriedOut(request)) return refused({ kind: 'not-now' });
  const { givenBack, ...rest } = request as Finished;
  // It is open again already. When it was given back since then, it opens once more.
  if (rest.cameBack && !givenBack) return refused({ kind: 'not-now' });
  const open = { ...rest, cameBack: { by, at, seen } };
  return accepted(open, [ANNOUNCE], { what: 'came-back', at, detail: { by, seen } });
}
