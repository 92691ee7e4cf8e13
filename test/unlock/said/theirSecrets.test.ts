import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, MASK, saidOf, withoutTold } from '../../../bot/unlock/said/maskSecrets.js';

// Sentences in which people told a secret. `{S}` is where it stands: a word, and no form gives it away.

const AFTER_A_NAME = `
paswoord {S} | mijn paswoord is {S} | paswoord:{S} | passw {S} | psw {S} | pswd {S} | pwrd {S} | wachtw {S} | p/w {S}
app-wachtwoord {S} | sms-code {S} | mfa-code {S} | 2fa-code {S} | Code-PIN {S} | w8woord {S} | pass_word {S}
pass word {S} | wacht woord {S} | security question answer: {S} | geheime vraag antwoord {S} | sleutel {S} | pasworrd {S}
password-{S} | password/{S} | password,{S} | password({S}) | pw.{S} | password :{S} | PASSWORD={S}; | password [{S}]
password <{S}> | password → {S} | password... {S} | password! {S} | Password. {S}.
my password is still {S} | mijn wachtwoord is nog {S} | my password is always {S} | my password is wrong {S}
my password is wrong: {S} | my password is wrong (I type: {S}) | my password is not working: {S} | password is expired: {S}
my password is not {S} but another | My password isnt accepted ({S}) | my password got refused, {S} | wachtwoord moet {S} zijn
my password was reset to {S} | I changed my password from {S} to another | I changed my password from old to {S}
wachtwoord is gewijzigd in {S} | wachtwoord gewijzigd naar {S} | password reset to {S} | changed password to {S} yesterday
they reset my password to {S} but it fails | het wachtwoord werd gereset naar {S} maar het werkt niet
the password I was given is {S} | The password i type is {S} | password of my account: {S} | password for outlook {S} is not accepted
wachtwoord van mijn account: {S} | the password I use, {S}, is refused | wachtwoord 'mijn lief {S}' werkt niet
my password, you know: {S} | Mijn wachtwoord werkt niet. {S} | my password. It is {S}. | password has been {S} for years
het wachtwoord dat ik gebruik is {S} | my password (the one with {S}) fails | They told me the password would be {S}
my password doesnt work, I type {S} every time | Mijn wachtwoord werkt niet meer, ik typ steeds {S} | bij wachtwoord vul ik {S} in
`;
/** The names of a secret in other languages, also in letters that are none of ours, and where some of them are. */
const IN_OTHER_LANGUAGES = `
пароль {S} | мой пароль: {S} | ПАРОЛЬ: {S} | мой пароль это {S} | Мой пароль {S}, не могу войти | пapoль {S} | пін-код {S}
пин-код: {S} | код {S} | κωδικός {S} | mi contraseña es {S} | hasło {S} | senha: {S} | lösenord {S}
Passwort {S} | mein Passwort ist {S} | Kennwort: {S} | mein Kennwort lautet {S} | mot de passe {S} | mon mot de passe est {S}
mot de passe : {S} | mon mot de passe c'est {S}
`;
const BEFORE_A_NAME = `
I use {S} as password | ik gebruik {S} als wachtwoord | Helpdesk gave me {S} as password | {S} = password
{S} is my new password | {S} is the right password | {S} used to be my password | {S} is what I use as my password
is it {S} or not? my password | I always type {S} but it says wrong password
`;
const WITH_A_LOGIN = `
piet:{S} | piet@contoso.com:{S} | piet@contoso.com / {S} | piet / {S} does not work | login piet {S} | login: piet pass: {S}
inloggegevens piet {S} | my creds are piet {S} | credentials: piet {S} | login piet/{S} | my login is piet@x.com and {S}
username piet, {S} | gebruikersnaam piet {S} | cannot log in with {S} | login {S} doesn't work
`;
const CODES = [
  'the sms said {S}',
  'I typed {S} on the page',
  'I told him {S}',
  'nummer {S} ingevuld',
  'cannot log in with {S}',
  'I gave him the code. {S}',
  'code received! {S}',
  'the code is wrong {S}',
];

const sentences = (text: string): readonly string[] =>
  text
    .split(/\||\n/u)
    .map((one) => one.trim())
    .filter(Boolean);
const TOLD = [AFTER_A_NAME, IN_OTHER_LANGUAGES, BEFORE_A_NAME, WITH_A_LOGIN].flatMap(sentences);
/** People make passwords of these: animals, seasons, names. */
const WORDS =
  'konijn rabbit Konijn Zomer Summer SECRETX welkom welcome sunshine zonnebloem Ajax dragon liefje hond'.split(
    ' ',
  );

