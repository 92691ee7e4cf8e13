import { decide } from './decide/decide.js';
import type { Decision } from './decide/decision.js';
import type { Refusal } from './decide/refusal.js';
import { VersionConflict } from './errors.js';
import { carryOn, gated, relinked } from './incident/gatekeeper.js';
import type { Outcome } from './intents.js';
import type { Admitting } from './limits/admit.js';
import { mayGoOn } from './limits/mayGoOn.js';
import type { Remedies } from './plan/remedy.js';
import type { RequestStore, Transaction } from './ports/requestStore.js';
import { MISSING_PROOFS } from './proof/judgeProof.js';
import { withGivenLately } from './proof/withGivenLately.js';
import type { Command } from './request/commands.js';
import type { UnlockRequest } from './request/request.js';
import { cleanedFor } from './watch/cleaned.js';
import { type Alongside, withStopped } from './standing.js';

export interface Changing extends Admitting {
  readonly store: RequestStore;
  readonly remedies: Remedies;
}

/** How often a change is tried again when another writer was faster. */
const WRITE_TRIES = 20;

/**
 * The one transaction of the write path (design.md, "One write path"): loads the request, decides, saves, audits and
 * enqueues. Throws `VersionConflict` when another writer was faster.
 * @param commandFor returns the command for the request as it is in the transaction
 * @param alongside stores more in the same transaction
 */
export function changeRequest(
  { store, remedies, limits, newId }: Changing,
  requestId: string,
  commandFor: (request: UnlockRequest) => Command,
  alongside?: Alongside,
): Promise<Outcome> {
  return store.change(async (tx) => {
    const request = await tx.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const command = await asItIs(tx, request, commandFor(request), remedies);
    const decision = decide(request, command, remedies);
    const changed = await relinked(tx, request, command, remedies);
    if (changed) return { kind: 'refused', refusal: whyNot(decision), request: changed };
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, request };
    const stopped = await mayGoOn(tx, request, command, { limits, newId });
    if (stopped) return { kind: 'refused', refusal: stopped, request };
    await tx.save(decision.request);
    await tx.append(requestId, decision.audit);
    await tx.enqueue(requestId, decision.effects);
    if (request.mass) await tx.mass.redraw(request.mass.lockoutId, command.at);
    await carryOn(tx, request, decision.request, command.at, remedies);
    await alongside?.(tx, decision.request);
    return { kind: 'done', request: decision.request };
  });
}

/** The command with everything that has to be read in the transaction that decides. */
async function asItIs(
  tx: Transaction,
  request: UnlockRequest,
  given: Command,
  remedies: Remedies,
): Promise<Command> {
  if (given.kind === 'watched')
    return { ...given, cleaned: cleanedFor(request, await tx.entangled(request.subject.id)) };
  const command = await gated(tx, request, await withStopped(tx, request, given), remedies);
  if (command.kind !== 'approve') return command;
  return { ...command, proof: await withGivenLately(tx, request, command, remedies) };
}

/** Does the work again when another writer was faster. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === WRITE_TRIES) throw error;
    }
  }
}

/** Who may decide, but did not see the break-in, looks again. Who may not decide reads why. */
function whyNot(decision: Decision): Refusal {
  if (decision.ok) return { kind: 'stale' };
  const { kind } = decision.refusal;
  const mayDecide = kind === 'not-secured' || MISSING_PROOFS.some((missing) => missing === kind);
  return mayDecide ? { kind: 'stale' } : decision.refusal;
}
