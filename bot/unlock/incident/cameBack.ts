import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import { accepted, ANNOUNCE, refused } from '../decide/decision.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Command } from '../request/commands.js';
import type { Finished, UnlockRequest } from '../request/request.js';
import { seenBy, type SightingKind } from '../request/watch.js';
import type { Instant } from '../values.js';

/** The break-in that is to be opened again, because a look saw something new. `undefined` when there is none. */
export function reopening(
  before: UnlockRequest | undefined,
  request: UnlockRequest,
  at: Instant,
): { readonly id: string; readonly command: Extract<Command, { kind: 'came-back' }> } | undefined {
  const fresh = sightings(request).slice(sightings(before).length);
  if (fresh.length === 0 || !request.origin) return undefined;
  const kinds: readonly SightingKind[] = [...new Set(fresh.map(({ kind }) => kind))];
  return { id: request.origin.id, command: { kind: 'came-back', at, by: request.id, seen: kinds } };
}

function sightings(request: UnlockRequest | undefined) {
  return request && 'watch' in request && request.watch ? seenBy(request.watch) : [];
}

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

/** Opens the break-in again in the transaction that stores the look. True when it did. */
export async function openAgain(
  tx: Transaction,
  before: UnlockRequest | undefined,
  request: UnlockRequest,
  at: Instant,
  remedies: Remedies,
  store: (decision: Decision) => Promise<UnlockRequest | undefined>,
): Promise<boolean> {
  const again = reopening(before, request, at);
  if (!again) return false;
  const breakIn = (await tx.entangled(request.subject.id)).find(({ id }) => id === again.id);
  return breakIn !== undefined && (await store(decide(breakIn, again.command, remedies))) !== undefined;
}
