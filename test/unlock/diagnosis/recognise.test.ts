import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';

const symptomWords = UNDERSTOOD.map(({ symptoms }) => symptoms);
const { recognise, recogniseSymptom } = createRecogniser(symptomWords);

/** What people write, for each symptom. */
const SAID: Readonly<Record<Symptom, readonly string[]>> = {
  'cannot-send-mail': [
    "I can't send mail",
    'I can’t send emails anymore',
    'I cannot send e-mail',
    'I can not send any email from Outlook',
    'Unable to send messages from my mailbox',
    "My mail won't send",
    'all my emails bounce',
    'my mail comes back as undeliverable',
    'I am blocked from sending',
    'Ik kan geen mail versturen',
    'ik kan niet mailen of e-mails sturen',
    'Mail verzenden lukt niet',
    'mijn mails komen onbestelbaar terug',
    'geblokkeerd voor verzenden',
  ],
  'password-not-accepted': [
    'I forgot my password',
    "I don't remember my password",
    "my password doesn't work",
    'password expired',
    'wrong password',
    'password not accepted',
    'reset my password please',
    'I am locked out',
    'my account is locked',
    'wachtwoord vergeten',
    'Ik ben mijn wachtwoord vergeten',
    'ik weet mijn wachtwoord niet meer',
    'mijn wachtwoord werkt niet',
    'wachtwoord is verlopen',
    'Mijn wachtwoord wordt niet geaccepteerd',
    'ik ben buitengesloten',
    'wrong password on my new phone',
    'wachtwoord kwijt op mijn telefoon',
  ],
  'sign-in-blocked': [
    'my account is blocked',
    'My account has been disabled',
    'sign-in is blocked',
    'mijn account is geblokkeerd',
    'mijn account is uitgeschakeld',
    'inloggen is geblokkeerd',
    'I cannot get in, my account was suspended',
  ],
  'lost-sign-in-method': [
    'I lost my phone',
    'lost my phone',
    'my phone was stolen',
    'I have a new phone',
    'My phone is broken and now I cannot get in',
    'my authenticator app does not work',
    'Microsoft Authenticator',
    'MFA',
    'MFA is not working',
    'I never get the SMS',
    'the verification code is not accepted',
    'I lost my security key',
    'passkey gone',
    'Ik ben mijn telefoon kwijt',
    'nieuwe telefoon',
    'ik heb een nieuw toestel',
    'mijn telefoon is gestolen',
    'authenticator werkt niet',
    'tweestapsverificatie lukt niet',
    'ik krijg geen verificatiecode',
    'mijn beveiligingssleutel is weg',
    'My password is fine but MFA does not work',
  ],
  compromised: [
    'I think I was hacked',
    'hacked',
    'gehackt',
    'mijn account is gehackt',
    'I clicked a link in a phishing mail',
    'ik heb op een link geklikt',
    'my password was stolen',
    'iemand anders zit in mijn account',
    'someone else is using my account',
    'strange mails were sent from my account',
    "I can't send mail and I think I am hacked",
  ],
  'not-sure': [...symptomWords.flatMap(({ unsure }) => unsure), "I don't know", 'No idea!', 'Geen idee...'],
};

describe('first words', () => {
  it.each(Object.entries(SAID).flatMap(([symptom, texts]) => texts.map((text) => [text, symptom] as const)))(
    '"%s" means %s',
    (text, symptom) => expect(recogniseSymptom(text)).toBe(symptom),
  );

  it.each([
    'hello',
    'hoi',
    '',
    '???',
    'asdf',
    'can you help me',
    'kun je me helpen',
    'what is my password',
    'mail',
    'send mail to Anna',
    'please send me a message',
    'my account',
    'account aanmaken',
    'I like not sure what',
    'the weather is nice',
    'call me on my phone',
    'mijn telefoon gaat over',
    'my account is not blocked',
    'mijn account is niet geblokkeerd',
    'I was never hacked',
    "I can't log in",
    'ik kan niet inloggen',
    'I do not get any mail',
    'ik krijg geen mail',
    "I can't send a message in Teams",
    'the printer does not work',
    'x'.repeat(20_000),
  ])('are not taken for a complaint: "%s"', (text) => expect(recogniseSymptom(text)).toBeUndefined());
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

  it('as trouble with signing in when all that it has is an unknown sign-in code', () => {
    expect(recognise('AADSTS12345')).toEqual({ symptom: 'sign-in-blocked', errorCode: 'AADSTS12345' });
  });

  it('as nothing when it says nothing', () => {
    expect(recognise('the printer is on fire')).toBeUndefined();
  });
});
