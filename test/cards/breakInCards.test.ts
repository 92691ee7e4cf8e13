import { describe, expect, it } from 'vitest';
import type { Secured, UnlockRequest } from '../../bot/unlock/request/request.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { textsIn } from '../../bot/texts/texts.js';
import { asTold } from '../../bot/unlock/request/told.js';
import { statusText } from '../../dialogs/reportText.js';
import { statusCard } from '../../cards/statusCard.js';
import { contained } from '../helpers/byHand.js';
import { breakInRequests } from '../helpers/sampleBreakIns.js';
import { unsecuredAfter } from '../../bot/unlock/decide/accountSecured.js';
import { known } from '../../bot/unlock/findings.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { evidenceOf, ruleOf } from '../helpers/sampleEvidence.js';
import { done, sampleApproved, sampleFinished, samplePending, subject } from '../helpers/sampleRequests.js';
import { facts, wordsIn } from './allCards.js';

const EN = facts('en');
const sample = (name: string): UnlockRequest => breakInRequests[name]!;
const approvals = (name: string) => wordsIn(approvalCard(sample(name), EN));
const record = (name: string) => wordsIn(incidentSummary(sample(name), EN));
const told = (name: string) => wordsIn(statusCard(sample(name), { ...EN, readerId: subject.id }));

describe('A break-in whose steps ran', () => {
  it.each([
    ['approvals', approvals],
    ['record', record],
  ])('is not solved while sign-in is blocked: the card says what is still open (%s)', (_which, draw) => {
    expect(draw('break-in contained')).toMatch(/Contained, not unblocked yet[^]*Not over yet/);
    expect(draw('break-in contained')).toContain('Sign-in stays blocked until approvers unblock it');
    expect(draw('break-in contained')).not.toContain('Solved');
  });

  it('says what is not secured, also when a part failed', () => {
    expect(approvals('break-in, partly contained')).toMatch(/Not over yet[^]*Not signed out everywhere\./);
  });

  it('names the request that gave the account back, and is not solved by that: a password may wait there', () => {
    expect(approvals('break-in given back')).toMatch(/Unblocked[^]*Request B4CK-0001 says how they get in/);
    expect(approvals('break-in given back')).not.toMatch(/Solved|Not over yet/);
  });

  it('is solved when it took nothing away and nothing is left', () => {
    expect(approvals('break-in that took nothing')).toMatch(/Solved[^]*nothing has to be unblocked/);
  });

  it('and that was a false alarm says that the account is as first aid left it', () => {
    const text = approvals('break-in, false alarm after first aid');
    expect(text).toContain('What “Stop it now” changed stays, until approvers unblock it.');
    expect(text).not.toContain('Nothing was changed');
    expect(approvals('break-in, false alarm')).toContain('Nothing was changed');
  });

  it('and that was a false alarm is not open any more when it was given back', () => {
    const text = approvals('break-in, false alarm given back');
    expect(text).toContain('Request B4CK-0001 says how they get in');
    expect(text).not.toMatch(/Not over yet|stays, until approvers unblock it/);
  });

  it('and that was a false alarm offers to unblock only where something was stopped', () => {
    expect(approvals('break-in, false alarm after first aid')).toContain('Unblock …');
    expect(approvals('break-in, false alarm')).not.toContain('Unblock …');
  });

  it('and that was a false alarm names who looked into it, and nobody who approved it', () => {
    expect(record('break-in, false alarm after first aid')).toContain('Looked into by');
    expect(record('break-in, false alarm after first aid')).not.toContain('Approved by');
  });

  it('and that set a new password nobody saw says that they cannot sign in', () => {
    expect(approvals('break-in, partly contained')).toContain('nobody knows the new password');
  });

  it('lists each thing that cannot be restored once', () => {
    expect(approvals('break-in given back').match(/Being signed in: sign in again\./g)).toHaveLength(1);
  });
});

