import { ROWS } from './rules.js';
import type { Diagnosis, DiagnosisInput } from './diagnosis.js';

/**
 * From what was found to what is asked of an admin, or of nobody. The table is read from top to bottom: the first
 * row that holds is the conclusion. It ends with a hand-off, so that nobody is left with nothing.
 */
export function diagnose(about: DiagnosisInput): Diagnosis {
  for (const row of ROWS) {
    const conclusion = row.concludes(about);
    if (conclusion) return conclusion;
  }
  return { kind: 'hand-off', reason: 'not-sure' };
}
