import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../bot/texts/languages.js';
import { createRecogniser } from '../../../bot/unlock/diagnosis/recognise.js';

const { errorCodeIn, recognise, recogniseError, reportedIn } = createRecogniser(
  UNDERSTOOD.map(({ symptoms }) => symptoms),
);

describe('a sign-in code', () => {
  it.each([
    ['50126', 'AADSTS50126'],
    [' (50126) ', 'AADSTS50126'],
    ['#53003', 'AADSTS53003'],
    ['aadsts50126: Error validating credentials due to invalid username or password.', 'AADSTS50126'],
    ['AADSTS: 50076', 'AADSTS50076'],
    ['AADSTS-50053', 'AADSTS50053'],
    ['AADSTS #50053', 'AADSTS50053'],
    ['AADSTS\n50053', 'AADSTS50053'],
    ['AADSTS500\n53: The account is locked', 'AADSTS50053'],
    ['AADSTS500=\r\n53: The account is locked', 'AADSTS50053'],
    ['AADST50053', 'AADSTS50053'],
    ['> AADSTS50053: you tried\n> too many times', 'AADSTS50053'],
    ['I get error number AADSTS-50053', 'AADSTS50053'],
    ['Error code: 50057', 'AADSTS50057'],
    ['Error code is 53003', 'AADSTS53003'],
    ['the error code was: 53003', 'AADSTS53003'],
    ['error no. 53003', 'AADSTS53003'],
    ['Error Code: <b>53003</b>', 'AADSTS53003'],
    ['<p>Error&nbsp;Code:&nbsp;53003</p>', 'AADSTS53003'],
    ['Error Code\t53003', 'AADSTS53003'],
    ['**Error Code:** 53003', 'AADSTS53003'],
    ['> Error Code: 53003\n> Request Id: 9d2a', 'AADSTS53003'],
    ['Sign-in error code 53003', 'AADSTS53003'],
    ['Sign-in error code\n500121\nFailure reason', 'AADSTS500121'],
    ['ResultType 50126', 'AADSTS50126'],
    ['{"status":{"errorCode":50053,"failureReason":"locked"}}', 'AADSTS50053'],
    ['"error":"interaction_required","error_codes":[50076]', 'AADSTS50076'],
    ['https://login.microsoftonline.com/error?code=50058', 'AADSTS50058'],
    ['it shows code 53003', 'AADSTS53003'],
    ['I get 90094', 'AADSTS90094'],
    ['ik krijg 50053', 'AADSTS50053'],
    ['my colleague got 53000 on his laptop', 'AADSTS53000'],
    ['code 53003', 'AADSTS53003'],
    ['I get a 53003 error', 'AADSTS53003'],
    ['status code: 53003', 'AADSTS53003'],
    ['Statuscode: 53003', 'AADSTS53003'],
    ['it says 53003 when I sign in', 'AADSTS53003'],
    ['ik krijg 53003 bij het aanmelden', 'AADSTS53003'],
    ['Sign-in blocked, 53003', 'AADSTS53003'],
    ['Sign-in failed (50126)', 'AADSTS50126'],
    ['50053 - account locked', 'AADSTS50053'],
    ['foutcode: 50053', 'AADSTS50053'],
    ['de foutcode is 50053', 'AADSTS50053'],
    ['foutmelding 50053', 'AADSTS50053'],
    ['foutmelding met code 50053', 'AADSTS50053'],
    ['Fout 50055', 'AADSTS50055'],
    ['ik krijg de melding 53003', 'AADSTS53003'],
    ['Fehlercode: 53003\nAnforderungs-ID: 1a2b', 'AADSTS53003'],
    ['Fehlermeldung Nr. 53003', 'AADSTS53003'],
    ['Fehlercode lautet 53003', 'AADSTS53003'],
    ["Code d'erreur : 53003", 'AADSTS53003'],
    ['Code d’erreur : 53003', 'AADSTS53003'],
    ['ＡＡＤＳＴＳ５００５３', 'AADSTS50053'],
    ['AAD\u200BSTS50\u200B053', 'AADSTS50053'],
    ['Request Id: 9d2a50126-1 Correlation Id: 50126-50057 Message: AADSTS53003: blocked', 'AADSTS53003'],
    ['AADSTS99999 and then AADSTS50057', 'AADSTS50057'],
    ['sign in fails with 50133', 'AADSTS50133'],
    ['krijg steeds 81010 bij aanmelden', 'AADSTS81010'],
    ['Something went wrong [50055]', 'AADSTS50055'],
    ['Er is iets misgegaan (50055)', 'AADSTS50055'],
    ['CAA20002 50126', 'AADSTS50126'],
    ['ik zie foutcode 80.002', 'AADSTS80002'],
    ['Error\nCode:\n53\n003', 'AADSTS53003'],
    ['53003 krijg ik als ik teams open', 'AADSTS53003'],
    ['53003 i get', 'AADSTS53003'],
    ['hoi 50053 krijg ik steeds', 'AADSTS50053'],
    ['50126 staat er', 'AADSTS50126'],
    ['500121 keeps coming up when i log in', 'AADSTS500121'],
    ['53003 zegt teams', 'AADSTS53003'],
    ['53003 bekomme ich immer', 'AADSTS53003'],
    ['50126 wird angezeigt', 'AADSTS50126'],
  ])('is read in %j', (text, code) => expect(recogniseError(text)?.code).toBe(code));

  it.each([
    'order 50126 is late',
    'order 50126 komt er steeds niet',
    '53003 euro krijg ik terug',
    '50053 krijg ik morgen geleverd',
    '53000 i get paid a year',
    '53000 krijg ik bruto per jaar',
    '50126 staat op de meter',
    '50126 is what i see on the meter',
    'zaal 53003 staat er leeg',
    '50126 komt morgen',
    'printer 53003 zegt hij',
    'Foutcode 135011 bij de printer',
    'printer zegt code 53003',
    'the copier shows error 50126',
    'my order 50126 is late, zip code 50053',
    'postcode 50053',
    'badgecode 53000 werkt niet op de printer',
    'the access code 50126 does not open the door',
    'my pin code is 50126',
    'ticket 50126',
    'my account 50126 is blocked',
    'badge 53000 is blocked, I cannot sign in',
    'it says 50126 on the meter',
    'my sign-in at desk 53003 fails',
    'I have 50126 points, my account is fine',
    'invoice no 50126',
    'call me on 50053',
    'tel. 06-50126-50053',
    'error, please call 020-50126',
    'error in order 50126',
    'the amount is 50,126.00, an error',
    '€50126 error',
    'version 50126.1 error',
    'error at 10.50126.3',
    'error 50126-4c1d-8e2f-0a1b2c3d4e00',
    'error 5d1f0c2e-50126-4c1d',
    'error 2026-50126',
    'kim50126@contoso.example',
    'postbus 50126, Utrecht',
    '501260',
    '150126',
    'error 12',
    'error 50126a',
    'AADSTS501261',
    'AADSTS5012612345',
    'AADSTS',
    '',
  ])('is not seen in %j', (text) => expect(recogniseError(text)).toBeUndefined());
});

