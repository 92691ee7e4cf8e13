import type { Remedies } from '../plan/remedy.js';
import {
  approvalsOf,
  type Incident,
  type Origin,
  type Pending,
  type UnlockRequest,
} from '../request/request.js';
import type { Unsecured } from '../request/unsecured.js';
import { changeKey, type Step } from '../request/step.js';

/** True when one of these steps gives something to whoever is in the account. */
export function gives(steps: readonly Pick<Step, 'remedy'>[], remedies: Remedies): boolean {
  return steps.some(({ remedy }) => remedies.find(remedy)?.gives !== undefined);
}

/** How many different approvers have to allow these steps. */
export function approvalsFor(
  { approvalsNeeded }: Pick<UnlockRequest, 'approvalsNeeded'>,
  gate: Origin | undefined,
): number {
  return Math.max(approvalsNeeded, gate?.approvals ?? 1);
}

/**
 * Returns the request as this break-in into the same account gates it: the link on its card, what is not secured, and
 * how many approvers it needs. Whoever allowed it before has to look again. The same request when nothing changes.
 */
export function linkedTo(request: Pending, incident: Incident | undefined, remedies: Remedies): Pending {
  if (request.kind === 'contain') return request;
  // A request that follows from a break-in keeps it, also when that is over.
  const origin = incident ?? (request.kind === 'unlock' ? undefined : request.origin);
  if (isSameOrigin(request.origin, origin)) return request;
  const { origin: before, ...rest } = request;
  const isPartly = before?.id === origin?.id && before?.partly === true;
  const isGated = request.kind === 'give-back' || gives(request.steps, remedies);
  const approvalsNeeded = isGated ? (origin?.approvals ?? 1) : request.approvalsNeeded;
  return {
    ...rest,
    ...(origin && { origin: { ...origin, ...(isPartly && { partly: true }) } }),
    approvalsNeeded,
    approvals: [],
  };
}

/**
 * True when a step that gives something may be sent now: the request was allowed in the face of this very break-in, by as
 * many as that needs, and nothing is unsecured that they did not override.
 */
export function isGateMet(request: UnlockRequest, incident: Incident): boolean {
  const approvals = approvalsOf(request);
  if (request.origin?.id !== incident.id) return false;
  // What was allowed under an earlier version needed as many as it said then.
  const needed = request.origin.approvals === undefined ? request.approvalsNeeded : incident.approvals;
  if (approvals.length < needed) return false;
  if (incident.unsecured.length === 0) return true;
  const overridden = new Set(request.origin.unsecured.map(unsecuredKey));
  return (
    approvals.every(({ secured }) => secured?.how === 'overridden') &&
    incident.unsecured.every((one) => overridden.has(unsecuredKey(one)))
  );
}

function isSameOrigin(one: Origin | undefined, other: Origin | undefined): boolean {
  return originKey(one) === originKey(other);
}

/** The database does not keep the order of keys. */
function originKey(origin: Origin | undefined): string {
  if (!origin) return '';
  const { id, unsecured, approvals, needsPassword } = origin;
  const keys = unsecured.map(unsecuredKey).toSorted();
  return JSON.stringify([id, approvals ?? null, keys, needsPassword === true]);
}

function unsecuredKey(one: Unsecured): string {
  if (typeof one === 'string') return one;
  if (one.left === 'by-hand') return `${one.left} ${one.what} ${one.id}`;
  return `${one.left} ${changeKey({ remedy: one.remedy, target: one.target })}`;
}
