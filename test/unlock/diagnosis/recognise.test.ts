import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';
import {
  ADVICE,
  BOUNCE_CODES,
  SIGN_IN_CODES,
  type Meaning,
} from '../../../bot/unlock/diagnosis/errorCodes.js';

const symptomWords = UNDERSTOOD.map(({ symptoms }) => symptoms);
const { errorCodeIn, recognise, recogniseError, understand } = createRecogniser(symptomWords);

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

  it('as nothing when neither says anything', () => {
    expect(recognise('AADSTS12345')).toBeUndefined();
  });
});
