import type { Diagnosis, DiagnosisInput } from '../diagnosis/diagnosis.js';
import type { Limits } from '../limits/limits.js';
import type { MassLockouts } from '../ports/massLockouts.js';
import { addressOf, causeOf } from './causeOf.js';

/** What it takes to count people with the same problem. */
export interface CountingOthers {
  readonly massLockouts: Pick<MassLockouts, 'note'>;
  readonly limits: Pick<Limits, 'massFrom'>;
  readonly newId: () => string;
}

/** Counts this account, and returns how many others have the same problem now. `undefined`: not many, or none. */
export async function othersWith(
  { massLockouts, limits, newId }: CountingOthers,
  { subjectId, about, conclusion }: Examined,
): Promise<number | undefined> {
  const cause = causeOf(about, conclusion);
  if (!cause) return undefined;
  const address = addressOf(cause, about.findings);
  const sighting = { cause, subjectId, at: about.now.toISOString(), ...(address && { address }) };
  const lockout = await massLockouts.note(sighting, { from: limits.massFrom, newId });
  return lockout && lockout.people - 1;
}

interface Examined {
  readonly subjectId: string;
  readonly about: DiagnosisInput;
  readonly conclusion: Diagnosis;
}
