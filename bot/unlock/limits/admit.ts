import { type Person, sameId } from '../person.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Instant } from '../values.js';
import type { Pending } from '../request/request.js';
import type { LateDenial } from '../ports/abuseRecord.js';
import { startFreeze } from './startFreeze.js';
import { countedSince } from './countedSince.js';
import { judgeAsk } from './judgeAsk.js';
import { HOUR_MS, type Limits } from './limits.js';

/** Why a report becomes no request now. */
export type TurnedAway =
  | { readonly kind: 'frozen' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'denied-lately'; readonly denial: LateDenial['denial']; readonly until: Instant };

/** What admitting needs to know. */
export interface Admitting {
  readonly limits: Limits;
  readonly newId: () => string;
}

/**
 * May this report become a request? That it was tried is noted in any case; a burst is stopped and told to the helpdesk
 * in the same transaction. `undefined`: it may.
 */
export async function admit(
  tx: Transaction,
  request: Pending,
  { limits, newId }: Admitting,
): Promise<TurnedAway | undefined> {
  const { requester, subject, createdAt } = request;
  await tx.alone('asks');
  if (await tx.freezeOf([requester.id, subject.id], createdAt)) return { kind: 'frozen' };
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
 * The same again by the same person, or anything for the same colleague: whoever said no is not to be worn down. Others
 * may ask: somebody who means harm must not be able to keep the owner from asking.
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
