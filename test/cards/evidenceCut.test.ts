import { expect, it } from 'vitest';
import { known } from '../../bot/unlock/findings.js';
import type { RiskDetection } from '../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import { textsIn } from '../../bot/texts/texts.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';
import { samplePending } from '../helpers/sampleRequests.js';
import { facts } from './cardFacts.js';

const change = { at: '2026-03-02T10:00:00.000Z', what: 'Update user', bySubject: false, succeeded: true };
const t = textsIn('en');

/** What an approver reads about these lines of the directory audit. */
function read(changes: readonly DirectoryChange[]): string {
  const evidence = evidenceOf({ changes: known(changes) });
  return JSON.stringify(
    evidenceCard(samplePending({ kind: 'contain', steps: [], evidence }), { ...facts('en'), inPlace: true }),
  );
}

it('a directory audit of which more was there than was read says so', () => {
  expect(read([change, { ...change, more: true }])).toContain(t('evidence:changes.more'));
});

it('a directory audit that was read to its end says nothing of that', () => {
  expect(read([change])).not.toContain(t('evidence:changes.more'));
});

const detection: RiskDetection = {
  at: '2026-03-02T10:00:00.000Z',
  type: 'anomalousToken',
  level: 'high',
  state: 'atRisk',
};

/** What an approver reads about these reasons of Microsoft's. */
function readRisk(riskDetections: readonly RiskDetection[]): string {
  const evidence = evidenceOf({ riskDetections: known(riskDetections) });
  return JSON.stringify(
    evidenceCard(samplePending({ kind: 'contain', steps: [], evidence }), { ...facts('en'), inPlace: true }),
  );
}

it('reasons of a risk of which more were there than were read say so, also where the last is not shown', () => {
  const many = Array.from({ length: 9 }, () => detection);
  const text = readRisk([...many, { ...detection, more: true }]);
  expect(text).toContain(t('evidence:detection.cut'));
  expect(text).toContain(t('evidence:detection.more', { count: 5 }));
});

it('reasons of a risk that were read to the end say nothing of that', () => {
  expect(readRisk([detection])).not.toContain(t('evidence:detection.cut'));
});
