import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';

const { understand } = createRecogniser(UNDERSTOOD.map(({ symptoms }) => symptoms));

describe('clauses that say different things', () => {
  it.each([
    [
      'my account is blocked, I switched from Android to iPhone last week',
      'lost-sign-in-method',
      'sign-in-blocked',
    ],
    ['mails to customers bounce, my account is blocked', 'cannot-send-mail', 'sign-in-blocked'],
  ] as const)('are asked about: "%s"', (text, ...candidates) => {
    expect(understand(text)).toEqual({ kind: 'unclear', candidates });
  });

  it('are no other complaint when words of two clauses alone make one', () => {
    const understood = understand('I am locked out of my account since I came back, mail me');
    expect(understood).toMatchObject({ reading: { symptom: expect.not.stringContaining('send') as string } });
  });

  it('are asked about when one is of a phone, and another of what the bot is not for', () => {
    expect(understand('I lost my phone and I have to send a file to a client today')).toEqual({
      kind: 'unclear',
      candidates: ['lost-sign-in-method'],
    });
  });

  it('are settled by the password when mail can not be sent for the want of it', () => {
    expect(understand('Outlook can not send, my password has expired')).toMatchObject({
      reading: { symptom: 'password-not-accepted' },
    });
  });

  it.each([
    'my account is blocked, please send a link to my phone',
    'mijn account is geblokkeerd, kun je me mailen',
  ])('are no complaint about mail when the bot is asked to write: "%s"', (text) => {
    expect(understand(text)).toMatchObject({ reading: { symptom: 'sign-in-blocked' } });
  });
});
