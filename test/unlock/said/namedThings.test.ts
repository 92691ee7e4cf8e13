import { describe, expect, it } from 'vitest';
import { isOpen, saidOf } from '../../../bot/unlock/said/maskSecrets.js';

// Places and companies beside a password. They are passwords of people too.

const NAMED = [
  'Utrecht',
  'Antwerpen',
  'London',
  'Belgium',
  'Vodafone',
  'zoom',
  'Salesforce',
  'Tilburg-Breda',
];

describe('a place or a company beside a password', () => {
  it.each(NAMED)('%s is kept, for the approvers alone', (thing) => {
    for (const sentence of [
      `I am in ${thing} and my password is wrong`,
      `mijn wachtwoord werkt niet sinds dinsdag in ${thing}`,
      `my password for ${thing} does not work`,
    ]) {
      expect(saidOf(sentence)).toEqual({ words: sentence, onlyApprovers: true });
      expect(isOpen({ words: sentence })).toBe(false);
    }
  });

  it.each(NAMED)('%s is masked where it may be the password', (thing) => {
    for (const sentence of [
      ...[
        'my password is {S}',
        'my password {S} fails',
        '{S} is my password',
        'my password, {S}, is refused',
      ],
      ...['I use {S} as password', 'ik gebruik {S} als wachtwoord', 'changed my password to {S} yesterday'],
      ...[
        'mijn wachtwoord is gewijzigd in {S}',
        'the password they gave me: {S}',
        'I always type {S}, wrong password',
      ],
    ])
      expect(saidOf(sentence.replace('{S}', thing))?.words, sentence).not.toContain(thing);
  });

  it('is for everybody where no secret is named', () => {
    expect(saidOf('I am in Utrecht and cannot send mail')).toEqual({
      words: 'I am in Utrecht and cannot send mail',
    });
  });
});

describe('everyday words beside a password', () => {
  it.each([
    'my password stopped working on Tuesday in Outlook, maybe because of maternity leave',
    'mijn wachtwoord werkt niet meer op kantoor, het scherm toont een foutmelding en het netwerk is traag',
    'I typed the wrong password three times on my little laptop at the train station',
  ])('stay, for everybody: %s', (written) => {
    expect(saidOf(written)).toEqual({ words: written });
  });
});
