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

  it('may be in two words that no plain complaint has, so the bot asks', () => {
    expect(understand('my password stopped working this morning')).toMatchObject({
      symptom: 'password-not-accepted',
    });
    expect(understand('my password stopped working and a webshop thanks me for the lawnmower')).toEqual({
      kind: 'unclear',
      candidates: ['compromised', 'password-not-accepted'],
    });
  });

  it.each([
    'please reset the password of Willemijn Oosterhuis-Vandevelde',
    'password forgotten for willemijn.oosterhuis@contoso.example',
  ])('are not in names and addresses: "%s"', (text) =>
    expect(understand(text)).toMatchObject({ symptom: 'password-not-accepted' }),
  );

  it('that tell of another person and an account are asked about, when nothing else is known', () => {
    expect(understand('a competitor and my mailbox')).toEqual({
      kind: 'unclear',
      candidates: ['compromised'],
    });
    expect(understand('a competitor came by')).toBeUndefined();
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
