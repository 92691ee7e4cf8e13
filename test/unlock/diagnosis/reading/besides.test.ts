import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../../../bot/texts/languages.js';
import { createRecogniser } from '../../../../bot/unlock/diagnosis/recognise.js';

const { recognise, understand } = createRecogniser(UNDERSTOOD.map(({ symptoms }) => symptoms));

describe('who is clearly locked out is helped, whatever else they name', () => {
  it.each([
    'my wifi works but my office password is wrong',
    'bitlocker is fine but my microsoft password is wrong',
    'the printer works but I forgot my password',
    'my linkedin is fine but my work password expired',
    'my bios is ok, my password is not accepted',
    'mijn wifi werkt maar mijn kantoorwachtwoord is fout',
    'bitlocker is in orde maar mijn microsoft wachtwoord is verkeerd',
    'netflix werkt maar mijn wachtwoord is fout',
    'de printer doet het, maar ik ben mijn wachtwoord vergeten',
    'digid werkt wel maar mijn wachtwoord van het werk is verlopen',
  ])('%s', (said) => expect(recognise(said)?.symptom).toBe('password-not-accepted'));

  it.each([
    'my excel password does not work',
    'the pdf asks for a password and I forgot it',
    'bitlocker vraagt een wachtwoord',
  ])('and who has another password is not: %s', (said) => {
    expect(understand(said)).toEqual({ kind: 'not-for-this', topic: 'other-thing' });
  });
});

describe('a clear denial is no sign of a break-in', () => {
  it.each([
    ...[
      'no, I was not hacked',
      'No I have not been hacked',
      "I don't think anyone hacked me",
      'I am not hacked',
    ],
    ...['no, I did not click a link', 'no one else has my password', 'nee, ik ben niet gehackt'],
    ...['nee hoor, ik werd echt niet gehackt', 'nee, ik heb niet op die link geklikt'],
    ...['nein, ich bin nicht gehackt worden', "non, je n'ai pas été piraté"],
  ])('%s', (said) => expect(understand(said)).toBeUndefined());

  it.each([
    'no, I was hacked',
    'nee, ik ben gehackt',
    'I was not hacked but there are mails I did not send',
    'ik ben niet gehackt maar iemand leest mijn mail',
  ])('%s is one', (said) => expect(recognise(said)?.symptom).toBe('compromised'));
});

describe('a last name that means something', () => {
  it.each([
    'Anna Hacker forgot her password',
    'Anna Stollen forgot her password',
    'Peter Fisher forgot his password',
    'Hacker is locked out',
    'Anna Hacker is haar wachtwoord vergeten',
    'wachtwoord van Anna Hacker vergeten',
  ])('is asked about, and is no break-in by itself: %s', (said) => {
    expect(understand(said)).toEqual({
      kind: 'unclear',
      candidates: ['compromised', 'password-not-accepted'],
    });
  });

  it.each(["Stephen Strange can't log in", 'mijn collega Jan Strange kan niet inloggen'])(
    'neither is it with no more than that: %s',
    (said) => expect(understand(said)).toEqual({ kind: 'unclear', candidates: ['compromised', 'not-sure'] }),
  );

  it('takes nothing from a code', () => {
    expect(recognise('my colleague Anna Hacker gets AADSTS50126')?.symptom).toBe('password-not-accepted');
  });

  it.each([
    'Anna Hacker was hacked',
    "A Hacker can't get out of my account",
    'Hacker forgot to log out of my account',
    'Someone Strange Is In My Account',
  ])('takes nothing from an attack: %s', (said) => expect(recognise(said)?.symptom).toBe('compromised'));
});

it('two clauses that say different things leave a break-in among the answers where words are unusual', () => {
  const said = 'my account is blocked and my mails are not sent, and I get notices about purchases overnight';
  const understood = understand(said);
  expect(understood).toMatchObject({ kind: 'unclear' });
  expect(understood?.kind === 'unclear' && understood.candidates).toContain('compromised');
});
