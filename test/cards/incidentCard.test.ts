import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { duration } from '../../cards/kit/times.js';
import { sampleApproved, sampleFinished, samplePending, sampleRequests } from '../helpers/sampleRequests.js';
import { facts, wordsIn } from './allCards.js';

const words = (name: string) =>
  wordsIn(incidentSummary(sampleRequests[name] ?? samplePending(), facts('en')));

describe('The incident summary', () => {
  it('says whose account, what was wrong, who asked and who decided', () => {
    const text = words('resolved sending');
    expect(text).toContain('Sending for Julia Jansen\njulia.jansen@contoso.example\nAsked by Bram de Vries');
    expect(text).toContain('Problem\nCannot send e-mail');
    expect(text).toContain('Asked\n2 Mar 2026 13:48');
    expect(text).toContain('Approved by\nAnna Bakker, 14:02');
    expect(text).toContain('Request K7QX-3MPD');
  });

  it('gives every step with its result and time, and how long it all took', () => {
    expect(words('partly resolved')).toContain('New password\nDone at 14:03');
    expect(words('partly resolved')).toContain('Sign out everywhere\nDid not work at 14:03');
    expect(words('partly resolved')).toContain('Took\n17 min');
  });

  it('records how the approver vouched for the account', () => {
    expect(words('resolved sending')).toContain('Secured first\nYes, vouched for by Anna Bakker');
    expect(words('resolved by hand')).toContain(
      'No, overridden by Anna Bakker: Her account was secured yesterday by the security team.',
    );
    expect(words('resolved')).not.toContain('Secured first');
  });

  it('records how it was made sure that it is really them', () => {
    const called = 'Identity\nCalled back on the mobile number that ends with 71, by Anna Bakker at 14:02.';
    expect(words('resolved sending')).toContain(`${called} That number had changed 3 days ago.`);
    expect(words('approved by an earlier version')).toBeDefined();
  });

  it('has the words of whoever asked, unless something in them may be a secret', () => {
    const wrote = (said: string) =>
      wordsIn(incidentSummary(samplePending({ said: { words: said } }), facts('en')));
    expect(wrote('I forgot my password')).toContain('I forgot my password');
    expect(wrote('paswoord konijn werkt niet')).not.toContain('konijn');
    expect(wrote('my password is •••')).not.toContain('my password is');
  });

  it('lists no steps and no duration where nobody allowed anything', () => {
    for (const name of ['denied', 'expired', 'withdrawn']) {
      expect(words(name)).not.toMatch(/Steps|Not done|Took/);
    }
    expect(words('denied')).toContain('Denied by\nAnna Bakker, 14:02');
  });

  it("keeps the ids that Microsoft's support asks for", () => {
    expect(words('failed forbidden 1')).toContain('Authorization_RequestDenied 8d2c3f1a-77aa');
  });

  it('says what the human did who took it', () => {
    expect(words('closed')).toContain('Taken by\nAnna Bakker, 14:02');
    expect(words('closed')).toContain('What was done\nCalled her back');
  });

  it('never shows what a step remembers of the state before', () => {
    const steps: UnlockRequest['steps'] = [
      {
        remedy: 'reset-password',
        state: 'done',
        startedAt: '2026-03-02T13:03:00.000Z',
        at: '2026-03-02T13:03:00.000Z',
        before: { secret: 'Bread-tiger' },
      },
    ];
    const card = incidentSummary(sampleFinished('resolved', steps, sampleApproved()), facts('en'));
    expect(JSON.stringify(card)).not.toContain('Bread-tiger');
  });
});

describe('How long it took', () => {
  it.each([
    ['2026-03-02T10:12:00Z', '12 min'],
    ['2026-03-02T11:05:00Z', '1 h 5 min'],
    ['2026-03-04T13:00:00Z', '2 d 3 h'],
    ['2026-03-02T10:00:29Z', 'less than a minute'],
    ['2026-03-02T09:00:00Z', 'less than a minute'],
  ])('until %s: %s', (end, expected) => {
    expect(duration('2026-03-02T10:00:00Z', end, 'en')).toBe(expected);
  });
});
