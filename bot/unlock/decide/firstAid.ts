import { afterFirstAid, firstAidFor, isFirstAid } from '../plan/firstAid.js';
import type { Remedies } from '../plan/remedy.js';
import type { Command } from '../request/commands.js';
import { isGathering, type Executing, type Pending, type UnlockRequest } from '../request/request.js';
import { changeKey, isSettled, type Step } from '../request/step.js';
import type { Instant } from '../values.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { namedByDirectory } from './policy.js';

type FirstAid = Extract<Command, { kind: 'first-aid' }>;

/**
 * One approver stops the intruder at once. The bot does what can be undone, and then the request waits for the rest: for
 * as many approvers as the break-in needs. What another approver chose before stays chosen.
 */
export function firstAid(request: UnlockRequest, command: FirstAid, remedies: Remedies): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (request.kind !== 'contain' || request.firstAid) return refused({ kind: 'not-now' });
  if (isGathering(request)) return refused({ kind: 'evidence-pending' });
  if (command.cardVersion !== request.version) return refused({ kind: 'stale' });
  const steps = firstAidFor(request, remedies);
  if (steps.length === 0) return refused({ kind: 'not-now' });
  const { at, actor, facts } = command;
  const approval = { by: namedByDirectory(actor, facts), at };
  const chosen = steps.map(({ remedy, target }) => ({ remedy, ...(target && { target: target.id }) }));
  const begun = { steps, approval, firstAid: { ...approval, chosenBefore: request.steps } };
  return accepted({ ...request, ...begun, status: 'approved' }, [ANNOUNCE, { kind: 'execute' }], {
    what: 'first-aid',
    at,
    actorId: actor.id,
    detail: { chosen },
  });
}

/** Returns the request as it waits for the rest, when the last step of first aid has its result. */
export function afterwards(
  request: Executing,
  steps: readonly Step[],
  at: Instant,
  remedies: Remedies,
): Pending | undefined {
  const { firstAid: given, approval: _first, ...rest } = request;
  if (!given || !isFirstAid(request) || !steps.every(isSettled)) return undefined;
  const { by, at: begunAt, chosenBefore = [] } = given;
  const seen = new Set(steps.filter(({ state }) => state !== 'failed').map(changeKey));
  const isLeft = (step: Step) =>
    !seen.has(changeKey(step)) || remedies.find(step.remedy)?.onlyAfter !== undefined;
  const left = chosenBefore.filter(isLeft);
  return {
    ...rest,
    status: 'pending',
    steps: afterFirstAid({ steps }, left),
    // Nothing of an earlier choice is left to allow.
    approvals: left.length > 0 ? request.approvals : [],
    firstAid: { by, at: begunAt, over: at },
  };
}
