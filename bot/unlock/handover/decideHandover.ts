import type { AuditEvent } from '../audit/auditEvent.js';
import type { Refusal } from '../decide/refusal.js';
import { accepted, ANNOUNCE, refused, type Decision } from '../decide/decision.js';
import { namedByDirectory } from '../decide/policy.js';
import { sameId } from '../person.js';
import type { Command, Effect } from '../request/commands.js';
import type { Handover } from '../request/handover.js';
import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { askedNow } from './decideHelped.js';
import { looksAfter } from './signIns.js';
import { canIssueAnew, handoverOf, handoverState } from './state.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** How long before its time is up the approver is reminded. */
const REMIND_BEFORE_MS = 5 * 60_000;

/** When the approver is reminded that it was not opened. */
export function remindAt({ until }: Pick<Handover, 'until'>): Instant {
  return new Date(Date.parse(until) - REMIND_BEFORE_MS).toISOString();
}

/**
 * A credential waits for its approver from now on. The job that offers it may run twice: the same offer changes nothing.
 * Another one takes the place of one that nobody opened.
 */
export function offered(
  { handover }: Pick<UnlockRequest, 'handover'>,
  until: Instant | undefined,
  at: Instant,
): { readonly handover?: Handover; readonly effects: readonly Effect[] } {
  if (until === undefined || handover?.until === until) return { effects: [] };
  const next = { since: at, until };
  return { handover: next, effects: [{ kind: 'handover', after: remindAt(next) }] };
}

/** Its approver is about to see it. Each look is on record; the first one counts as the opening. */
export function open(request: UnlockRequest, { at, by }: Of<'open-credential'>): Decision {
  const shown: AuditEvent = { what: 'credential-shown', at, actorId: by.id };
  const { handover } = request;
  // Others hear now that it was opened.
  if (!handover || handover.opened) return accepted(request, [ANNOUNCE], shown);
  const looks = looksAfter(at);
  const opened = { ...without(handover, 'notHandedOver'), opened: { by, at }, looks };
  const effects = looks.map(({ due }) => ({ kind: 'handover', after: due }) as const);
  return accepted({ ...request, handover: opened }, [ANNOUNCE, ...effects], shown);
}

/** Who opened it says that they read it out. Then nobody has to see it any more. */
export function readOut(request: UnlockRequest, { at, actor, facts }: Of<'read-out'>): Decision {
  const handover = handoverOf(request);
  if (!handover?.opened || handover.readOut) return refused({ kind: 'not-now' });
  if (!sameId(handover.opened.by.id, actor.id)) return refused({ kind: 'not-opened-by-you' });
  const by = namedByDirectory(actor, facts);
  return accepted(
    { ...request, handover: { ...handover, readOut: { by, at } } },
    [ANNOUNCE, { kind: 'wipe' }],
    { what: 'read-out', at, actorId: actor.id },
  );
}

/**
 * The credential was wiped. `shownAt`: when it was first shown, by the store of credentials. Otherwise nobody has it.
 */
export function wiped(request: UnlockRequest, { at, shownAt }: Of<'wiped'>): Decision {
  const { handover } = request;
  if (!handover || handover.opened || handover.notHandedOver) return refused({ kind: 'not-now' });
  if (shownAt !== undefined) {
    // The process ended between showing it and storing that.
    const by = 'approval' in request ? request.approval.by : undefined;
    return by ? open(request, { kind: 'open-credential', at: shownAt, by }) : refused({ kind: 'not-now' });
  }
  return accepted({ ...request, handover: { ...handover, notHandedOver: { at } } }, [ANNOUNCE], {
    what: 'not-handed-over',
    at,
  });
}

/** The time is almost up, and nobody opened it. */
export function remind(request: UnlockRequest, { at }: Of<'remind-handover'>): Decision {
  const handover = handoverOf(request);
  const isDue = handover && handoverState(handover) === 'waits' && !handover.remindedAt;
  if (!isDue || at < remindAt(handover) || at >= handover.until) return refused({ kind: 'not-now' });
  return accepted({ ...request, handover: { ...handover, remindedAt: at } }, [ANNOUNCE], {
    what: 'handover-reminded',
    at,
  });
}

/** One look for a sign-in, stored once. What cannot be read for want of a right or a licence is not tried again. */
export function lookedForSignIn(request: UnlockRequest, command: Of<'looked-for-sign-in'>): Decision {
  const { at, due, found } = command;
  const { handover } = request;
  const place = handover?.looks?.findIndex((look) => look.due === due && look.at === undefined) ?? -1;
  if (!handover?.looks || place < 0 || handover.signedIn) return refused({ kind: 'not-now' });
  const made = handover.looks.with(place, { due, at, ...found.look });
  const isForGood = found.look.why === 'not-licensed' || found.look.why === 'not-permitted';
  const isOver = found.signedInAt !== undefined || isForGood;
  const looks = isOver ? made.filter((look) => look.at !== undefined) : made;
  const { signedInAt } = found;
  const known = {
    ...handover,
    looks,
    ...(signedInAt && { signedIn: { at: signedInAt, how: 'log' as const } }),
  };
  const isLast = looks.every((look) => look.at !== undefined);
  const asked = askedNow(
    { ...request, handover: known },
    signedInAt || (isLast && !isForGood) ? at : undefined,
  );
  return accepted(
    asked.request,
    [ANNOUNCE],
    { what: 'sign-in-looked-for', at, detail: { due, result: found.look.result } },
    ...(signedInAt ? [{ what: 'signed-in', at, detail: { how: 'log' } } as const] : []),
    ...asked.audit,
  );
}

/** Another credential is being made for the person, by a request of its own. */
export function issuedAnew(request: UnlockRequest, { at, by, id }: Of<'issued-anew'>): Decision {
  const { handover } = request;
  if (!handover || !canIssueAnew(request)) return refused(whyNotAnew(request));
  return accepted({ ...request, handover: { ...handover, issuedAnew: { id, by, at } } }, [ANNOUNCE], {
    what: 'issued-anew',
    at,
    actorId: by.id,
    detail: { requestId: id },
  });
}

/** Why no other one can be made. Whoever lost the race reads who was first. */
export function whyNotAnew({ handover }: UnlockRequest): Refusal {
  const anew = handover?.issuedAnew;
  if (!anew) return { kind: 'not-now' };
  return { kind: 'already', status: 'issued-anew', by: anew.by.name, at: anew.at };
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}
