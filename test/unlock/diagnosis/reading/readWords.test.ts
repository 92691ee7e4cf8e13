import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { createWordReader } from '../../../../bot/unlock/diagnosis/reading/readWords.js';

const { understand } = createWordReader(UNDERSTOOD.map(({ symptoms }) => symptoms));
const breakIn = { kind: 'symptom', symptom: 'compromised' };

describe('a text in parts', () => {
  it.each([
    "I can't send mail and people are getting links from me",
    'I lost my phone. I think it was stolen by someone who knows my pin',
    'ik kom niet in mijn mail. Er staan aanmeldingen uit een ander land in',
  ])('is a break-in where one part tells of one, whatever the others complain of: "%s"', (text) =>
    expect(understand(text)).toEqual(breakIn),
  );

  it.each([
    'mijn account is geblokkeerd en ik heb een pdf nodig',
    'my account is blocked and I must open an Excel file',
  ])('is a lock-out where one part says so, whatever is named beside it: "%s"', (text) =>
    expect(understand(text)).toEqual({ kind: 'symptom', symptom: 'sign-in-blocked' }),
  );

  it('is no lock-out where the whole says that the password is of something else', () => {
    expect(
      understand("I can't open a zip, it wants a password that the sender forgot to give"),
    ).toMatchObject({
      kind: 'not-for-this',
    });
  });
});

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
      candidates: ['compromised', 'not-sure'],
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
      candidates: ['password-not-accepted', 'compromised'],
    });
  });

  it.each([
    'I forgot my password, the penguins are hungry and the seals are honking',
    "zookeeper here, penguins fed, but I can't get past my password, it is wrong",
    'mijn wachtwoord is fout, de koeien loeien en de kippen scharrelen',
  ])('are not in a clause that touches no account: "%s"', (text) =>
    expect(understand(text)).toMatchObject({ kind: 'symptom', symptom: 'password-not-accepted' }),
  );

  it.each([
    [
      "my phone is fine and the authenticator is fine, it's the password that's the trouble",
      'password-not-accepted',
    ],
    ['my phone is fine but I get no codes', 'lost-sign-in-method'],
  ])('are not in what is said to be fine: "%s"', (text, symptom) =>
    expect(understand(text)).toMatchObject({ kind: 'symptom', symptom }),
  );

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
