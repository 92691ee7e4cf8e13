import { expect, it } from 'vitest';
import type { Answers } from '../../../bot/unlock/symptoms.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { known } from '../../../bot/unlock/findings.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { facts, wordsIn } from '../allCards.js';

const said = (answers: Answers) => wordsIn(approvalCard(samplePending({ answers }), facts('en')));

it('a code of a family stands on the card with what it means', () => {
  expect(said({ errorCode: '5.1.10' })).toContain("5.1.10: recipient's address not known");
});

it('a code with two meanings stands there with the one that the person’s words say', () => {
  expect(said({ errorCode: 'AADSTS50053', hint: 'malicious-address' })).toContain('known for attacks');
  expect(said({ errorCode: 'AADSTS50053' })).toContain('Too many wrong passwords');
  expect(said({ errorCode: '5.2.2', hint: 'mailbox-full' })).toContain("5.2.2: recipient's mailbox");
  expect(said({ errorCode: '5.2.2' })).toContain('5.2.2: daily sending limit');
});

it('the newest failure of the log stands beside another code that they pasted', () => {
  const failedSignIns = known([
    { code: '50126', count: 3, at: '2026-03-02T10:00:00.000Z', maliciousAddress: false },
  ]);
  const card = wordsIn(
    approvalCard(
      samplePending({
        symptom: 'sign-in-blocked',
        answers: { errorCode: 'AADSTS53003' },
        findings: sampleFindings({ failedSignIns }),
      }),
      facts('en'),
    ),
  );
  expect(card).toContain('AADSTS53003: Blocked by Conditional Access.');
  expect(card).toContain('3 failed sign-ins: wrong password');
});
