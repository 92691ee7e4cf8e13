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

  it.each([
    'AADSTS500121: Authentication failed. I did not start this sign-in.',
    'Error code: 50074, but I was not signing in',
    'foutcode 50126, ik probeerde niet in te loggen',
    'AADSTS50053 ich habe mich nicht angemeldet',
    "AADSTS50053 je n'ai pas essayé de me connecter",
    '550 5.1.8 bad outbound sender. I did not send those mails',
    '> Request id: 1\n> AADSTS50126\nSomeone else is in my account',
  ])('as a break-in when the person denies what the code tells of: "%s"', (text) =>
    expect(recognise(text)?.symptom).toBe('compromised'),
  );

  it.each([
    'I am stuck. AADSTS500121: If you did not start this sign-in, somebody else may be using your account.',
    "I am stuck. AADSTS50074\nNo, it's not me",
    '550 5.7.1 my-server.contoso.com: this address was hacked and sends spam',
    '550 5.7.1 rejected\n> I did not send you this invoice, my account was hacked',
    '550 5.7.1 rejected\n-----Original Message-----\nMy account was hacked, I did not send this',
    'My mail came back: 5.4.1\nSubject: my account was hacked',
  ])('without the words of the page or the report: "%s"', (text) =>
    expect(recognise(text)?.symptom).not.toBe('compromised'),
  );

  it.each([
    'Undeliverable: your invoice. Suspicious activity was detected on this account',
    'Undeliverable: my account was hacked',
    'I got this: Undeliverable: my account was hacked',
    "Your message to info@fabrikam.example couldn't be delivered. Suspicious activity was detected.",
    'Onbestelbaar: offerte. Er is verdachte activiteit gedetecteerd',
    'Unzustellbar: Angebot. Verdächtige Aktivität erkannt',
    'Non remis : devis. Une activité suspecte a été détectée',
  ])('as a report without a code, whose words do not count: "%s"', (text) =>
    expect(understand(text)).toEqual({ kind: 'no-code', candidates: ['cannot-send-mail', 'compromised'] }),
  );

  it.each([
    'Undeliverable: your invoice\nSuspicious activity was detected.\nI did not send this mail',
    'I never sent these mails: Undeliverable: your invoice',
  ])('as a break-in when they tell of one beside a report without a code: "%s"', (text) =>
    expect(recognise(text)?.symptom).toBe('compromised'),
  );

  it.each([
    'Error code is 59999',
    '"errorCode": 59999',
    'Foutcode: 59999',
    'Fehlercode: 59999',
    "Code d'erreur : 59999",
  ])('with a code of no table where it is called an error code in full: "%s"', (text) =>
    expect(recognise(text)).toEqual({ symptom: 'sign-in-blocked', errorCode: 'AADSTS59999' }),
  );

  it.each([
    'the printer says error code: 59999',
    'what is the error code for room 59999',
    'my badge code is 59999',
  ])('without a number that is no code of signing in: "%s"', (text) =>
    expect(recognise(text)).toBeUndefined(),
  );

  it('as half a break-in, and not by an unknown code beside it', () => {
    expect(understand('what if I get hacked? Error code: 59999')).toMatchObject({ kind: 'unclear' });
  });

  it.each(['AADSTS50076 I have not set up the authenticator', '50057, I have not logged in for months'])(
    'by its code when they deny something else: "%s"',
    (text) => expect(recognise(text)?.symptom).not.toBe('compromised'),
  );

  it('as trouble with signing in when all that it has is an unknown sign-in code', () => {
    expect(recognise('AADSTS12345')).toEqual({ symptom: 'sign-in-blocked', errorCode: 'AADSTS12345' });
  });

  it('as nothing when it says nothing', () => {
    expect(recognise('the printer is on fire')).toBeUndefined();
  });
});
