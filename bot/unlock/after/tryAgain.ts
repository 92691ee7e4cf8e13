import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import type { Refusal } from '../decide/refusal.js';
import { diagnose } from '../diagnosis/diagnose.js';
import { needsAdmin, SELF_HELP_KINDS, type NeedsAdmin } from '../diagnosis/diagnosis.js';
import type { Findings } from '../findings.js';
import { gatherFindings, type Looking } from '../intake/gatherFindings.js';
import { newRequest } from '../intake/newRequest.js';
import type { Requester } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import { waiting, type Pending, type UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';
import { followsFrom } from './tried.js';

export interface TryAgainOptions extends Looking {
  /** Returns until when a request of that moment waits for a decision. */
  readonly deadline: (from: Instant) => Instant;
  readonly containApprovals: number;
  readonly newId: () => string;
  readonly newWords: () => readonly string[];
  /** The approver who wants it, as somebody who asks. */
  readonly asker: Requester;
  /** Makes the request that gives an account back after this break-in. */
  readonly givenBack: (origin: UnlockRequest) => Promise<Pending | Refusal>;
}

/**
 * Makes the request that tries again what failed. It is a request of its own: it needs approvals, proof, the incident
 * gate and everything else anew, and what was done is not in it. Those who still wait for the first one wait for it.
 * Throws `RemoteError` when the account could not be looked at.
 */
export async function tryAgain(request: UnlockRequest, options: TryAgainOptions): Promise<Pending | Refusal> {
  const made = await madeFrom(request, options);
  return 'id' in made ? { ...made, follows: followsFrom(request, 'retried') } : made;
}

async function madeFrom(request: UnlockRequest, options: TryAgainOptions): Promise<Pending | Refusal> {
  if (request.kind === 'restore') return restoredAgain(request, options);
  if (request.kind === 'give-back') {
    const origin = request.origin && (await options.store.load(request.origin.id));
    return origin ? options.givenBack(origin) : { kind: 'nothing-to-give-back' };
  }
  const findings = await gatherFindings(options, request.subject, request);
  return fresh(request, foundNow(request, findings, options), findings, options);
}

/** Where the look finds now that the bot may not do it, a human does. Otherwise it is the same, for what failed. */
function foundNow(request: UnlockRequest, findings: Findings, options: TryAgainOptions): NeedsAdmin {
  if (request.kind === 'contain') return { kind: 'contain' };
  const { symptom, answers } = request;
  const { remedies, now } = options;
  const found = diagnose({ symptom, answers, tried: SELF_HELP_KINDS, findings, remedies, now: now() });
  if (needsAdmin(found) && found.kind !== 'plan') return found;
  const steps = failedOf(request);
  return {
    kind: 'plan',
    remedies: steps.map(({ remedy }) => remedy),
    needsSecured: steps.some(({ remedy }) => remedies.find(remedy)?.givesSendingBack === true),
  };
}

function fresh(
  request: UnlockRequest,
  found: NeedsAdmin,
  findings: Findings,
  options: TryAgainOptions,
): Pending {
  const { subject, symptom, answers, tenantId, caller } = request;
  const [requester = request.requester, ...joined] = waiting(request);
  const report = { requester, tenantId, subjectId: subject.id, symptom, answers };
  const made = newRequest(report, subject, found, findings, {
    ...options,
    id: options.newId(),
    now: options.now(),
    expiresAt: options.deadline(options.now().toISOString()),
    words: options.newWords(),
  });
  return {
    ...made,
    joined,
    // The approver has to know how it was made sure who called, and that this was before.
    ...(caller && { caller }),
    ...(found.kind === 'plan' && { steps: failedOf(request) }),
  };
}

/** The approver who wants it becomes the requester, as with the first one. Another approver allows it. */
function restoredAgain(
  request: UnlockRequest,
  { asker, newId, newWords, now, deadline }: TryAgainOptions,
): Pending {
  const { tenantId, subject, symptom, origin, approvalsNeeded } = request;
  const at = now().toISOString();
  return {
    id: newId(),
    version: 1,
    status: 'pending',
    kind: 'restore',
    tenantId,
    requester: asker,
    joined: [],
    subject,
    symptom,
    answers: {},
    steps: failedOf(request),
    needsSecured: false,
    approvalsNeeded,
    approvals: [],
    ...(origin && { origin }),
    words: newWords(),
    createdAt: at,
    expiresAt: deadline(at),
  };
}

/** What failed, as steps of a new plan. What was done is not done again. */
function failedOf({ steps }: UnlockRequest): readonly Step[] {
  return steps
    .filter(({ state }) => state === 'failed')
    .map(({ remedy, target }) => ({ remedy, ...(target && { target }), state: 'planned' }));
}

/** Decides on the first request that it is tried again in another one. */
export function retriedBy(
  request: UnlockRequest,
  { id, name }: Requester,
  at: string,
  to: string,
  { remedies }: { readonly remedies: Remedies },
): Decision {
  return decide(request, { kind: 'go-on', how: 'retried', by: { id, name }, to, at }, remedies);
}
