import { judge } from '../evidence/judge.js';
import { unsecuredAfter, wasCarriedOut } from '../decide/accountSecured.js';
import { isSuspicious } from '../plan/options.js';
import type { Remedies } from '../plan/remedy.js';
import { isBreakIn, isFinished, isOpen, type Incident, type UnlockRequest } from '../request/request.js';
import { stillNeedsPassword } from './unseenPassword.js';

/**
 * Returns the break-in into one account that was neither given back nor called a false alarm. `undefined` when there is
 * none. With several, the newest stands for all, and nothing that an older one left is forgotten.
 * @param requests everything about this account, in any order
 */
export function incidentAmong(requests: readonly UnlockRequest[], remedies: Remedies): Incident | undefined {
  const breakIns = requests.filter(isBreakIn).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const open = breakIns.filter((one, place) => isStillOpen(one, breakIns.slice(place + 1)));
  const newest = open.at(-1);
  if (!newest) return undefined;
  const needsPassword = open.some((one) => wasCarriedOut(one) && stillNeedsPassword(one, requests, remedies));
  return {
    id: newest.id,
    unsecured: unsecuredAfter(open, remedies),
    approvals: Math.max(...open.map(({ approvalsNeeded }) => approvalsNeeded)),
    ...(needsPassword && { needsPassword: true as const }),
  };
}

function isStillOpen(request: UnlockRequest, later: readonly UnlockRequest[]): boolean {
  if (isOpen(request)) return true;
  if (request.kind !== 'contain') return false;
  // Whoever dealt with what came back dealt with this one: the newer break-in stands for both.
  if ('cameBack' in request && request.cameBack && later.some(isFinished)) return false;
  // Also where nothing was blocked: its new password was seen by nobody, so the person gets one with the give-back.
  if (wasCarriedOut(request)) return !isGivenBack(request);
  // What nobody dealt with is settled by a later one that somebody did deal with.
  return isUnsettled(request) && !later.some(isFinished);
}

/** It ended without a decision about the break-in, and the evidence does not clear the account. */
function isUnsettled(request: UnlockRequest): boolean {
  if (request.status === 'expired') return isSuspicious(request);
  // An approver who denies it has looked, or was told. Only what points at a break-in stands against that.
  const { evidence, subject } = request;
  return (
    request.status === 'denied' && evidence !== undefined && judge(evidence, subject).indicators.length > 0
  );
}

function isGivenBack(request: UnlockRequest): boolean {
  return 'givenBack' in request && request.givenBack !== undefined;
}
