import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';

const symptomWords = UNDERSTOOD.map(({ symptoms }) => symptoms);
const { recognise, understand } = createRecogniser(symptomWords);

describe('first words', () => {
  // What else people write is in test/unlock/sentences.
  it.each([...symptomWords.flatMap(({ unsure }) => unsure), "I don't know", 'No idea!', 'Geen idee...'])(
    '"%s" means that they are not sure',
    (text) => expect(recognise(text)).toEqual({ symptom: 'not-sure' }),
  );

  it('say that somebody does not get in, and no more', () => {
    expect(recognise("I can't log in")).toEqual({ symptom: 'not-sure', cannotSignIn: true });
  });

  it('may say half of it', () => {
    expect(understand('Microsoft Authenticator')).toMatchObject({ kind: 'unclear' });
    expect(recognise('Microsoft Authenticator')).toBeUndefined();
  });

  it('may be about what the bot is not for', () => {
    expect(understand('I want to report a phishing mail')).toEqual({
      kind: 'not-for-this',
      topic: 'phishing-mail',
    });
  });

  it.each(['', '???', 'asdf', 'x'.repeat(20_000), 'mail '.repeat(5000), '. '.repeat(5000)])(
    'may be nothing (case %#)',
    (text) => expect(recognise(text)).toBeUndefined(),
  );
});

describe('a text is read', () => {
  it('by its code before its words', () => {
    expect(recognise('my account is blocked: AADSTS50126')).toEqual({
      symptom: 'password-not-accepted',
      errorCode: 'AADSTS50126',
    });
    expect(recognise('I forgot my password, AADSTS53003')).toEqual({
      symptom: 'sign-in-blocked',
      errorCode: 'AADSTS53003',
    });
  });

  it('by its words when the code is unknown, which goes along', () => {
    expect(recognise('wrong password AADSTS12345')).toEqual({
      symptom: 'password-not-accepted',
      errorCode: 'AADSTS12345',
    });
  });

  it('as a break-in before any code, when they tell of one themselves', () => {
    expect(
      recognise('550 5.1.8 bad outbound sender. There are mails in my sent items I did not write'),
    ).toEqual({
      symptom: 'compromised',
      errorCode: '5.1.8',
    });
    expect(recognise('550 5.1.8 the sending account has been banned, spam was sent from it')).toEqual({
      symptom: 'cannot-send-mail',
      errorCode: '5.1.8',
    });
  });

  it('as trouble with signing in when all that it has is an unknown sign-in code', () => {
    expect(recognise('AADSTS12345')).toEqual({ symptom: 'sign-in-blocked', errorCode: 'AADSTS12345' });
  });

  it('as nothing when it says nothing', () => {
    expect(recognise('the printer is on fire')).toBeUndefined();
  });
});
