import { describe, expect, it } from 'vitest';
import { errorCodeIn, recognise, recogniseError, recogniseSymptom } from '../../bot/unlock/recognise.js';
import { ADVICE, BOUNCE_CODES, SIGN_IN_CODES, type Advice } from '../../bot/unlock/recogniseError.js';
import { UNSURE_PHRASES } from '../../bot/unlock/recogniseWords.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

/** Written out here once more, from reference C5, so that a change of the table is noticed. */
const MEANINGS: Readonly<Record<string, Symptom | Advice>> = {
  AADSTS50126: 'password-not-accepted',
  AADSTS50055: 'password-not-accepted',
  AADSTS50056: 'password-not-accepted',
  AADSTS50053: 'password-not-accepted',
  AADSTS50144: 'password-not-accepted',
  AADSTS50132: 'password-not-accepted',
  AADSTS50133: 'password-not-accepted',
  AADSTS50057: 'sign-in-blocked',
  AADSTS50135: 'compromised',
  AADSTS53003: 'conditional-access',
  AADSTS530032: 'conditional-access',
  AADSTS530035: 'conditional-access',
  AADSTS50131: 'conditional-access',
  AADSTS53000: 'device',
  AADSTS53001: 'device',
  AADSTS53002: 'device',
  AADSTS50097: 'device',
  AADSTS50127: 'device',
  AADSTS50076: 'second-factor',
  AADSTS500121: 'second-factor',
  AADSTS50072: 'second-factor',
  AADSTS50074: 'second-factor',
  AADSTS50079: 'second-factor',
  AADSTS50088: 'second-factor',
  AADSTS50158: 'second-factor',
  AADSTS53004: 'second-factor',
  AADSTS50034: 'unknown-account',
  AADSTS51004: 'unknown-account',
  AADSTS50128: 'unknown-account',
  AADSTS80001: 'directory-agent',
  AADSTS80002: 'directory-agent',
  AADSTS80005: 'directory-agent',
  AADSTS80007: 'directory-agent',
  AADSTS80012: 'logon-hours',
  AADSTS53011: 'home-organisation',
  AADSTS50078: 'sign-in-again',
  AADSTS50173: 'sign-in-again',
  AADSTS70008: 'sign-in-again',
  AADSTS700082: 'sign-in-again',
  AADSTS70043: 'sign-in-again',
  AADSTS65001: 'app-consent',
  AADSTS50125: 'interrupt',
  AADSTS50140: 'interrupt',
  '5.1.8': 'cannot-send-mail',
  '5.1.92': 'sending-limit',
  '5.7.705': 'organisation-blocked',
  '5.7.64': 'relay',
};

describe('a code in pasted text', () => {
  it.each(Object.entries(MEANINGS))('%s means %s', (code, meaning) => {
    const known = recogniseError(code);
    expect(known).toEqual(
      (ADVICE as readonly string[]).includes(meaning)
        ? { code, advice: meaning }
        : { code, symptom: meaning },
    );
  });

  it('has a meaning for every code in the tables, and no other', () => {
    const codes = [
      ...SIGN_IN_CODES.flatMap(([, ...all]) => all.map((code) => `AADSTS${code}`)),
      ...BOUNCE_CODES.flatMap(([, ...all]) => all),
    ];
    expect(codes.sort()).toEqual(Object.keys(MEANINGS).sort());
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

/** What people write, by what it means. */
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
  'not-sure': [...UNSURE_PHRASES, "I don't know", 'No idea!', 'Geen idee...'],
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
      kind: 'symptom',
      symptom: 'password-not-accepted',
      errorCode: 'AADSTS50126',
    });
  });

  it('by its words when the code is unknown, which goes along', () => {
    expect(recognise('wrong password AADSTS12345')).toEqual({
      kind: 'symptom',
      symptom: 'password-not-accepted',
      errorCode: 'AADSTS12345',
    });
  });

  it('as advice when no remedy helps', () => {
    expect(recognise('I forgot my password, AADSTS53003')).toEqual({
      kind: 'advice',
      advice: 'conditional-access',
      errorCode: 'AADSTS53003',
    });
  });
});
