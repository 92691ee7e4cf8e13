import type { AuditEvent } from '../audit/auditEvent.js';
import { accepted, ANNOUNCE, refused, type Decision } from '../decide/decision.js';
import { sameId, type Actor, type Person } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Command } from '../request/commands.js';
import { isBreakIn, waiting, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { handoverOf, handoverState, isSolved, type HandoverState } from './state.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** After a fix that needs no handover the person is asked then. An unblock takes up to an hour (microsoft-apis.md B2). */
const ASK_AFTER_MS = 60 * 60_000;

/** While it is so, the person has no password or pass, and nothing can have helped. */
const NOBODY_HAS_IT: readonly HandoverState[] = ['waits', 'not-handed-over'];

/** When the person is asked whether a request helped that is over since `finishedAt`. */
export function askAt(finishedAt: Instant): Instant {
  return new Date(Date.parse(finishedAt) + ASK_AFTER_MS).toISOString();
}

/**
 * True when it makes sense to ask whether it helped, and nobody was asked. Not after a break-in was contained, and not
 * while the person has no password or pass.
 */
export function canAskWhetherItHelped(request: UnlockRequest): boolean {
  if (!isSolved(request) || isBreakIn(request) || request.kind === 'restore') return false;
  if (request.helped || request.helpAskedAt !== undefined) return false;
  const handover = handoverOf(request);
  return !handover || !NOBODY_HAS_IT.includes(handoverState(handover));
}

/** True when what this person does in Teams shows that they are back: it gave them a credential, or sign-in. */
export function isBackByWriting(request: UnlockRequest, personId: string, remedies: Remedies): boolean {
  if (!sameId(request.subject.id, personId) || !canAskWhetherItHelped(request)) return false;
  if (handoverOf(request)) return true;
  return request.steps.some(
    ({ remedy, state }) => state === 'done' && remedies.find(remedy)?.gives === 'sign-in',
  );
}

/** Returns the request with the question asked at that moment, and its line, if it can be asked. */
export function askedNow(
  request: UnlockRequest,
  at: Instant | undefined,
): { readonly request: UnlockRequest; readonly audit: readonly AuditEvent[] } {
  if (at === undefined || !canAskWhetherItHelped(request)) return { request, audit: [] };
  return { request: { ...request, helpAskedAt: at }, audit: [{ what: 'help-asked', at }] };
}

/** Asks once. */
export function askHelped(request: UnlockRequest, { at }: Of<'ask-helped'>): Decision {
  if (!canAskWhetherItHelped(request)) return refused({ kind: 'not-now' });
  return accepted({ ...request, helpAskedAt: at }, [ANNOUNCE], { what: 'help-asked', at });
}

/** Says why this person may not say whether it helped. `undefined` when they may: who asked for it, and whose it is. */
function mayAnswer(request: UnlockRequest, actor: Actor) {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' } as const;
  const theirs = [...waiting(request), request.subject].some(({ id }) => sameId(id, actor.id));
  return theirs ? undefined : ({ kind: 'not-theirs' } as const);
}

/** True when anybody may say now whether it helped. What came of a break-in is not told before it is given back. */
export function canBeAnswered(request: UnlockRequest): boolean {
  if (isBreakIn(request)) return false;
  if (request.status === 'unchanged') return true;
  const handover = handoverOf(request);
  return isSolved(request) && (!handover || !NOBODY_HAS_IT.includes(handoverState(handover)));
}

/**
 * Whether it helped. The last answer stands. "Yes" after a handover means that they are in, and "no" takes back only what
 * was said, never what the log shows.
 */
export function helped(request: UnlockRequest, { at, actor, answer }: Of<'helped'>): Decision {
  const refusal = mayAnswer(request, actor);
  if (refusal) return refused(refusal);
  if (!canBeAnswered(request) || request.helped?.answer === answer) return refused({ kind: 'not-now' });
  const by = namedIn(request, actor);
  const said = withSignIn({ ...request, helped: { answer, by, at } }, answer, at);
  const event: AuditEvent = { what: 'helped', at, actorId: actor.id, detail: { answer } };
  const signedIn = said.handover?.signedIn && !request.handover?.signedIn;
  return accepted(
    said,
    [ANNOUNCE],
    event,
    ...(signedIn ? [{ what: 'signed-in', at, actorId: actor.id, detail: { how: 'said' } } as const] : []),
  );
}

function withSignIn<R extends UnlockRequest>(request: R, answer: 'yes' | 'no', at: Instant): R {
  const { handover } = request;
  if (!handover) return request;
  if (answer === 'yes')
    return handover.signedIn
      ? request
      : { ...request, handover: { ...handover, signedIn: { at, how: 'said' } } };
  if (handover.signedIn?.how !== 'said') return request;
  const { signedIn: _said, ...rest } = handover;
  return { ...request, handover: rest };
}

/** By the name that the directory gave them when they asked. */
function namedIn(request: UnlockRequest, { id, name }: Actor): Person {
  const known = [...waiting(request), request.subject].find((person) => sameId(person.id, id));
  return { id, name: known?.name ?? name };
}
