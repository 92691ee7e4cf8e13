import { ROWS } from './rules.js';
import type { Diagnosis, DiagnosisInput } from './diagnosis.js';

/**
 * Turns the findings into a conclusion. It reads the table from top to bottom and takes the first row that applies. It
 * ends with a hand-off, so every person gets an answer.
 */
export function diagnose(about: DiagnosisInput): Diagnosis {
  for (const row of ROWS) {
    const conclusion = row.concludes(about);
    if (conclusion) return conclusion;
  }
  return { kind: 'hand-off', reason: 'not-sure' };
}
