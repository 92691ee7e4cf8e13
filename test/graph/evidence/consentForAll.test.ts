import { expect, it } from 'vitest';
import { consentForAll } from '../../../bot/graph/evidence/consentForAll.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// Who an app was let in for, as the directory audit says it.

const row = (displayName: string, newValue: string | null) => ({ displayName, oldValue: null, newValue });

it.each([
  ['"True"', true],
  ['True', true],
  ['"False"', false],
  ['"Maybe"', undefined],
  [null, undefined],
])('a consent with OnBehalfOfAll %s is for everybody: %s', (newValue, forAll) =>
  expect(consentForAll([row('ConsentContext.OnBehalfOfAll', newValue)])).toBe(forAll),
);

it('that an admin consented says nothing: they may have done so for themselves', () =>
  expect(consentForAll([row('ConsentContext.IsAdminConsent', '"True"')])).toBeUndefined());

it('what was let in for everybody, or does not say, stands before what colleagues allowed for themselves', () => {
  const consent = (by: string, forAll?: boolean) => ({
    ...{ at: '2026-03-01T09:00:00.000Z', what: 'Consent to application', by },
    ...{ bySubject: false, succeeded: true, ...(forAll !== undefined && { forAll }) },
  });
  const changes = [consent('Kim', false), consent('Ada', true), consent('Bo')];
  const lines = evidenceLines(
    evidenceOf({ tenantChanges: known({ looked: true, cutOff: false, changes }) }),
    'tenant',
  );
  expect(lines.slice(0, 3).map((line) => line.replace(/ .*, by/, ''))).toEqual([
    'odd Ada: for everybody in the organisation',
    'odd Bo',
    'plain Kim: for this person alone',
  ]);
});
