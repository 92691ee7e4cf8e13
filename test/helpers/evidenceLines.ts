import type { Language } from '../../bot/unlock/person.js';
import type { Evidence } from '../../bot/unlock/evidence/evidence.js';
import { evidenceReport, type SectionName } from '../../cards/evidence/report.js';
import { viewOf } from '../../cards/kit/view.js';
import { facts } from '../cards/cardFacts.js';
import { pending } from './requests.js';

/** The lines of a section, as an approver reads them: `alarm “.”: deletes mail`. */
export function evidenceLines(
  evidence: Evidence,
  section: SectionName,
  language: Language = 'en',
): readonly string[] {
  const request = pending({ kind: 'contain', symptom: 'compromised', steps: [], evidence });
  const report = evidenceReport(request, viewOf(facts(language), request.createdAt));
  const lines = report?.sections.find(({ name }) => name === section)?.lines ?? [];
  return lines.map(({ tone, text }) => `${tone} ${text}`);
}
