import { mayBeClosed, mayBeTaken, mayGoOn } from '../after/mayGoOn.js';
import { helped } from '../handover/decideHelped.js';
import { sameId, type Person } from '../person.js';
import type { Command } from '../request/commands.js';
import { isOpen, type UnlockRequest } from '../request/request.js';
import { asTold } from '../request/told.js';
import type { Instant } from '../values.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import type { Refusal } from './refusal.js';

/** An approver takes a request that is over. Its status stays: what failed has failed. */
export function takeAfter(request: UnlockRequest, by: Person, at: Instant): Decision {
  if (!mayBeTaken(request)) return refused(whyNotAfter(request));
  const after = { ...request.after, taken: { by, at } };
  return accepted({ ...request, after }, [ANNOUNCE], { what: 'taken', at, actorId: by.id });
}

/** An approver writes how a request ended that is over. */
export function closeAfter(request: UnlockRequest, by: Person, at: Instant, note: string): Decision {
  if (!mayBeClosed(request)) return refused(whyNotAfter(request));
  const after = { ...request.after, closed: { by, at, note } };
  const detail = { note };
  return accepted({ ...request, after }, [ANNOUNCE], { what: 'closed', at, actorId: by.id, detail });
}

/** Another request goes on from this one. */
export function goOn(
  request: UnlockRequest,
  { how, by, to, at }: Extract<Command, { kind: 'go-on' }>,
): Decision {
  const told = asTold(request, by.id);
  if (!mayGoOn(request, told, how, by.id)) return refused(whyNotAfter(isOpen(request) ? told : request));
  if (isOpen(request)) return askedAnew(request, { by, to, at });
  const goneOn = [...(request.after?.goneOn ?? []), { how, to, by, at }];
  const after = { ...request.after, goneOn };
  const said = how === 'still-not-working' ? didNotHelp(request, by, at) : undefined;
  const event = { what: how, at, actorId: by.id, detail: { to } } as const;
  return accepted(
    { ...request, ...said?.request, after, version: request.version },
    [ANNOUNCE],
    event,
    ...(said?.audit ?? []),
  );
}

/**
 * A break-in that waits on, and that they were told had expired. It is not over, so nothing goes on from it for the
 * approvers: only for the one who asked is it another request.
 */
function askedAnew(
  request: UnlockRequest,
  { by, to, at }: Pick<Extract<Command, { kind: 'go-on' }>, 'by' | 'to' | 'at'>,
): Decision {
  const heardExpired = (request.heardExpired ?? []).map((heard) =>
    sameId(heard.id, by.id) ? { ...heard, goneOn: { how: 'asked-anew', to, by, at } as const } : heard,
  );
  const event = { what: 'asked-anew', at, actorId: by.id, detail: { to } } as const;
  return accepted({ ...request, heardExpired }, [ANNOUNCE], event);
}

/** Who says that it still does not work has said whether it helped. */
function didNotHelp(request: UnlockRequest, by: Person, at: Instant) {
  const actor = { ...by, tenantId: request.tenantId };
  const decision = helped(request, { kind: 'helped', actor, answer: 'no', at });
  return decision.ok ? decision : undefined;
}

/** Who was first, and when. */
export function whyNotAfter(request: UnlockRequest): Refusal {
  const { taken, closed, goneOn = [] } = request.after ?? {};
  const last = goneOn.at(-1);
  if (last) return { kind: 'already', status: last.how, by: last.by.name, at: last.at };
  if (closed) return { kind: 'already', status: 'closed', by: closed.by.name, at: closed.at };
  if (taken) return { kind: 'already', status: 'taken', by: taken.by.name, at: taken.at };
  return alreadyDone(request);
}
