import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';
import {
  ADVICE,
  BOUNCE_CODES,
  SIGN_IN_CODES,
  type Meaning,
} from '../../../bot/unlock/diagnosis/errorCodes.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';

const symptomWords = UNDERSTOOD.map(({ symptoms }) => symptoms);
const { errorCodeIn, recognise, recogniseError, recogniseSymptom } = createRecogniser(symptomWords);

/** The codes of microsoft-apis.md C5 and B2. They are repeated here, so that a change of the table fails a test. */
const MEANINGS: Readonly<Record<string, string>> = {
  'password-not-accepted': '50126 50055 50056 50053 50144',
  'sign-in-blocked: sign-in-again': '50132 50133 50078 50173 70008 700082 70043',
  'sign-in-blocked': '50057',
  compromised: '50135',
  'sign-in-blocked: conditional-access': '53003 530032 530035 50131',
  'sign-in-blocked: device': '53000 53001 53002 50097 50127',
  'lost-sign-in-method: second-factor': '50076 500121 50072 50074 50079 53004',
  'sign-in-blocked: second-factor': '50088 50158',
  'sign-in-blocked: unknown-account': '50034 51004 50128',
  'sign-in-blocked: directory-agent': '80001 80002 80005 80007',
  'sign-in-blocked: logon-hours': '80012',
  'sign-in-blocked: home-organisation': '53011',
  'sign-in-blocked: app-consent': '65001',
  'sign-in-blocked: interrupt': '50125 50140',
  'cannot-send-mail': '5.1.8',
  'cannot-send-mail: sending-limit': '5.1.92 5.1.90',
  'cannot-send-mail: organisation-blocked': '5.7.705',
  'cannot-send-mail: relay': '5.7.64',
  'cannot-send-mail: external-forwarding': '5.7.520',
};
const MEANT = Object.entries(MEANINGS).flatMap(([meaning, codes]) =>
  codes.split(' ').map((code) => [code.includes('.') ? code : `AADSTS${code}`, meaning] as const),
);
const said = ({ symptom, advice }: Meaning) => (advice ? `${symptom}: ${advice}` : symptom);

describe('a code in pasted text', () => {
  it.each(MEANT)('%s means %s', (code, meaning) => {
    const known = recogniseError(code);
    expect(known?.code).toBe(code);
    expect(known && said(known)).toBe(meaning);
  });

  it('has some code for every advice', () => {
    const given = [...SIGN_IN_CODES, ...BOUNCE_CODES].map(([{ advice }]) => advice);
    expect(ADVICE.filter((advice) => !given.includes(advice))).toEqual([]);
  });

  it('has a meaning for every code in the tables, and no other', () => {
    const codes = [
      ...SIGN_IN_CODES.flatMap(([, ...all]) => all.map((code) => `AADSTS${code}`)),
      ...BOUNCE_CODES.flatMap(([, ...all]) => all),
    ];
    expect(codes.sort()).toEqual(MEANT.map(([code]) => code).sort());
  });

  it.each([
    ['50126', 'AADSTS50126'],
    [' (50126) ', 'AADSTS50126'],
    ['aadsts50126: Error validating credentials due to invalid username or password.', 'AADSTS50126'],
    ['Error code: 50057', 'AADSTS50057'],
    ['Sign-in error code 53003', 'AADSTS53003'],
    ['foutcode: 50053', 'AADSTS50053'],
    ['Fout 50055', 'AADSTS50055'],
    ['AADSTS: 50076', 'AADSTS50076'],
    [
      'Request Id: 9d2a50126-1 Correlation Id: 50126-50057 Message: AADSTS53003: Access has been blocked',
      'AADSTS53003',
    ],
    ["Remote server returned '550 5.1.8 Access denied, bad outbound sender AS(42004)'", '5.1.8'],
    ['550 5.7.520 Access denied, Your organization does not allow external forwarding.', '5.7.520'],
    ['550 5.7.705 Access denied, tenant has exceeded threshold', '5.7.705'],
    ['554 5.7.64 TenantAttribution; Relay Access Denied', '5.7.64'],
    ['AADSTS99999 and then AADSTS50057', 'AADSTS50057'],
  ])('is found in "%s"', (text, code) => expect(recogniseError(text)?.code).toBe(code));

  it.each([
    'order 50126 is late',
    'postbus 50126, Utrecht',
    '501260',
    '150126',
    'error 12',
    'version 15.1.8',
    'version 5.1.80',
    '10.5.1.8',
    '5.1.8.2',
    'AADSTS99999',
    'AADSTS501261',
    '',
  ])('is not seen in "%s"', (text) => expect(recogniseError(text)).toBeUndefined());

  it('goes along when it looks like one, also when nobody here knows it', () => {
    expect(errorCodeIn('it says aadsts99999: gremlins')).toBe('AADSTS99999');
    expect(errorCodeIn('it says 550 5.1.8')).toBe('5.1.8');
    expect(errorCodeIn('nothing of the kind')).toBeUndefined();
  });
});

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

  it('as nothing when neither says anything', () => {
    expect(recognise('AADSTS12345')).toBeUndefined();
  });
});
