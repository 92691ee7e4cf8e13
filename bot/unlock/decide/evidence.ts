import type { AuditEvent } from '../audit/auditEvent.js';
import type { Command } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { judge } from '../evidence/judge.js';
import { isSource, SOURCES } from '../evidence/evidence.js';
import { unknown } from '../findings.js';
import { isBreakIn, isGathering, waiting, type Pending, type UnlockRequest } from '../request/request.js';

type EvidenceCommand = Extract<Command, { kind: 'evidence-read' | 'evidence-finished' }>;

/** Stores what the investigation reports, source by source, until an approver decides. */
export function decideEvidence(request: UnlockRequest, command: EvidenceCommand): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (!isGathering(request) || !request.evidence) return refused({ kind: 'not-now' });
  const { evidence } = request;
  if (command.kind === 'evidence-read') {
    const found = { ...evidence.found, ...command.found };
    const detail = { sources: Object.keys(command.found).filter(isSource) };
    const event: AuditEvent = { what: 'evidence-read', at: command.at, detail };
    return accepted({ ...request, evidence: { ...evidence, found } }, [ANNOUNCE], event);
  }
  const missing = SOURCES.filter((source) => !evidence.found[source]);
  const found = {
    ...evidence.found,
    ...Object.fromEntries(missing.map((source) => [source, unknown('unavailable')])),
  };
  const finished = { ...request, evidence: { ...evidence, found, finishedAt: command.at } };
  return finish(finished, command);
}

/** Ends the gathering. When the evidence points at a break-in, an ordinary request becomes a `contain` request. */
function finish(
  request: Pending & { readonly evidence: NonNullable<Pending['evidence']> },
  command: Extract<EvidenceCommand, { kind: 'evidence-finished' }>,
): Decision {
  const { indicators } = judge(request.evidence, request.subject);
  const event: AuditEvent = { what: 'evidence-finished', at: command.at, detail: { pointers: indicators } };
  const turns = request.kind === 'unlock' && !request.handOff && indicators.length > 0;
  if (!turns) return unlessNobodyWaits(request, event);
  const { origin: _gate, ...rest } = request;
  const contain = {
    ...rest,
    kind: 'contain' as const,
    steps: [],
    needsSecured: false,
    approvalsNeeded: command.approvals,
  };
  return accepted(contain, [ANNOUNCE, { kind: 'remind' }], event);
}

/** Everybody stopped waiting while the bot still looked. Now that nothing points at a break-in, the request ends. */
function unlessNobodyWaits(request: Pending, event: AuditEvent): Decision {
  const last = request.stoppedWaiting?.at(-1);
  if (!last || waiting(request).length > 0 || isBreakIn(request)) return accepted(request, [ANNOUNCE], event);
  const breakInSaid = last.breakInSaid && { by: last.id };
  const over = {
    ...request,
    status: 'withdrawn',
    finishedAt: event.at,
    ...(breakInSaid && { breakInSaid }),
  } as const;
  const detail = breakInSaid ? { breakIn: 'said' } : {};
  const withdrawn: AuditEvent = { what: 'withdrawn', at: event.at, actorId: last.id, detail };
  return accepted(over, [ANNOUNCE], event, withdrawn);
}