describe.each(LANGUAGES)('What is never read (%s)', (language) => {
  const view = facts(language);
  const never = textsIn(language)('cards:neverRead');
  const securing = [done('reset-password'), done('revoke-sessions')];

  it('is said where an account is called secured, and not where it is not', () => {
    expect(wordsIn(approvalCard(sample('give back, secured'), view))).toContain(never);
    expect(wordsIn(approvalCard(sample('give back, not secured'), view))).not.toContain(never);
  });

  it.each<[string, Secured]>([
    ['confirmed', { how: 'confirmed' }],
    ['by the first steps', { how: 'steps' }],
    ['by the first steps and a human', { how: 'steps', vouched: ['rules'] }],
  ])('is said in the incident that tells how it was secured: %s', (_how, secured) => {
    const over = sampleFinished('resolved', securing, sampleApproved(samplePending(), secured));
    expect(wordsIn(incidentSummary(over, view))).toContain(never);
  });

  it('is said where a break-in took nothing and is solved', () => {
    const solved = sample('break-in that took nothing');
    expect(wordsIn(approvalCard(solved, view))).toContain(never);
    expect(wordsIn(incidentSummary(solved, view))).toContain(never);
  });

  it('is said of a break-in that left nothing, whose account is not given back', () => {
    const clean = contained({});
    expect(unsecuredAfter([clean], view.remedies)).toEqual([]);
    expect(wordsIn(incidentSummary(clean, view))).toContain(never);
  });
});

describe('What the person reads after a break-in', () => {
  const text = told('break-in given back');

  it('says each thing once, with a number where there were several', () => {
    expect(text).toContain('4 rules in your mailbox were switched off.');
    expect(text.match(/switched off/g)).toHaveLength(1);
    expect(text.match(/signed out everywhere/g)).toHaveLength(1);
  });

  it('never says that the account is given back, and that nobody can sign in', () => {
    expect(text).toContain('unblocked the account');
    expect(text).not.toContain('Nobody can sign in');
  });

  it('leaves it to them which rules are theirs', () => {
    expect(text).toContain('Switch on again only those that you made.');
  });

  it('says of no account that it was given back when it was never taken', () => {
    expect(told('break-in that took nothing')).not.toContain('unblocked the account');
  });
});

describe('“Stop it now”', () => {
  it('says what of it cannot be undone', () => {
    expect(approvals('break-in found')).toContain('It can be undone, but not this: Sign out everywhere.');
  });
});

describe('What who asked reads after a false alarm', () => {
  const asks = (name: string, symptom: 'compromised' | 'cannot-send-mail') => {
    const request = { ...sample(name), symptom } as UnlockRequest;
    return wordsIn(statusCard(asTold(request, request.requester.id), { ...EN, readerId: subject.id }));
  };
  const stopped = 'break-in, false alarm after first aid';

  it.each(['compromised', 'cannot-send-mail'] as const)(
    'never says that nothing was changed, and is the same whatever was stopped: %s',
    (symptom) => {
      expect(asks(stopped, symptom)).not.toContain('Nothing was changed');
      expect(asks(stopped, symptom)).toBe(asks('break-in, false alarm', symptom));
    },
  );

  it('says to who reported it that none was seen, and to others that somebody looked', () => {
    expect(asks(stopped, 'compromised')).toContain('No break-in was seen');
    expect(asks(stopped, 'cannot-send-mail')).toContain('An admin looked into it');
    expect(asks(stopped, 'cannot-send-mail')).not.toContain('break-in');
  });

  it('says that it was stopped when it was given back, and not before', () => {
    expect(asks('break-in, false alarm given back', 'compromised')).toContain('had stopped it at first');
    expect(asks(stopped, 'compromised')).not.toContain('had stopped it');
  });

  it('says the same in the list of what they asked', () => {
    const line = (symptom: 'compromised' | 'cannot-send-mail') => {
      const request = { ...sample(stopped), symptom } as UnlockRequest;
      const told = asTold(request, request.requester.id);
      return statusText(textsIn('en'), [told], request.requester.id, () => 'at 10:00');
    };
    expect(line('compromised')).toContain('no break-in was seen');
    expect(line('cannot-send-mail')).toContain('looked into it at 10:00');
  });
});

describe('a break-in with more bad rules than a card has room for', () => {
  const contain = (rules: number) => {
    const bad = Array.from({ length: rules }, (_, n) => ruleOf({ id: `r${n}`, name: '.', deletes: true }));
    const evidence = evidenceOf({ rules: known(bad) });
    return wordsIn(approvalCard(samplePending({ kind: 'contain', steps: [], evidence }), EN));
  };

  it('says how many have no place on it', () =>
    expect(contain(30)).toContain('5 more have no place on this card. An admin does them by hand.'));

  it('says nothing of that where all have one', () => expect(contain(25)).not.toContain('no place'));
});
