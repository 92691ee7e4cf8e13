import { expect, it } from 'vitest';
import type { Answers } from '../../../bot/unlock/symptoms.js';
import { approvalCard } from '../../../cards/approval/approval.js';
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
