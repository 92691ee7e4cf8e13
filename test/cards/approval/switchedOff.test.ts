import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { facts, ofType } from '../allCards.js';

const card = (by?: string) =>
  approvalCard(
    samplePending({
      symptom: 'sign-in-blocked',
      steps: [{ remedy: 'enable-sign-in', state: 'planned' }],
      findings: sampleFindings({
        account: known({ enabled: false, directorySynced: false, guest: false }),
        whyOff: {
          switchedOff: known(by === undefined ? undefined : { at: '2026-02-27T12:00:00.000Z', by }),
          leaves: unknown('by-hand'),
        },
      }),
    }),
    // Where the operator wants no proof, the form stands on the card itself.
    { ...facts('en'), proofLevels: undefined },
  );
const asks = (drawn: object) =>
  ofType(drawn as ReturnType<typeof card>, 'Input.Text').filter(({ id }) => id === 'overrideReason');

describe('The card of an account that was switched off', () => {
  it('has who did it as its first row, in the first view', () => {
    expect(card('Ben Okafor').fallbackText).toMatch(
      /Sign-in is blocked\nWarning: Switched off by Ben Okafor/,
    );
  });

  it('asks for a reason where nobody can say who did it, and only there', () => {
    expect(asks(card())).toMatchObject([{ isRequired: true }]);
    expect(asks(card('Ben Okafor'))).toEqual([]);
  });
});
