import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Command } from '../request/commands.js';
import { isBreakIn, isOpen, type Incident, type Pending, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { gives, linkedTo } from './gate.js';
import { openAgain } from './cameBack.js';
import { givesAllBack } from './givenBack.js';
import { incidentAmong } from './incident.js';

// What an open break-in means for everything else about the same account. Each function works inside the transaction
// of the change it belongs to: a containment that begins meanwhile makes one of the two transactions start again.

/** Returns the open break-in into this account. `undefined` when there is none. */
export async function incidentAbout(
  tx: Transaction,
  subjectId: string,
  remedies: Remedies,
): Promise<Incident | undefined> {
  return incidentAmong(await tx.entangled(subjectId), remedies);
}

/** The command with the break-in that gates it. It is read again before each step that gives something. */
export async function gated(
  tx: Transaction,
  request: UnlockRequest,
  command: Command,
  remedies: Remedies,
): Promise<Command> {
  if (request.kind === 'contain' || !asks(request, command, remedies)) return command;
  const incident = await incidentAbout(tx, request.subject.id, remedies);
  return incident ? { ...command, incident } : command;
}

function asks(
  request: UnlockRequest,
  command: Command,
  remedies: Remedies,
): command is Extract<Command, { kind: 'approve' | 'start-step' | 'repeat-step' }> {
  if (command.kind === 'approve') return true;
  if (command.kind !== 'start-step' && command.kind !== 'repeat-step') return false;
  const step = request.steps[command.index];
  return step !== undefined && gives([step], remedies);
}

/**
 * Returns the request that the approver should have seen, when their card did not show the break-in as it is now. Its
 * cards are drawn again, and the approver looks again.
 */
export async function relinked(
  tx: Transaction,
  request: UnlockRequest,
  command: Command,
  remedies: Remedies,
): Promise<UnlockRequest | undefined> {
  if (command.kind !== 'approve' || request.status !== 'pending') return undefined;
  const { at, incident } = command;
  return stored(tx, decide(request, { kind: 'link', at, ...(incident && { incident }) }, remedies));
}

/** Returns a new request as the break-in into the same account gates it. */
export async function linkedAtBirth(tx: Transaction, request: Pending, remedies: Remedies): Promise<Pending> {
  if (request.kind === 'contain') return request;
  return linkedTo(request, await incidentAbout(tx, request.subject.id, remedies), remedies);
}

/**
 * Carries a change on to the other requests about the account: what a break-in gates, and what ends it.
 * @param before the request as it was. `undefined` for a new one
 */
export async function carryOn(
  tx: Transaction,
  before: UnlockRequest | undefined,
  request: UnlockRequest,
  at: Instant,
  remedies: Remedies,
): Promise<void> {
  const back = await openAgain(tx, before, request, at, remedies, (decision) => stored(tx, decision));
  const isBack = back !== undefined;
  if (before?.status === request.status && before.kind === request.kind && !isBack) return;
  const ended = !isBack && request.origin !== undefined && !isOpen(request);
  if (!isBreakIn(request) && !ended && !isBack) return;
  const all = withThese(await tx.entangled(request.subject.id), [request]);
  const over = ended && givesAllBack(request, all, remedies) ? all.filter(isUpTo(request, all)) : [];
  const marked: UnlockRequest[] = [];
  for (const one of over) {
    const back = await stored(tx, decide(one, { kind: 'given-back', at, by: request.id }, remedies));
    if (back) marked.push(back);
  }
  const now = withThese(all, back ? [...marked, back] : marked);
  const incident = incidentAmong(now, remedies);
  for (const other of now.filter(({ id, status }) => id !== request.id && status === 'pending'))
    await stored(tx, decide(other, { kind: 'link', at, ...(incident && { incident }) }, remedies));
}

/** The requests, with these as they are by now. */
function withThese(
  all: readonly UnlockRequest[],
  changed: readonly UnlockRequest[],
): readonly UnlockRequest[] {
  return [...all.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed];
}

/** The break-in of this request, and the older ones that it stands for. Only what was carried out is given back. */
function isUpTo(request: UnlockRequest, all: readonly UnlockRequest[]) {
  const until = all.find(({ id }) => id === request.origin?.id)?.createdAt ?? '';
  return (one: UnlockRequest) => one.createdAt <= until;
}

async function stored(tx: Transaction, decision: Decision): Promise<UnlockRequest | undefined> {
  if (!decision.ok) return undefined;
  const { request, audit, effects } = decision;
  await tx.save(request);
  await tx.append(request.id, audit);
  await tx.enqueue(request.id, effects);
  return request;
}
