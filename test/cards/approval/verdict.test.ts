import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { allCards, facts, objectsIn, ofType } from '../allCards.js';

const breakIn = (evidence: Evidence) =>
  samplePending({ kind: 'contain', symptom: 'compromised', evidence, steps: [], approvalsNeeded: 2 });
/** What is visible before anything is pressed. */
const firstView = (evidence: Evidence) => String(approvalCard(breakIn(evidence), facts('en')).fallbackText);
const titles = (actions: unknown) => (actions as { title: string }[]).map(({ title }) => title);

describe('The first view of a break-in', () => {
  it('begins with what happened, in words', () => {
    const signIns = known({
      since: '2026-02-23T12:49:00.000Z',
      from: [
        {
          country: 'NG',
          succeeded: 2,
          failed: 0,
          codes: [],
          newest: '2026-03-01T09:00:00.000Z',
          addresses: [],
        },
      ],
      cutOff: false,
      home: 'NL',
    });
    expect(firstView({ ...veraEvidence(), found: { ...veraEvidence().found, signIns } })).toContain(
      'Somebody in Nigeria signed in twice, and mail is copied to evil.example.',
    );
  });

  it('counts the countries that it does not name', () => {
    const from = ['NG', 'RO', 'VN', 'BR', 'IN'].map((country) => ({
      ...{ country, succeeded: 1, failed: 0, codes: [], newest: '2026-03-01T09:00:00.000Z', addresses: [] },
    }));
    const signIns = known({ since: '2026-02-23T12:49:00.000Z', from, cutOff: false, home: 'NL' });
    const text = firstView({ ...veraEvidence(), found: { ...veraEvidence().found, signIns } });
    expect(text).toContain('Nigeria, Romania, Vietnam and 2 more');
  });

  it('never leaves out what could not be read', () => {
    const text = firstView(evidenceOf({ signIns: unknown('not-licensed', { licence: 'Entra ID P1' }) }));
    expect(text).toContain('Not known: Not readable: sign-ins. That is not the same as fine.');
  });

  it('has the false alarm and the denial in rows of their own', () => {
    const rows = ofType(approvalCard(breakIn(veraEvidence()), facts('en')), 'ActionSet')
      .map(({ actions }) => titles(actions))
      .filter((row) => row.includes('Deny') || row.includes('False alarm …'));
    expect(rows).toHaveLength(2);
  });
});

describe.each(LANGUAGES)('No card for people (%s)', (language) => {
  // A page to print has the codes, because Microsoft's support asks for them.
  const shown = allCards(language).map(([name, card]): [string, string] => [
    name,
    [...objectsIn(card)].flatMap(({ text, title }) => [text, title]).join('\n'),
  ]);

  it.each(shown)('has a raw word or country of Microsoft: %s', (_name, text) => {
    expect(text).not.toMatch(/atRisk|confirmedCompromised|\bNG\b|\bNL\b|\b50126\b|offline_access|Mail\.Read/);
  });
});
