import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { createWordReader } from '../../../../bot/unlock/diagnosis/reading/readWords.js';

const { understand } = createWordReader(UNDERSTOOD.map(({ symptoms }) => symptoms));
const breakIn = { kind: 'symptom', symptom: 'compromised' };

describe('signs of a break-in', () => {
  it.each([
    "I can't send mail and there are mails in my sent items that I did not write",
    'I forgot my password and somebody signed in from Nigeria',
    'the authenticator keeps asking for approval and I did not ask for it, I cannot log in',
    'mijn account is geblokkeerd en collega’s krijgen rare mails van mij',
  ])('win over everything else: "%s"', (text) => expect(understand(text)).toEqual(breakIn));

  it('that are only half there make the bot ask, beside words that alone would be enough', () => {
    expect(understand("I can't log in")).toMatchObject({ kind: 'symptom', symptom: 'not-sure' });
    expect(understand("I can't log in since that strange mail")).toEqual({
      kind: 'unclear',
      candidates: ['compromised'],
    });
  });

  it('that are half there and tell of another person make the bot ask, whatever else is sure', () => {
    expect(understand('my password is wrong')).toMatchObject({ symptom: 'password-not-accepted' });
    expect(understand('my password is wrong, somebody was near my desk')).toEqual({
      kind: 'unclear',
      candidates: ['compromised', 'password-not-accepted'],
    });
  });

  it('that are only supposed make the bot ask', () => {
    expect(understand('what should I do if I get hacked')).toEqual({
      kind: 'unclear',
      candidates: ['compromised'],
    });
  });

  it('that are denied are none', () => {
    expect(understand('I was not hacked, I just forgot my password')).toEqual({
      kind: 'symptom',
      symptom: 'password-not-accepted',
    });
  });
});