describe('a status code of returned mail', () => {
  it.each([
    ['5.1.8', '5.1.8'],
    ["Remote server returned '550 5.1.8 Access denied, bad outbound sender AS(42004)'", '5.1.8'],
    ['#5.7.1', '5.7.1'],
    ['#<#5.1.8 smtp;550 5.1.8 Access denied>', '5.1.8'],
    ['mail.contoso.example #<mx.contoso.example #5.7.1 smtp;530 5.7.1 Client> #SMTP#', '5.7.1'],
    ['550-5.7.26 Your email has been blocked because the sender is unauthenticated', '5.7.26'],
    ['432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded', '4.3.2'],
    ['451 4.7.500 Server busy', '4.7.500'],
    ['550 5 . 7 . 1 not authorized', '5.7.1'],
    ['550 5.7.\n705 Access denied', '5.7.705'],
    ['Status: 5.1.10', '5.1.10'],
    ['Diagnostic-Code: smtp; 550 5.4.1 Recipient address rejected', '5.4.1'],
    ['error 5.7.708', '5.7.708'],
    ['foutcode 5.7.708', '5.7.708'],
    ['my mail comes back with 5.7.1', '5.7.1'],
    ['Remoteserver hat 550 5.1.8 Zugriff verweigert zurückgegeben.', '5.1.8'],
    ['554 5.7.64 TenantAttribution; Relay Access Denied', '5.7.64'],
    ['> 550 5.1.8 Access denied', '5.1.8'],
    ['said: 550 5.7.606 Access denied, banned sending IP [203.0.113.45]', '5.7.606'],
    ['"message":"550 5.7.520 Access denied"', '5.7.520'],
  ])('is read in %j', (text, code) => expect(recogniseError(text)?.code).toBe(code));

  it.each([
    'version 15.1.8',
    'version 5.1.80',
    'Outlook 5.1.8 cannot send mail',
    'I cannot send mail since 5.7.26',
    'no mail on 4.7.26',
    'my mail server is 10.5.1.8',
    'mail from 5.1.8.2',
    'see chapter 5.1.8',
    'v5.1.8 of the mail app',
    'the 5.1.8',
    'mail id 15.20.841.15; Fri',
  ])('is not seen in %j', (text) => expect(errorCodeIn(text)).toBeUndefined());

  it.each([
    ["The message can't be submitted because the sender's submission quota was exceeded.", '5.2.2'],
    ["You weren't recognized as a valid sender. It is no longer allowed to send email.", '5.1.8'],
    ['omdat u niet wordt herkend als geldige afzender', '5.1.8'],
    ["you've reached your daily limit for message recipients", '5.1.90'],
  ])('stands for its sentence, where the number was left out: %j', (text, code) => {
    expect(recogniseError(text)?.code).toBe(code);
  });
});

