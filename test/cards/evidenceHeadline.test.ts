import { describe, expect, it } from 'vitest';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import { known } from '../../bot/unlock/findings.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { evidencePage } from '../../cards/evidence/page.js';
import { evidenceSummary } from '../../cards/evidence/summary.js';
import { viewOf } from '../../cards/kit/view.js';
import { pending } from '../helpers/requests.js';
import { evidenceOf, GATHERED, irisEvidence } from '../helpers/sampleEvidence.js';
import { wordsIn } from './allCards.js';
import { facts } from './cardFacts.js';

const NOTHING = { en: 'Nothing points at a break-in', nl: 'Niets wijst op een inbraak' };
const LOOK = { en: 'There is something to look at', nl: 'Er is iets om naar te kijken' };
const EN = facts('en');

const asked = (evidence = irisEvidence()) =>
  pending({ kind: 'contain', symptom: 'compromised', steps: [], evidence });
const device = { id: 'd', name: 'DESKTOP-X', since: GATHERED };
const found = (changes: Partial<EvidenceFound>) => evidenceOf(changes);

describe('The title of evidence that points at no break-in', () => {
  it.each(['en', 'nl'] as const)(
    'says that there is something to look at, where a line is odd (%s)',
    (language) => {
      const text = wordsIn(approvalCard(asked(), facts(language)));
      expect(text).toContain(LOOK[language]);
      expect(text).not.toContain(NOTHING[language]);
    },
  );

  it('says how many lines are odd, where no sign says which', () => {
    expect(wordsIn(approvalCard(asked(), EN))).toMatch(/\d lines are odd: see Show all/);
  });

  it('names the sign where there is one', () => {
    const text = wordsIn(approvalCard(asked(found({ devices: known([device]) })), EN));
    expect(text).toContain('A device was added: DESKTOP-X');
    expect(text).not.toMatch(/lines? (is|are) odd/);
  });

  it('says that nothing points at one where no line is odd', () => {
    const text = wordsIn(approvalCard(asked(found({})), EN));
    expect(text).toContain(NOTHING.en);
    expect(text).not.toContain(LOOK.en);
  });

  it('is the same in the evidence, on the page to print and in the summary', () => {
    const request = asked();
    const view = viewOf(EN, request.createdAt);
    const all = [
      wordsIn(evidenceCard(request, { ...EN, inPlace: false })),
      evidencePage(request, EN),
      JSON.stringify(evidenceSummary(request, view)),
    ];
    for (const text of all) {
      expect(text).toContain(LOOK.en);
      expect(text).not.toContain(NOTHING.en);
    }
  });

  it('has no green tick above odd lines in the summary', () => {
    const request = asked();
    const rows = JSON.stringify(evidenceSummary(request, viewOf(EN, request.createdAt)));
    expect(rows.slice(0, rows.indexOf(LOOK.en))).not.toContain('✓');
  });
});
