import { type Person, sameId } from '../person.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Instant } from '../values.js';
import { BURSTS } from '../request/freeze.js';
import type { Pending } from '../request/request.js';
import type { LateDenial } from '../ports/abuseRecord.js';
import { startFreeze } from './startFreeze.js';
import { countedSince } from './countedSince.js';
import { judgeAsk } from './judgeAsk.js';
import { HOUR_MS, type Limits } from './limits.js';

/** Why a report does not become a request now. */
export type TurnedAway =
  | { readonly kind: 'frozen' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'denied-lately'; readonly denial: LateDenial['denial']; readonly until: Instant };

/** What `admit` needs besides the transaction. */
export interface Admitting {
  readonly limits: Limits;
  readonly newId: () => string;
}

/**
 * Says why this report may not become a request, `undefined` when it may. It counts the report, unless a freeze or a
 * denial came first. It stops a burst and informs the helpdesk in the same transaction.
 */
export async function admit(
  tx: Transaction,
  request: Pending,
  { limits, newId }: Admitting,
): Promise<TurnedAway | undefined> {
  const { requester, subject, createdAt } = request;
  await tx.alone('asks');
  // A break-in is taken in also for somebody of whom it was said that it was not them.
  const counting = request.kind === 'contain' ? BURSTS : undefined;
  if (await tx.freezeOf([requester.id, subject.id], createdAt, counting)) return { kind: 'frozen' };
  const turned = await deniedLately(tx, request, limits);
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
  return { kind: 'frozen' };
}

/**
 * Finds a denial of the same symptom, or of anything for the same colleague, to the same person. So they cannot wear an
 * approver down. Others may ask, because an attacker must not be able to stop the owner from asking.
 */
async function deniedLately(
  tx: Transaction,
  { requester, subject, symptom, createdAt }: Pending,
  { coolDownMs }: Limits,
): Promise<TurnedAway | undefined> {
  const since = new Date(Date.parse(createdAt) - coolDownMs).toISOString();
  const isForColleague = !sameId(requester.id, subject.id);
  const lately = (await tx.deniedAbout(subject.id, since)).find(
    (denied) =>
      denied.askers.some((asker) => sameId(asker, requester.id)) &&
      (isForColleague || denied.symptom === symptom),
  );
  if (!lately) return undefined;
  const until = new Date(Date.parse(lately.denial.at) + coolDownMs).toISOString();
  return { kind: 'denied-lately', denial: lately.denial, until };
}
