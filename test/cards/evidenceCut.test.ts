import { expect, it } from 'vitest';
import { known } from '../../bot/unlock/findings.js';
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
