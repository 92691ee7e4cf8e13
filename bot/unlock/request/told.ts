import { sameId } from '../person.js';
import type { Symptom } from '../symptoms.js';
import type { Instant } from '../values.js';
import { isFirstAid } from '../plan/firstAid.js';
import {
  askers,
  isBreakIn,
  stoppedWaitingAt,
  type Finished,
  type Pending,
  type Taken,
  type UnlockRequest,
  type Withdrawn,
} from './request.js';

/**
 * Returns the request as somebody who asked for it may know it: by what they said, and not by what the evidence made of
 * it (design.md rule 10). Whoever is in the account may be the one who asks, so they read of a break-in, of its steps
 * and of giving back only when the account has been given back. Every text for who asked is made of this.
 */
export function asTold(request: UnlockRequest, readerId: string): UnlockRequest {
  const symptom = saidBy(request, readerId);
  const left = stoppedWaitingAt(request, readerId);
  if (left)
    return {
      ...plain(request, symptom),
      ...leftAs(request, readerId),
      status: 'withdrawn',
      finishedAt: left,
    };
  // What was taken and sent is for approvers, the helpdesk and the record, also afterwards.
  const { losses: _losses, ...open } = request;
  if (!isAboutBreakIn(request) || isGivenBack(request)) return { ...open, symptom };
  const heard = heardExpired(request, readerId);
  if (heard) {
    const after = heard.goneOn && { after: { goneOn: [heard.goneOn] } };
    return { ...plain(request, symptom), ...after, status: 'expired', finishedAt: heard.at };
  }
  return untilGivenBack(request, symptom);
}

/** Why they no longer wait for it, when they said that somebody else may be in the account. */
function leftAs({ stoppedWaiting = [] }: UnlockRequest, readerId: string): Pick<Withdrawn, 'breakInSaid'> {
  const isForBreakIn = stoppedWaiting.some(({ id, breakInSaid }) => sameId(id, readerId) && breakInSaid);
  return isForBreakIn ? { breakInSaid: { by: readerId } } : {};
}

const GAVE_BACK: readonly UnlockRequest['status'][] = ['resolved', 'partly-resolved', 'unchanged'];

/** Returns when this person was told that the request expired, though it waits on. */
export function heardExpiredAt(request: UnlockRequest, personId: string): Instant | undefined {
  return heardExpired(request, personId)?.at;
}

function heardExpired({ heardExpired: all = [] }: UnlockRequest, personId: string) {
  return all.find(({ id }) => sameId(id, personId));
}

/** Who waits for an ordinary request, as far as they know, and was not told yet that its time is up. */
export function stillToHear(request: UnlockRequest): readonly string[] {
  return askers(request)
    .map(({ id }) => id)
    .filter((id) => saidBy(request, id) !== 'compromised' && !stoppedWaitingAt(request, id))
    .filter((id) => !heardExpiredAt(request, id));
}

/** A break-in that waits on. For whoever may not know that, its time is over like that of any other request. */
export function heardThatItExpired(request: Pending, at: Instant): Pending {
  const heard = [...(request.heardExpired ?? []), ...stillToHear(request).map((id) => ({ id, at }))];
  return { ...request, heardExpired: heard };
}

/** Somebody asks for it whom it had expired for, or when its time was over: it waits as long as a new request would. */
export function waitsAnew<T extends UnlockRequest>(request: T, personId: string, waitsUntil: Instant): T {
  const others = (request.heardExpired ?? []).filter(({ id }) => !sameId(id, personId));
  return { ...request, heardExpired: others, expiresAt: waitsUntil };
}

/** What this person said that they see. A joiner may have said something else than who asked first. */
function saidBy({ joined, symptom }: UnlockRequest, readerId: string): Symptom {
  return joined.find(({ id }) => sameId(id, readerId))?.symptom ?? symptom;
}

/** True when the account has its rights again, so that people may know what happened. */
export function isGivenBack(request: UnlockRequest): boolean {
  if (request.kind === 'give-back') return GAVE_BACK.includes(request.status);
  return 'givenBack' in request && request.givenBack !== undefined;
}

function isAboutBreakIn(request: UnlockRequest): boolean {
  return isBreakIn(request) || request.kind === 'give-back';
}

function untilGivenBack(request: UnlockRequest, symptom: Symptom): UnlockRequest {
  const base = plain(request, symptom);
  switch (request.status) {
    case 'pending':
      return { ...base, status: 'pending' };
    case 'denied':
      return { ...base, ...afterOf(request), status: 'denied', denial: request.denial };
    case 'expired':
    case 'withdrawn':
      return { ...base, ...afterOf(request), status: request.status, finishedAt: request.finishedAt };
    case 'approved':
    case 'executing':
      if (isFirstAid(request)) return { ...base, status: 'pending' };
      return { ...taken(base, request.approval), status: request.status };
    case 'taken':
      return taken(base, request.approval);
    case 'resolved':
    case 'partly-resolved':
    case 'failed':
    case 'unchanged':
      return over(request, base, symptom);
  }
}

/** What was done about a break-in is not told. Somebody who reported one hears that an approver saw none. */
function over(request: Finished, base: Plain, symptom: Symptom): UnlockRequest {
  const { approval, status, finishedAt, note, falseAlarm } = request;
  const said = { ...(note !== undefined && { note }) };
  if (request.handOff) return { ...base, handOff: request.handOff, ...said, status, approval, finishedAt };
  if (falseAlarm) {
    const isReported = symptom === 'compromised';
    return { ...base, approval, finishedAt, status, falseAlarm, ...(isReported && said) };
  }
  return taken(base, approval);
}

/** Who deals with it now, and where it goes on: nobody learns from that what the evidence shows. */
function afterOf({ after }: UnlockRequest): Pick<UnlockRequest, 'after'> {
  return after ? { after } : {};
}

type Plain = Omit<Taken, 'status' | 'approval'>;

/** Without everything that the evidence brought: as an ordinary request for what the person said. */
function plain(request: UnlockRequest, symptom: Symptom): Plain {
  const { id, version, tenantId, requester, joined, stoppedWaiting, subject, answers, words } = request;
  const { createdAt, expiresAt } = request;
  return {
    id,
    version,
    kind: symptom === 'compromised' && !request.handOff ? 'contain' : 'unlock',
    tenantId,
    requester,
    joined,
    ...(stoppedWaiting && { stoppedWaiting }),
    subject,
    symptom,
    answers,
    ...(words && { words }),
    steps: [],
    needsSecured: false,
    approvalsNeeded: 1,
    approvals: [],
    createdAt,
    expiresAt,
  };
}

function taken(base: Plain, { by, at }: Finished['approval']): Taken {
  return { ...base, status: 'taken', approval: { by, at } };
}