describe('a code that the bot does not know', () => {
  it.each([
    ['it says aadsts99999: gremlins', 'AADSTS99999', 'sign-in-blocked'],
    ['my account is blocked, it says AADSTS999999', 'AADSTS999999', 'sign-in-blocked'],
    ['wrong password AADSTS12345', 'AADSTS12345', 'password-not-accepted'],
    ['550 5.6.99 no', '5.6.99', 'cannot-send-mail'],
  ])('is kept, with what it is about: %j', (text, errorCode, symptom) => {
    expect(recognise(text)).toEqual({ symptom, errorCode });
  });
});

describe('a delivery report', () => {
  it.each([
    '550-5.7.1 likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked.',
    'Delivery has failed: your email has been blocked, your password expired, spam was sent. 550 5.7.26',
    '550-5.7.1 Our system has detected that this message is likely unsolicited mail. To reduce spam sent to us, it was blocked.',
    '554 5.7.1 We think that somebody else uses this account. Mail sent from it is suspicious, and our filter says spam',
    'Undeliverable: someone used the account, 550 5.1.10 hacked',
    '550 5.6.99 the account was hacked, password stolen',
  ])('is read by its code, and its words never vote: %j', (text) => {
    expect(recognise(text)?.symptom).toBe('cannot-send-mail');
  });

  it('does not hide what the person says after it', () => {
    const text = '550 5.1.8 Access denied.\nThere are mails in my sent items that I did not write';
    expect(recognise(text)).toEqual({ symptom: 'compromised', errorCode: '5.1.8' });
  });

  it('does not hide what the person says before it', () => {
    expect(recognise('I was hacked! Delivery has failed to these recipients. 550 5.1.8')).toEqual({
      symptom: 'compromised',
      errorCode: '5.1.8',
    });
  });
});

describe('the words beside a code', () => {
  it.each([
    [
      'Error code 50053: Sign-in was blocked because it came from an IP address with malicious activity.',
      'malicious-address',
    ],
    [
      'AADSTS50053: aanmelding geblokkeerd vanaf een IP-adres met schadelijke activiteit',
      'malicious-address',
    ],
    ['AADSTS50053: The account is locked, you tried too many times', undefined],
    ['552 5.2.2 The mailbox is full', 'mailbox-full'],
    ['550 5.2.2 Submission quota exceeded', undefined],
    ["I changed my password today and now mail on my iPhone doesn't work", 'password-changed'],
    [
      'ik heb vandaag mijn wachtwoord gewijzigd en nu werkt de mail op mijn telefoon niet',
      'password-changed',
    ],
    ["I have a new phone, changed my password and mail doesn't work", undefined],
    ['I forgot my password, mail on my phone does not work', undefined],
  ])('say which meaning it has: %j', (text, hint) => expect(reportedIn(text).hint).toBe(hint));
});
