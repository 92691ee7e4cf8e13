import { sameId } from '../person.js';
import type { LateDenial } from '../ports/abuseRecord.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Symptom } from '../symptoms.js';
import type { Instant } from '../values.js';
import type { Limits } from './limits.js';

/** An approver said no a moment ago, and until when that holds for whoever asked. */
export interface DeniedLately {
  readonly kind: 'denied-lately';
  readonly denial: LateDenial['denial'];
  readonly until: Instant;
}

/** What somebody asks, or is about to ask. */
export interface Wish {
  readonly requesterId: string;
  readonly subjectId: string;
  readonly symptom: Symptom;
}

/**
 * Finds a denial of the same symptom, or of anything for the same colleague, to the same person. So they cannot wear an
 * approver down. Others may ask. The owner of an account is bound by a denial of what they asked first themselves, and
 * by no other: nobody must be able to use up the owner's chance.
 */
export async function deniedLately(
  tx: Transaction,
  { requesterId, subjectId, symptom }: Wish,
  at: Instant,
  { coolDownMs }: Pick<Limits, 'coolDownMs'>,
): Promise<DeniedLately | undefined> {
  const since = new Date(Date.parse(at) - coolDownMs).toISOString();
  const isForColleague = !sameId(requesterId, subjectId);
  const lately = (await tx.deniedAbout(subjectId, since)).find((denied) =>
    isForColleague
      ? denied.askers.some((asker) => sameId(asker, requesterId))
      : sameId(denied.requesterId, requesterId) && denied.symptom === symptom,
  );
  if (!lately) return undefined;
  const until = new Date(Date.parse(lately.denial.at) + coolDownMs).toISOString();
  return { kind: 'denied-lately', denial: lately.denial, until };
}
