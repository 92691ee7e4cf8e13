import type { AuditEvent } from '../audit/auditEvent.js';
import { kindOf } from '../proof/catalogue.js';
import { canProveBySignIn, proofOf, whyNotProved } from '../proof/judgeSignIn.js';
import type { Command } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/**
 * An approver wants the subject to sign in afresh. A new link replaces an earlier one, and an earlier proof of this kind
 * stays. Where nobody could be reached, no link is made.
 */
export function askSignIn(request: UnlockRequest, command: Of<'ask-sign-in'>): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (!canProveBySignIn(request)) return refused({ kind: 'not-now' });
  const { actor, at, reached } = command;
  const isSent = reached.length > 0;
  const until = isSent ? command.until : at;
  const signInAsked = { by: { id: actor.id, name: actor.name }, at, until, reached };
  const detail = { reachedIds: reached.map(({ id }) => id) };
  const event: AuditEvent = { what: 'sign-in-asked', at, actorId: actor.id, detail };
  const effects = isSent
    ? [ANNOUNCE, { kind: 'send-link' } as const, { ...ANNOUNCE, after: until }]
    : [ANNOUNCE];
  return accepted({ ...request, signInAsked }, effects, event);
}

/** The subject signed in by the link. Whoever calls this uses the link up in the same transaction. */
export function prove(request: UnlockRequest, command: Of<'prove'>): Decision {
  const { signedIn, link, at } = command;
  const asked = request.signInAsked;
  if (!asked || whyNotProved(request, signedIn, link)) return refused({ kind: 'not-now' });
  const proof = proofOf(request.subject, signedIn);
  const signInAsked = { ...asked, answer: { said: 'signed-in', at } } as const;
  const event: AuditEvent = {
    what: 'sign-in-proved',
    at,
    actorId: request.subject.id,
    detail: { level: proof.level, signedInAt: signedIn.at },
  };
  return accepted({ ...request, signInAsked, proofs: [...others(request), proof] }, [ANNOUNCE], event);
}

/**
 * Whoever had the link says that it was not them. It is kept whatever the state of the request is, because whoever calls
 * this stops the account in the same transaction.
 */
export function signInNotThem(request: UnlockRequest, { at }: Of<'sign-in-not-them'>): Decision {
  const asked = request.signInAsked;
  if (!asked) return refused({ kind: 'not-now' });
  const signInAsked = { ...asked, answer: { said: 'not-them', at } } as const;
  const event: AuditEvent = { what: 'sign-in-not-them', at, detail: { saidBy: 'whoever-had-the-link' } };
  return accepted({ ...request, signInAsked, proofs: others(request) }, [ANNOUNCE], event);
}

/** Without what the person proved by signing in before. */
function others({ proofs = [] }: UnlockRequest) {
  return proofs.filter(({ kind }) => kindOf(kind).madeBy !== 'subject');
}
