import { type Person, sameId } from '../person.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Pending } from '../request/request.js';
import { deniedLately, type DeniedLately } from './deniedLately.js';
import { bindsPerson, isFrozen } from './isFrozen.js';
import { startFreeze } from './startFreeze.js';
import { countedSince } from './countedSince.js';
import { judgeAsk } from './judgeAsk.js';
import { HOUR_MS, type Limits } from './limits.js';

/** Why a report does not become a request now. */
export type TurnedAway = { readonly kind: 'frozen' } | { readonly kind: 'too-many' } | DeniedLately;

/** What `admit` needs besides the transaction. */
export interface Admitting {
  readonly limits: Limits;
  readonly newId: () => string;
}

/**
 * Says why this report may not become a request, `undefined` when it may. It counts the report, unless a freeze or a
 * denial came first. It stops a burst and informs the helpdesk in the same transaction. The owner of an account is never
 * turned away because of what others asked.
 */
export async function admit(
  tx: Transaction,
  request: Pending,
  { limits, newId }: Admitting,
): Promise<TurnedAway | undefined> {
  const { requester, subject, createdAt } = request;
  // All that is counted is about one of the two. Others may ask at the same time.
  await tx.alone(`asks:${requester.id.toLowerCase()}`, `asks:${subject.id.toLowerCase()}`);
  if (await standsStill(tx, request)) return { kind: 'frozen' };
  const wish = { requesterId: requester.id, subjectId: subject.id, symptom: request.symptom };
  const turned = await deniedLately(tx, wish, createdAt, limits);
  if (turned) return turned;
  await tx.note({ kind: 'ask', by: requester.id, about: subject.id, at: createdAt });
  const since = (id: string) => countedSince(tx, id, createdAt, 24 * HOUR_MS);
  const asked = {
    byRequester: await tx.attempts({ kind: 'ask', by: requester.id }, await since(requester.id)),
    aboutSubject: await tx.attempts({ kind: 'ask', about: subject.id }, await since(subject.id)),
  };
  const verdict = judgeAsk(asked, request, limits);
  if (verdict.kind === 'fine') return undefined;
  if (verdict.kind === 'too-many') return verdict;
  const person: Person = verdict.of === 'requester' ? requester : subject;
  const involved = verdict.of === 'requester' ? [requester.id] : [subject.id, ...verdict.people];
  const about = { kind: verdict.of, person, count: verdict.people.length, involved } as const;
  await startFreeze(tx, { ...about, tenantId: request.tenantId, at: createdAt }, { limits, newId });
  return (await standsStill(tx, request)) ? { kind: 'frozen' } : undefined;
}

/** True when a freeze of the requester or of the subject binds this report. */
async function standsStill(tx: Transaction, request: Pending): Promise<boolean> {
  const { requester, subject, kind, createdAt } = request;
  if (sameId(requester.id, subject.id)) return isFrozen(tx, requester.id, 'ask', createdAt);
  const freezes = await tx.freezesOf([requester.id, subject.id], createdAt);
  const asked = kind === 'contain' ? 'be-reported' : 'be-asked-for';
  return bindsPerson(freezes, requester.id, 'ask-for-others') || bindsPerson(freezes, subject.id, asked);
}