describe('a secret that is a word like any other', () => {
  it.each(TOLD)('is masked in: %s', (sentence) => {
    for (const secret of WORDS) {
      const said = saidOf(sentence.replace('{S}', secret));
      expect(said?.words.toLowerCase()).not.toContain(secret.toLowerCase());
      expect(said?.onlyApprovers).toBe(true);
    }
  });

  it.each(CODES)('is masked as six digits in: %s', (sentence) => {
    for (const code of ['482913', '482 913', '48 29 13', '135797531'.slice(0, 8)])
      expect(saidOf(sentence.replace('{S}', code))?.words).not.toMatch(/\d\d/u);
  });

  it.each(['recovery key 123456-234567-345678', 'verification 482 913'])('is masked: %s', (said) => {
    expect(saidOf(said)?.words).not.toMatch(/\d{3}/u);
  });

  it('is masked whatever names it, joins it and is said of it, in both languages', () => {
    const name = fc.constantFrom(
      ...'password paswoord wachtwoord wachtw pw ww pin pincode passcode sms-code app-wachtwoord inlogcode'.split(
        ' ',
      ),
    );
    const joiner = fc.constantFrom(
      ' ',
      ': ',
      '=',
      '/',
      '-',
      ',',
      '(',
      ' is ',
      ' was ',
      ' = ',
      ', ',
      '. ',
      ' → ',
    );
    const predicate = fc.constantFrom(
      ...['', 'wrong ', 'still ', 'not ', 'expired: ', 'reset to ', 'always ', 'refused, ', 'I was given '],
      ...[
        'fout ',
        'nog ',
        'niet ',
        'verlopen: ',
        'gewijzigd naar ',
        'altijd ',
        'geweigerd, ',
        'dat ik kreeg ',
      ],
    );
    const word = fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{4,9}$/u));
    const rest = fc.constantFrom('', ' werkt niet', ' does not work', '. Help', ', sorry');
    const around = fc.constantFrom('', 'mijn ', 'my ', 'I cannot sign in. My ', 'ik kom er niet in, ');
    fc.assert(
      fc.property(
        around,
        name,
        joiner,
        predicate,
        word,
        rest,
        (before, called, joined, said, hidden, after) => {
          const kept = saidOf(`${before}${called}${joined}${said}${hidden}${after}`);
          fc.pre(!`${before}${called}${joined}${said}${after}`.includes(hidden));
          expect(kept?.words).not.toContain(hidden);
          expect(kept?.onlyApprovers).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a plain complaint', () => {
  it.each([
    'my password is wrong',
    'my password is fine',
    'wachtwoord vergeten',
    'mijn wachtwoord is verlopen',
    'ik ben mijn wachtwoord vergeten en kan niet inloggen',
    'my account got blocked after I typed the wrong password three times',
    'AADSTS50126: Error validating credentials due to invalid username or password',
    'AADSTS50053 and then it asks for my password again',
    'I forgot my password. I get 550 5.1.8 Access denied, bad outbound sender',
    'my colleague Annemiek Bos forgot her password',
    'Annemiek forgot her password',
    'am I hacked?',
    'is this my account?',
    'I cannot log in with my phone',
    'inloggen met de app lukt niet',
    'I do not get the code on my phone since Monday 9:30',
    'error code 53003, request id 7b3f2c1d-0000-4000-8000-00000000000a',
    'my colleague works at Contoso and cannot send mail to anna@fabrikam.com',
  ])('stays as it is, for everybody: %s', (written) => {
    expect(saidOf(written)).toEqual({ words: written });
  });

  it('of an earlier version is judged anew', () => {
    expect(isOpen({ words: 'paswoord konijn werkt niet' })).toBe(false);
    expect(isOpen({ words: `my password is ${MASK}` })).toBe(false);
    expect(isOpen({ words: 'wachtwoord vergeten' })).toBe(true);
  });
});

describe('an answer that should be a name', () => {
  it.each([
    ['her password is SECRETX and her name is Anna', 'her password is'],
    ['Anna, wachtwoord: Konijn', 'Anna, wachtwoord:'],
    ['password of Annemiek Bos', 'password of Annemiek Bos'],
    ['wachtwoord van Anna', 'wachtwoord van Anna'],
    ['jdoe01', ''],
    ['Anna Welkom01', 'Anna'],
    ['jdoe01@contoso.com', 'jdoe01@contoso.com'],
    ['Pieter  van den Berg', 'Pieter  van den Berg'],
  ])('has no secret that it tells: %s', (said, kept) => {
    expect(withoutTold(said)).toBe(kept);
  });
});
