import { carryOn, linkedAtBirth } from '../incident/gatekeeper.js';
import { insteadOfEarlier, leaveEarlier } from './leaveEarlier.js';
import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import { VersionConflict } from '../errors.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Pending, UnlockRequest } from '../request/request.js';
import { asTold, heardExpiredAt } from '../request/told.js';

/** The result of storing a report. */
export type Inserted = {
  readonly kind: 'created' | 'joined' | 'already-asked';
  readonly request: UnlockRequest;
  /** What they had asked for before, of the account whose break-in they report now: as far as they may know it. */
  readonly earlier?: readonly UnlockRequest[];
};

/**
 * Stores a new request, or joins the open one for the same. What the owner of an account asks is a request of its own:
 * otherwise whoever asked first could cancel it, or be denied it, for the owner too. A break-in is joined by everybody,
 * because it is about the account and not about who asked.
 */
export async function submitOrJoin(tx: Transaction, request: Pending, remedies: Remedies): Promise<Inserted> {
  const contained = request.kind === 'contain' ? await tx.findContain(request.subject.id) : undefined;
  if (contained) return afterLeaving(tx, await joinOpen(tx, contained, request, remedies), request, remedies);
  const beside = await tx.findBeside(request);
  const before = beside ? { ...request, beside: beside.id } : request;
  const made = await insteadOfEarlier(tx, await linkedAtBirth(tx, before, remedies));
  if (await insertNew(tx, made, request.requester.id)) {
    const left = await afterLeaving(tx, { kind: 'created', request: made }, request, remedies);
    await carryOn(tx, undefined, made, request.createdAt, remedies);
    return left;
  }
  const open = await tx.findOpen(request);
  if (!open) throw new VersionConflict(request.id);
  return afterLeaving(tx, await joinOpen(tx, open, request, remedies), request, remedies);
}

/** Who reports a break-in no longer waits for what they asked before: nobody may be given that now. */
async function afterLeaving(
  tx: Transaction,
  inserted: Inserted,
  report: Pending,
  remedies: Remedies,
): Promise<Inserted> {
  const earlier = await leaveEarlier(tx, report, inserted.request.id, remedies);
  return earlier.length > 0 ? { ...inserted, earlier } : inserted;
}

/** Stores a new request with its audit line and jobs. Returns `false` when one like it is open. */
export async function insertNew(tx: Transaction, request: Pending, actorId: string): Promise<boolean> {
  if (!(await tx.insert(request))) return false;
  const { symptom, kind, subject, origin, caller, follows } = request;
  const detail = {
    symptom,
    kind,
    subjectId: subject.id,
    ...(origin && { origin: origin.id }),
    ...(caller && { caller: caller.check }),
    ...(follows && { follows: follows.id }),
  };
  await tx.append(request.id, [{ what: 'submitted', at: request.createdAt, actorId, detail }]);
  await tx.enqueue(request.id, [
    { kind: 'announce' },
    { kind: 'expire', after: request.expiresAt },
    { kind: 'remind' },
    ...(request.evidence ? [{ kind: 'investigate' } as const] : []),
  ]);
  return true;
}

async function joinOpen(
  tx: Transaction,
  open: UnlockRequest,
  { requester, symptom, createdAt: at, expiresAt: waitsUntil, caller }: Pending,
  remedies: Remedies,
): Promise<Inserted> {
  const by = { ...requester, symptom };
  const joined = decide(open, { kind: 'join', by, at, waitsUntil, ...(caller && { caller }) }, remedies);
  if (joined.ok) return { kind: 'joined', request: await stored(tx, joined) };
  const again = decide(open, { kind: 'ask-again', by, at, waitsUntil }, remedies);
  const request = again.ok ? await stored(tx, again) : open;
  // They were told that it had expired, so for them it is a new one.
  if (again.ok && heardExpiredAt(open, by.id)) return { kind: 'created', request: asTold(request, by.id) };
  return { kind: 'already-asked', request };
}

async function stored(
  tx: Transaction,
  { request, audit, effects }: Extract<Decision, { ok: true }>,
): Promise<UnlockRequest> {
  await tx.save(request);
  await tx.append(request.id, audit);
  await tx.enqueue(request.id, effects);
  return request;
}

/** Who joins hears how far it is, and not what the evidence made of it. */
export function asHeard(inserted: Inserted, personId: string): Inserted {
  if (inserted.kind === 'created') return inserted;
  return { ...inserted, request: asTold(inserted.request, personId) };
}
