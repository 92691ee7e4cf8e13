import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { seenBy, type SightingKind } from '../request/watch.js';
import type { Instant } from '../values.js';

/** The break-in that is to be opened again, because a look saw something new. `undefined` when there is none. */
export function reopening(
  before: UnlockRequest | undefined,
  request: UnlockRequest,
  at: Instant,
): { readonly id: string; readonly command: Extract<Command, { kind: 'came-back' }> } | undefined {
  const fresh = sightings(request).slice(sightings(before).length);
  const id = request.kind === 'contain' ? request.id : request.origin?.id;
  if (fresh.length === 0 || id === undefined) return undefined;
  const kinds: readonly SightingKind[] = [...new Set(fresh.map(({ kind }) => kind))];
  return { id, command: { kind: 'came-back', at, by: request.id, seen: kinds } };
}

function sightings(request: UnlockRequest | undefined) {
  return request && 'watch' in request && request.watch ? seenBy(request.watch) : [];
}

/** Opens the break-in again in the transaction that stores the look. Returns it as it is then. */
export async function openAgain(
  tx: Transaction,
  before: UnlockRequest | undefined,
  request: UnlockRequest,
  at: Instant,
  remedies: Remedies,
  store: (decision: Decision) => Promise<UnlockRequest | undefined>,
): Promise<UnlockRequest | undefined> {
  const again = reopening(before, request, at);
  if (!again) return undefined;
  const breakIn =
    again.id === request.id
      ? request
      : (await tx.entangled(request.subject.id)).find(({ id }) => id === again.id);
  return breakIn && store(decide(breakIn, again.command, remedies));
}
