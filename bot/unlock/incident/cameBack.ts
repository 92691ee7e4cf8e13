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
  if (fresh.length === 0 || !request.origin) return undefined;
  const kinds: readonly SightingKind[] = [...new Set(fresh.map(({ kind }) => kind))];
  return { id: request.origin.id, command: { kind: 'came-back', at, by: request.id, seen: kinds } };
}

function sightings(request: UnlockRequest | undefined) {
  return request && 'watch' in request && request.watch ? seenBy(request.watch) : [];
}

/** What an approver may have brought back, so that it is no news. */
const RESTORED: readonly SightingKind[] = ['rule', 'forwarding'];

function bringsBack(originId: string) {
  return ({ kind, origin, steps }: UnlockRequest): boolean =>
    kind === 'restore' && origin?.id === originId && steps.some(({ state }) => state === 'done');
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
  const all = await tx.entangled(request.subject.id);
  const breakIn = all.find(({ id }) => id === again.id);
  if (again.command.seen.every((kind) => RESTORED.includes(kind)) && all.some(bringsBack(again.id)))
    return false;
  return breakIn !== undefined && (await store(decide(breakIn, again.command, remedies))) !== undefined;
}
